import { readYaml, type TextFile, type Words } from '../../../src/study/index.ts';
import type { TypicalCase } from './order.ts';
import { isRecord, toldIn } from './told.ts';

/**
 * Case files of typical persons with their titles, the file's name where one has none, and what of them the law in force
 * alone asks: facts for which `tells` is true, in the month `on`.
 */
export function casesOf(
	files: readonly TextFile[],
	on: string,
	tells: (name: string) => boolean,
): readonly TypicalCase[] {
	return files.map((file) => {
		const yaml = readYaml(file);
		const data = 'data' in yaml ? yaml.data : undefined;
		const title = titleIn(data, file.path);
		return { path: file.path, text: file.text, title, told: toldIn(data, title, on, tells) };
	});
}

function titleIn(data: unknown, path: string): Words {
	const name = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
	const title = isRecord(data) ? data.title : undefined;
	return isRecord(title) && typeof title.zh === 'string' && typeof title.en === 'string'
		? { zh: title.zh, en: title.en }
		: { zh: name, en: name };
}
