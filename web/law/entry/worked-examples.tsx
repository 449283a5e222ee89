import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { useSayings } from '../sayings.ts';
import { words } from '../words.ts';
import type { Entry } from './entry.ts';
import { ExampleCase } from './example-case.tsx';
import { type Example, examplesOf, sayWritten } from './examples.ts';

/** How many examples are listed before the reader asks for more. */
const few = 8;

/** Published examples, and the study's own, that mention the thing: what was given and what must come out. */
export function WorkedExamples({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const { law } = useBook();
	const [all, setAll] = useState(false);
	const examples = examplesOf(law, entry);
	if (examples.length === 0) return null;
	return (
		<section className="examples">
			<h2>{say('examples.title', { count: examples.length })}</h2>
			{(all ? examples : examples.slice(0, few)).map((example) => (
				<OneExample key={example.index} example={example} entry={entry} />
			))}
			{!all && examples.length > few && (
				<Button onClick={() => setAll(true)}>{say('examples.all', { count: examples.length })}</Button>
			)}
		</section>
	);
}

function OneExample({ example, entry }: { readonly example: Example; readonly entry: Entry }) {
	const say = useWords(words);
	const language = useLanguage();
	const { law } = useBook();
	const sayings = useSayings();
	const { test } = example;
	const value = test.expect[entry.name];
	return (
		<details>
			<summary>
				{test.name[language]}
				{value !== undefined && (
					<span className="value">
						{' '}
						{say('examples.gives', { value: sayWritten(law, entry.name, value, sayings) })}
					</span>
				)}
			</summary>
			<ExampleCase test={test} />
		</details>
	);
}
