import { Button } from 'antd';
import { use } from 'react';
import type { Law } from '../../src/law/index.ts';
import { useLanguage, useWords } from '../shell/index.ts';
import type { Situation } from './situation/situation.ts';
import { words } from './words.ts';

const files = import.meta.glob<string>('../../studies/china/cases/*.yaml', {
	query: '?raw',
	import: 'default',
});

export interface Example {
	readonly id: string;
	readonly situation: Situation;
}

/** The invented persons that the study gives as case files, read like any other; one that is refused is left out. */
export async function loadExamples(law: Law, today: string): Promise<readonly Example[]> {
	const { readCaseFile } = await import('./keep/case-file.ts');
	const read = await Promise.all(
		Object.entries(files).map(async ([path, text]) => {
			const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
			const outcome = readCaseFile(law, { path, text: await text() }, today);
			return outcome.ok ? [{ id, situation: outcome.value }] : [];
		}),
	);
	return read.flat();
}

export interface ExamplesProps {
	readonly examples: Promise<readonly Example[]>;
	readonly onOpen: (example: Example) => void;
	readonly onEmpty: () => void;
}

/** Persons to start from. */
export function Examples({ examples, onOpen, onEmpty }: ExamplesProps) {
	const say = useWords(words);
	const language = useLanguage();
	return (
		<ul className="examples">
			{use(examples).map((example) => (
				<li key={example.id}>
					<Button onClick={() => onOpen(example)}>{example.situation.title?.[language] ?? example.id}</Button>
				</li>
			))}
			<li>
				<Button type="link" onClick={onEmpty}>
					{say('examples.empty')}
				</Button>
			</li>
		</ul>
	);
}
