import { readYaml, type TextFile, type Words } from '../../../src/study/index.ts';
import type { TypicalCase } from './order.ts';

/** Case files of typical persons with their titles; the file's name where one has none. */
export function casesOf(files: readonly TextFile[]): readonly TypicalCase[] {
	return files.map(({ path, text }) => ({ path, text, title: titleOf(path, text) }));
}

function titleOf(path: string, text: string): Words {
	const yaml = readYaml({ path, text });
	const name = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
	const title = 'data' in yaml && isRecord(yaml.data) ? yaml.data.title : undefined;
	return isRecord(title) && typeof title.zh === 'string' && typeof title.en === 'string'
		? { zh: title.zh, en: title.en }
		: { zh: name, en: name };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null;
}
