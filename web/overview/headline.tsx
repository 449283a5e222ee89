import type { Finding } from '../../src/study/index.ts';
import { confidences } from '../shell/index.ts';
import { sayQuantity } from './quantity.ts';
import { latest, select } from './select.ts';
import { shares } from './share.ts';
import type { Voice } from './voice.ts';

/** The latest state of the four things most often asked, each leading to its figure. */
export function Headline({
	findings,
	voice,
}: {
	readonly findings: readonly Finding[];
	readonly voice: Voice;
}) {
	const { say, language, nameOf } = voice;
	const migrant = { place: 'CN', hukou: 'rural_migrant' };
	const told = [
		{
			to: 'insured-by-scheme',
			what: say('headline.pension'),
			finding: latest(select(findings, { id: 'insured_persons', place: 'CN', scheme: 'pension' })),
		},
		{
			to: 'rural-migrants-insured',
			what: say('headline.migrants'),
			finding: latest(
				shares(
					select(findings, { id: 'insured_persons', ...migrant, scheme: 'injury', form: 'worker' }),
					select(findings, { id: 'migrant_workers', ...migrant }),
					'coverage_rate',
				),
			),
		},
		{
			to: 'flexible-workers-insured',
			what: say('headline.flexible'),
			finding: latest(
				select(findings, {
					id: 'insured_persons',
					place: 'CN',
					scheme: 'pension.employee',
					form: 'flexible',
				}),
			),
		},
		{
			to: 'occupational-injury-protection',
			what: say('headline.occupational'),
			finding: latest(
				select(findings, {
					id: 'insured_persons',
					place: 'CN',
					scheme: 'injury.new_form',
					form: 'platform_worker',
				}),
			),
		},
	];
	return (
		<ul className="headline">
			{told.map(({ to, what, finding }) => (
				<li key={to}>
					<a href={`#${to}`}>
						<strong>
							{finding ? sayQuantity(finding.value, finding.unit, language) : say('table.unknown')}
						</strong>
						<span>{what}</span>
						{finding && (
							<small>
								{nameOf('year', finding.year)} · {confidences[finding.confidence].label[language]}
							</small>
						)}
					</a>
				</li>
			))}
		</ul>
	);
}
