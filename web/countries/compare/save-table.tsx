import { Button } from 'antd';
import { useState } from 'react';
import type { TableFormat } from '../../../src/documents/index.ts';
import {
	downloadFile,
	useComparativeLaw,
	useComparison,
	useCountries,
	useLanguage,
	useSources,
	useWords,
} from '../../shell/index.ts';
import { words } from '../words.ts';
import type { Choice } from './choice.ts';

const formats = [
	['xlsx', 'compare.excel'],
	['docx', 'compare.word'],
	['csv', 'compare.csv'],
] as const satisfies readonly (readonly [TableFormat, keyof typeof words])[];

/** Makes files of the table shown, in this browser; what writes them is fetched when first asked for. */
export function SaveTable({ choice }: { readonly choice: Choice }) {
	const say = useWords(words);
	const language = useLanguage();
	const comparison = useComparison();
	const law = useComparativeLaw();
	const cases = useCountries();
	const sources = useSources();
	const [busy, setBusy] = useState<TableFormat>();
	const save = async (format: TableFormat) => {
		setBusy(format);
		try {
			const { comparisonFile } = await import('./comparison-file.ts');
			const study = { comparison, law, cases, sources };
			downloadFile(
				`${choice.table}-${choice.on}.${format}`,
				await comparisonFile(study, choice, language, format),
			);
		} finally {
			setBusy(undefined);
		}
	};
	return (
		<fieldset className="save">
			<legend>{say('compare.save')}</legend>
			{formats.map(([format, name]) => (
				<Button key={format} size="small" loading={busy === format} onClick={() => void save(format)}>
					{say(name)}
				</Button>
			))}
		</fieldset>
	);
}
