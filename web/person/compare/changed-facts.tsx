import type { Law, Scalar } from '../../../src/law/index.ts';
import { capital, useLanguage, useWords } from '../../shell/index.ts';
import { sayFact } from '../asking/entry.ts';
import { factOf } from '../asking/fact.ts';
import { useSayStretch } from '../asking/say-stretch.ts';
import type { Situation, Stretch } from '../situation/situation.ts';
import { words } from '../words.ts';
import { type Difference, differences } from './differences.ts';

export interface ChangedFactsProps {
	readonly law: Law;
	readonly first: Situation;
	readonly second: Situation;
}

/** Lists every fact in which the second situation differs from the first. */
export function ChangedFacts({ law, first, second }: ChangedFactsProps) {
	const say = useWords(words);
	const found = differences(first, second);
	return (
		<div className="changed">
			<h3>{say('compare.changed')}</h3>
			{found.length === 0 ? (
				<p>{say('compare.nothing_changed')}</p>
			) : (
				<ul>
					{found.map((difference) => (
						<ChangedLine
							key={difference.kind === 'fact' ? difference.name : difference.kind}
							law={law}
							difference={difference}
						/>
					))}
				</ul>
			)}
		</div>
	);
}

function ChangedLine({ law, difference }: { readonly law: Law; readonly difference: Difference }) {
	const say = useWords(words);
	const language = useLanguage();
	const sayStretch = useSayStretch(law);
	const separator = language === 'zh' ? '，' : ', ';
	const fact = (name: string, value: Scalar | undefined) => {
		const type = factOf(law, name)?.type;
		return value === undefined || !type ? say('told.not_told') : sayFact(law, type, value, language);
	};
	const line = (label: string, from: string, to: string) => (
		<li>
			<strong>{capital(label)}</strong> <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
		</li>
	);
	switch (difference.kind) {
		case 'place': {
			const place = (code: string | undefined) =>
				(code && law.places[code]?.label[language]) ?? say('told.not_told');
			return line(say('setting.place'), place(difference.first), place(difference.second));
		}
		case 'on':
			return line(say('setting.on'), difference.first ?? '', difference.second ?? '');
		case 'known':
			return line(
				say('setting.known'),
				difference.first ?? say('compare.all_known'),
				difference.second ?? say('compare.all_known'),
			);
		case 'fact': {
			const label = factOf(law, difference.name)?.label[language] ?? difference.name;
			return line(label, fact(difference.name, difference.first), fact(difference.name, difference.second));
		}
		case 'career': {
			const stretch = (row: Stretch) => [sayStretch.span(row), ...sayStretch.facts(row)].join(separator);
			return (
				<li>
					<strong>{say('career.title')}</strong>
					<ul>
						{difference.first.map((row) => (
							<li key={`first ${row.from}`}>
								<del>{stretch(row)}</del>
							</li>
						))}
						{difference.second.map((row) => (
							<li key={`second ${row.from}`}>
								<ins>{stretch(row)}</ins>
							</li>
						))}
					</ul>
				</li>
			);
		}
	}
}
