import { Suspense, useMemo } from 'react';
import { labelOf, sayValue } from '../../src/law/index.ts';
import type { Difference } from '../../src/standards/index.ts';
import { Loading, RoomLink, ScrollBox, useComparativeLaw, useLanguage, useWords } from '../shell/index.ts';
import { ownPlaces } from './choice.ts';
import type { Gaps } from './gaps.ts';
import { useNames } from './names.ts';
import { type Uncertain, uncertainties } from './uncertainty.ts';
import { VerdictMark } from './verdict.tsx';
import { words } from './words.ts';

/** Legal uncertainty: where provinces under one national law answer a criterion differently, and what differs in law. */
export function UncertaintyPage({ gaps }: { readonly gaps: Gaps }) {
	const say = useWords(words);
	const names = useNames();
	const { standards } = gaps;
	const places = useMemo(() => ownPlaces(standards).slice(1), [standards]);
	const found = useMemo(() => uncertainties(gaps, places), [gaps, places]);
	const counted = Map.groupBy(
		found.flatMap(({ criterion, forms }) => forms.map((form) => ({ criterion, form }))),
		({ form }) => form,
	);
	const [most] = [...counted].toSorted(([, a], [, b]) => b.length - a.length);
	return (
		<>
			<title>{`${say('uncertain.title')} · ${say('page.title')} · Canopy`}</title>
			<header className="page-head">
				<h1>{say('uncertain.title')}</h1>
				<p>{say('uncertain.lead')}</p>
				{most && (
					<p className="summary">
						{say('uncertain.count', {
							count: new Set(found.map(({ criterion }) => criterion)).size,
							all: standards.criteria.length,
							places: names.list(places.map(names.place)),
							form: names.form(most[0]),
						})}
					</p>
				)}
			</header>
			<Suspense fallback={<Loading />}>
				<UncertaintyTable gaps={gaps} rows={found} />
			</Suspense>
		</>
	);
}

function UncertaintyTable({ gaps, rows }: { readonly gaps: Gaps; readonly rows: readonly Uncertain[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const names = useNames();
	return (
		<ScrollBox label={say('uncertain.title')} className="list-box">
			<table className="uncertain">
				<thead>
					<tr>
						{(['matrix.criterion', 'uncertain.forms', 'uncertain.answers', 'uncertain.why'] as const).map(
							(key) => (
								<th key={key} scope="col">
									{say(key)}
								</th>
							),
						)}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ criterion, forms, answers, why }) => (
						<tr key={`${criterion} ${forms.join()}`}>
							<th scope="row">
								<RoomLink
									room="standards"
									path={[criterion]}
									search={{ place: answers[0]?.places[0], form: forms[0] }}
								>
									{gaps.criteria.get(criterion)?.wording[language]}
								</RoomLink>
								<span className="article">{gaps.criteria.get(criterion)?.article[language]}</span>
							</th>
							<td data-head={say('uncertain.forms')}>{names.forms(forms)}</td>
							<td data-head={say('uncertain.answers')}>
								<ul>
									{answers.map(({ verdict, places }) => (
										<li key={verdict}>
											<VerdictMark verdict={verdict} />
											{say('list.colon')}
											{names.list(places.map(names.place))}
										</li>
									))}
								</ul>
							</td>
							<td data-head={say('uncertain.why')}>
								<ul>
									{why.map((difference) => (
										<li key={difference.name}>
											<DifferenceText
												difference={difference}
												places={answers.flatMap((each) => each.places)}
											/>
										</li>
									))}
								</ul>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	);
}

/** What a rule or parameter is worth where, places with the same value together. */
function DifferenceText({
	difference: { name, values },
	places,
}: {
	readonly difference: Difference;
	readonly places: readonly string[];
}) {
	const say = useWords(words);
	const language = useLanguage();
	const names = useNames();
	const law = useComparativeLaw();
	const type = (law.rules[name] ?? law.parameters[name])?.type;
	const same = Map.groupBy(places, (place) => values[place]);
	const told = [...same].map(([value, each]) => {
		const said = value === undefined || !type ? say('verdict.unknown') : sayValue(law, type, value, language);
		return say('list.beside', { what: said, which: names.list(each.map(names.place)) });
	});
	return `${labelOf(law, name)[language]}${say('list.colon')}${told.join(say('list.semicolon'))}`;
}
