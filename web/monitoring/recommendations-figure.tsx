import { capital, Figure, RoomLink } from '../shell/index.ts';
import type { Voice } from './voice.ts';

/** What would make more of the matrix available, the easiest first, and the definition proposed to count by. */
export function RecommendationsFigure({ voice }: { readonly voice: Voice }) {
	const { say, review, language } = voice;
	const kinds = [...new Set(review.recommendations.map(({ kind }) => kind))];
	const easy = review.recommendations
		.filter(({ kind }) => kind === 'publish')
		.reduce((sum, { cells }) => sum + cells.length, 0);
	const frameworks = { sdg: 'framework.sdg', ilo_ssi: 'framework.ilo_ssi', eu: 'framework.eu' } as const;
	const served = (names: readonly string[]) =>
		Object.entries(frameworks).flatMap(([name, key]) => (names.includes(name) ? [say(key)] : []));
	return (
		<Figure
			id="recommendations"
			title={say('recommendations.title')}
			summary={say('recommendations.summary', { cells: easy })}
			table={{
				columns: [
					say('recommendations.kind'),
					say('gaps.holder'),
					say('recommendations.text'),
					say('recommendations.cells'),
					say('recommendations.serves'),
				],
				rows: review.recommendations.map(({ kind, holder, text, cells, serves }) => [
					review.kinds[kind][language],
					(holder && review.holders[holder]?.label[language]) ?? '',
					text[language],
					cells.length,
					served(serves).join(say('list.semicolon')),
				]),
			}}
			notes={[say('recommendations.note')]}
			sources={Object.values(review.holders).map(({ source }) => source)}
			kinds={['computed']}
			confidences={['A', 'B']}
		>
			{kinds.map((kind) => (
				<section key={kind} className="recommendation-kind">
					<h3>{capital(review.kinds[kind][language])}</h3>
					<ul>
						{review.recommendations
							.filter((each) => each.kind === kind)
							.map(({ holder, text, serves }) => (
								<li key={`${kind} ${holder}`}>
									{capital(text[language])}
									{serves.length > 0 && (
										<small>
											{say('recommendations.for', { list: served(serves).join(say('list.comma')) })}
										</small>
									)}
								</li>
							))}
					</ul>
				</section>
			))}
			{review.definition && (
				<section className="proposed-definition">
					<h3>{say('definition.title')}</h3>
					{review.definition.help && <p>{review.definition.help[language]}</p>}
					<p>{review.definition.why[language]}</p>
					<p>
						<RoomLink room="coverage" path={['definitions']}>
							{say('definition.counts')}
						</RoomLink>
					</p>
				</section>
			)}
		</Figure>
	);
}
