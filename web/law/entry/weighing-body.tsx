import { Tag } from 'antd';
import type { Factor } from '../../../src/law/index.ts';
import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { EntryLink } from '../law-link.tsx';
import { words } from '../words.ts';
import { CitationText } from './citation-text.tsx';
import type { Entry } from './entry.ts';

const sides = ['for', 'against', 'neither'] as const;
const strengths = ['decisive', 'strong', 'weak'] as const;

/** The facts that a classification is weighed by: what a yes speaks for, how strongly, on which authority. */
export function WeighingBody({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const weighing = useBook().law.weighings[entry.name];
	if (!weighing) return null;
	return (
		<>
			<p className="lead">
				{say('weighing.lead')}
				<EntryLink id={weighing.rule} />
			</p>
			<div className="weighing">
				{sides.map((side) => {
					const factors = weighing.factors
						.filter(({ points }) => points === side)
						.sort((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength));
					return factors.length > 0 && <Side key={side} title={say(`weighing.${side}`)} factors={factors} />;
				})}
			</div>
		</>
	);
}

function Side({ title, factors }: { readonly title: string; readonly factors: readonly Factor[] }) {
	const say = useWords(words);
	return (
		<section>
			<h2>{title}</h2>
			<ul className="factors">
				{factors.map((factor) => (
					<li key={`${factor.fact} ${factor.source}`}>
						<EntryLink id={factor.fact} />{' '}
						<Tag variant="outlined" className={`strength strength-${factor.strength}`}>
							{say(`strength.${factor.strength}`)}
						</Tag>
						<CitationText citation={factor} />
					</li>
				))}
			</ul>
		</section>
	);
}
