import type { LawTest } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { EntryLink, LawLink } from '../law-link.tsx';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { words } from '../words.ts';
import { type ExampleFact, factOf, sayWritten } from './examples.ts';
import { Facts } from './facts.tsx';

/** One worked example: the case as given, the answers it must have, and where it was printed. */
export function ExampleCase({ test }: { readonly test: LawTest }) {
	const say = useWords(words);
	const language = useLanguage();
	const { law } = useBook();
	const sayings = useSayings();
	const { place, on, known, given = {}, career = [] } = test.case;
	const source = test.source === undefined ? undefined : law.sources[test.source];
	const facts = Object.entries(given).map(([name, value]) => factOf(law, name, value, sayings));
	return (
		<div className="example">
			<Facts
				items={[
					[say('reading.place'), place && sayings.place(place)],
					[say('examples.on'), on],
					[say('reading.known'), known],
					...facts.map((fact) => [fact.label[language], fact.value] as const),
				]}
			/>
			{career.length > 0 && <Career rows={career} />}
			<h3>{say('examples.expects')}</h3>
			<ul className="example-answers">
				{Object.entries(test.expect).map(([name, value]) => (
					<li key={name}>
						<EntryLink id={name} />
						{say('list.colon')}
						<strong className="value">{sayWritten(law, name, value, sayings)}</strong>
					</li>
				))}
				{Object.entries(test.expectNot).map(([name, value]) => (
					<li key={name}>
						<EntryLink id={name} />
						{say('list.colon')}
						{say('examples.not', { value: sayWritten(law, name, value, sayings) })}
					</li>
				))}
				{test.expectUnknown.map((name) => (
					<li key={name}>
						<EntryLink id={name} />
						{say('list.colon')}
						<span className="unknown">{say('said.unknown')}</span>
					</li>
				))}
			</ul>
			<p className="note">
				{test.constructed && say('examples.constructed')}
				{test.source !== undefined && (
					<>
						{say('examples.source')}
						<LawLink path={['sources', test.source]}>{source?.title[language] ?? test.source}</LawLink>
					</>
				)}
			</p>
		</div>
	);
}

/** The months of a career, a row each, with every fact that any row tells. */
function Career({ rows }: { readonly rows: readonly Readonly<Record<string, unknown>>[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const { law } = useBook();
	const sayings = useSayings();
	const dates = new Set(['from', 'to', 'place']);
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !dates.has(name));
	const fact = (name: string, value: unknown): ExampleFact => factOf(law, name, value, sayings);
	return (
		<ScrollTable
			caption={say('examples.career')}
			head={[
				say('versions.from'),
				say('versions.to'),
				say('versions.place'),
				...names.map((name) => fact(name, undefined).label[language]),
			]}
		>
			{rows.map(({ from, to, place, ...facts }) => (
				<tr key={`${from} ${to}`}>
					<td className="day">{String(from)}</td>
					<td className="day">{to !== undefined && String(to)}</td>
					<td>{place !== undefined && sayings.place(String(place))}</td>
					{names.map((name) => (
						<td key={name}>{facts[name] !== undefined && fact(name, facts[name]).value}</td>
					))}
				</tr>
			))}
		</ScrollTable>
	);
}
