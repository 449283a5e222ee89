import { SourceNote, useLanguage, useWords } from '../../shell/index.ts';
import type { Gaps } from '../gaps.ts';
import { useNames } from '../names.ts';
import { words } from '../words.ts';

/** How many people work so, at the place and in the whole country, where that is published. */
export function People({
	gaps,
	place,
	form,
}: {
	readonly gaps: Gaps;
	readonly place: string;
	readonly form: string;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const names = useNames();
	const [country = place] = place.split('-');
	return [...new Set([place, country])].map((each) => {
		const count = gaps.people[each]?.[form];
		if (!count) return <p key={each}>{say('criterion.people.unknown', { place: names.place(each) })}</p>;
		const { value, year, sources, confidence } = count;
		return (
			<div key={each}>
				<p>
					{say('criterion.people.count', {
						count: sayPersons(value, language),
						place: names.place(each),
						year,
					})}
				</p>
				<SourceNote sources={sources} kinds={['published']} confidences={[confidence]} />
			</div>
		);
	});
}

/** People as both languages count them: 12 million, 1200万人. */
function sayPersons(count: number, language: 'en' | 'zh'): string {
	const plain = (value: number, digits: number) =>
		new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
	if (language === 'zh') return `${count >= 10_000 ? `${plain(count / 10_000, 1)}万` : plain(count, 0)}人`;
	return count >= 1_000_000 ? `${plain(count / 1_000_000, 2)} million` : plain(count, 0);
}
