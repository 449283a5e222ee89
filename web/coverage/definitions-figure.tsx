import { useRef } from 'react';
import type { Finding } from '../../src/study/index.ts';
import { capital, Figure, Fold, useFindings } from '../shell/index.ts';
import { percent } from './cascade/cascade-table.ts';
import { all, type Choice } from './choice.ts';
import { type BarRow, RowBars } from './drawing/row-bars.tsx';
import type { Voice } from './voice.ts';

/** Whom each definition of a platform worker counts, who of them is insured, and what was published under it. */
export function DefinitionsFigure({ choice, voice }: { readonly choice: Choice; readonly voice: Voice }) {
	const { say, view, language } = voice;
	const findings = useFindings();
	const picture = useRef<SVGSVGElement>(null);
	const { definitions } = view;
	if (!definitions) return null;
	const place = choice.group.place === all ? view.whole : choice.group.place;
	const here = findings.filter((finding) => finding.place === place && finding.hukou === all);
	const of = (id: string, category: string, sex = all, scheme = '') =>
		here.find(
			(finding) =>
				finding.id === id &&
				finding.category === category &&
				finding.sex === sex &&
				finding.scheme === scheme,
		);
	const rows = definitions.rules.flatMap(({ name, label, help }) => {
		const counted = of('platform_workers_by_definition', name);
		if (!counted) return [];
		const women = of('platform_workers_by_definition', name, 'female');
		return [
			{
				name,
				label: capital(label[language]),
				help: help?.[language] ?? '',
				proposed: name === definitions.proposal,
				counted,
				undecided: of('undecided_by_definition', name)?.value ?? 0,
				women: women && women.value / counted.value,
				insured: insuredIn.map(({ scheme, words }) => ({
					words,
					share: of('insured_share_by_definition', name, all, scheme)?.value,
				})),
				published:
					place === view.whole
						? definitions.published
								.filter(({ follows }) => follows === name)
								.flatMap((each) => {
									const figure = newest(each.finding, findings);
									return figure ? [{ ...each, figure }] : [];
								})
						: [],
			},
		];
	});
	const counts = rows.map(({ counted }) => counted.value);
	const proposal = rows.find(({ proposed }) => proposed);
	const bars = rows.map(
		({ label, proposed, counted }): BarRow => ({
			label: proposed ? say('definitions.proposed', { label }) : label,
			strong: proposed,
			bars: [{ to: counted.value, look: proposed ? 'second' : 'first', text: voice.persons(counted.value) }],
		}),
	);
	const title = say('definitions.title', { place: voice.place(choice.group.place) });
	const summary =
		counts.length > 0 && proposal
			? say('definitions.summary', {
					least: voice.persons(Math.min(...counts)),
					most: voice.persons(Math.max(...counts)),
					proposed: voice.persons(proposal.counted.value),
				})
			: '';
	const degrees = definitions.degrees.flatMap(({ name, label }) => {
		const found = of('platform_workers_by_intensity', name);
		return found
			? [say('definitions.degree', { degree: label[language], persons: voice.persons(found.value) })]
			: [];
	});
	return (
		<Figure
			id="definitions"
			title={title}
			summary={summary}
			table={{
				columns: [
					say('table.definition'),
					say('table.persons'),
					say('definitions.undecided'),
					say('definitions.women'),
					...insuredIn.map(({ words }) => say(words)),
					say('table.kind'),
				],
				rows: rows.map(({ label, counted, undecided, women, insured }) => [
					label,
					Math.round(counted.value),
					Math.round(undecided),
					women === undefined ? null : percent(women),
					...insured.map(({ share }) => (share === undefined ? null : percent(share))),
					say(`kind.${view.people.kind}`),
				]),
			}}
			svg={() => picture.current?.outerHTML}
			notes={[say('definitions.note')]}
			sources={rows.flatMap(({ counted, published }) => [
				...counted.sources.split(' '),
				...published.flatMap(({ figure }) => figure.sources.split(' ')),
			])}
			kinds={[
				view.people.kind,
				...rows.flatMap(({ published }) => published.map(({ figure }) => figure.kind)),
			]}
			confidences={rows.flatMap(({ counted, published }) => [
				counted.confidence,
				...published.map(({ figure }) => figure.confidence),
			])}
		>
			<RowBars ref={picture} rows={bars} description={`${title}. ${summary}`} />
			<section className="proposal" aria-label={say('definitions.why')}>
				<h3>{say('definitions.why')}</h3>
				<p>{definitions.why[language]}</p>
				{degrees.length > 0 && (
					<p>{say('definitions.degrees', { list: degrees.join(say('list.semicolon')) })}</p>
				)}
			</section>
			<ul className="definitions">
				{rows.map(({ name, label, help, women, insured, published }) => (
					<li key={name}>
						<Fold summary={label}>
							{help !== '' && <p>{help}</p>}
							<p>
								{[
									women === undefined
										? []
										: say('definitions.said', { what: say('definitions.women'), share: voice.share(women) }),
									insured.flatMap(({ words, share }) =>
										share === undefined
											? []
											: say('definitions.said', { what: say(words), share: voice.share(share) }),
									),
								]
									.flat()
									.join(say('list.semicolon'))}
							</p>
							{published.length > 0 && (
								<>
									<h4>{say('definitions.published')}</h4>
									<ul>
										{published.map(({ figure, because, onlyPart }) => (
											<li key={`${figure.id} ${figure.category} ${figure.sector} ${figure.year}`}>
												<strong>{voice.persons(figure.value)}</strong>
												{figure.year !== '' && say('definitions.in_year', { year: figure.year })}
												{onlyPart && say('definitions.only_part')}
												{say('list.colon')}
												{because[language]}{' '}
												<small>
													{say('definitions.source', {
														source: voice.titles(figure.sources.split(' ')),
														confidence: figure.confidence,
													})}
												</small>
											</li>
										))}
									</ul>
								</>
							)}
						</Fold>
					</li>
				))}
			</ul>
		</Figure>
	);
}

const insuredIn = [
	{ scheme: 'pension.employee', words: 'definitions.pension' },
	{ scheme: 'injury', words: 'definitions.injury' },
	{ scheme: 'injury.new_form', words: 'definitions.injury_new_form' },
] as const;

/** The newest figure that has all the values asked for. */
function newest(asked: Readonly<Record<string, string>>, findings: readonly Finding[]): Finding | undefined {
	const fits = findings.filter((finding) =>
		Object.entries(asked).every(
			([field, value]) => Object.entries(finding).find(([name]) => name === field)?.[1] === value,
		),
	);
	const rank = ({ confidence, year }: Finding) => `${confidence === 'C' ? 0 : 1}${year.padEnd(7, '~')}`;
	return [...fits].sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}
