import { measuresFor } from '../../../src/standards/index.ts';
import { RoomLink, useComparativeLaw, useLanguage, useMeasures, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

/** How many measures are named before the rest is left to the bank. */
const shown = 5;

/** Measures found in the world that change what a criterion reads, each leading to the bank of measures. */
export function MeasuresFor({ id }: { readonly id: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const law = useComparativeLaw();
	const bank = useMeasures();
	const found = measuresFor(id, bank.measures, law);
	if (found.length === 0) return <p>{say('criterion.measures.none')}</p>;
	return (
		<>
			<ul className="measures-for">
				{found.slice(0, shown).map((measure) => (
					<li key={measure.id}>
						<strong>{measure.label[language]}</strong>
						{say('list.colon')}
						{measure.evidence.says[language]}{' '}
						<span className="grade" title={bank.grades[measure.evidence.grade]?.[language]}>
							{measure.evidence.grade}
						</span>
					</li>
				))}
			</ul>
			<p>
				<RoomLink room="countries" path={['measures']} search={{ gap: id }}>
					{say('criterion.measures.all', { count: found.length })}
				</RoomLink>
			</p>
		</>
	);
}
