import type { Measure, MeasureBank, MeasurePlace } from '../../../src/standards/index.ts';
import { capital, Fold, RoomLink, SourceNote, useGaps, useLanguage, useWords } from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { words } from '../words.ts';

/** One measure: what was done, where and since when, what is known of its effect, and what it may change here. */
export function MeasureCard({
	bank,
	measure,
	changes,
}: {
	readonly bank: MeasureBank;
	readonly measure: Measure;
	/** Ids of criteria. */
	readonly changes: readonly string[];
}) {
	const say = useWords(words);
	const language = useLanguage();
	const placeName = usePlaceName();
	const { criteria } = useGaps().standards;
	const { kind, label, design, where, evidence, here, sources, confidence } = measure;
	const sayPlace = ({ place, since, until }: MeasurePlace) => {
		const what = bank.places[place]?.[language] ?? placeName(place);
		if (since === undefined) return what;
		const which =
			until === undefined
				? say('measures.since', { year: since })
				: say('measures.between', { from: since, to: until });
		return say('list.beside', { what, which });
	};
	const facts = [
		['measures.where', where.map(sayPlace).join(say('list.and'))],
		['measures.evidence', capital(evidence.says[language])],
		...(here ? ([['measures.here', capital(here[language])]] as const) : []),
	] as const;
	return (
		<article className="measure">
			<h2>{label[language]}</h2>
			<p className="tags">
				<span>{bank.kinds[kind][language]}</span>
				<span className="grade">
					{evidence.grade}
					{say('list.colon')}
					{bank.evidence[evidence.kind].label[language]}
				</span>
			</p>
			<p>{capital(design[language])}</p>
			<dl>
				{facts.map(([key, text]) => (
					<div key={key}>
						<dt>{say(key)}</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
			{changes.length > 0 && (
				<Fold summary={say('measures.changes', { count: changes.length })}>
					<ul>
						{criteria
							.filter(({ id }) => changes.includes(id))
							.map(({ id, wording, article }) => (
								<li key={id}>
									<RoomLink room="standards" path={[id]}>
										{wording[language]}
									</RoomLink>{' '}
									<span className="quiet-note">{article[language]}</span>
								</li>
							))}
					</ul>
				</Fold>
			)}
			<SourceNote sources={sources} kinds={[]} confidences={[confidence]} />
		</article>
	);
}
