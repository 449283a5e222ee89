import type { TargetOutcome } from '../../src/coverage/index.ts';
import { capital, Figure } from '../shell/index.ts';
import type { Voice } from './voice.ts';

/** Where the scale of shares ends: half as much again as was aimed at. */
const scaleEnd = 1.5;

/** What the five-year plans aimed at, and what came of it. */
export function TargetsFigure({ voice }: { readonly voice: Voice }) {
	const { say, review, study, language } = voice;
	const { targets } = review;
	const met = targets.filter((target) => target.met === true).length;
	const missed = targets.filter((target) => target.met === false).length;
	const plans = [...new Set(targets.map(({ target }) => target.category))].sort((a, b) =>
		a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
	);
	const planName = (plan: string) => study.terms.category?.[plan]?.[language] ?? say('targets.other_plan');
	const label = ({ id, target }: TargetOutcome) => {
		const measured = study.indicators[`${id}_target`]?.label[language] ?? id;
		const scheme = study.terms.scheme?.[target.scheme]?.[language];
		return capital(scheme ? `${measured}${say('list.comma')}${scheme}` : measured);
	};
	const verdict = ({ met: reached }: TargetOutcome) =>
		say(reached === undefined ? 'targets.unknown' : reached ? 'targets.met' : 'targets.not_met');
	return (
		<Figure
			id="targets"
			title={say('targets.title')}
			summary={say('targets.summary', {
				all: targets.length,
				met,
				missed,
				unknown: targets.length - met - missed,
			})}
			table={{
				columns: [
					say('targets.plan'),
					say('table.what'),
					say('targets.target'),
					say('targets.outcome'),
					say('table.unit'),
					say('table.year'),
					say('targets.share'),
					say('targets.verdict'),
					say('table.source'),
				],
				rows: targets.map((each) => {
					const share = each.target.unit === 'share';
					const number = (value: number) => (share ? Number((value * 100).toFixed(2)) : value);
					return [
						planName(each.target.category),
						label(each),
						number(each.target.value),
						each.outcome ? number(each.outcome.value) : null,
						share ? '%' : (study.units[each.target.unit]?.label[language] ?? each.target.unit),
						each.outcome?.year ?? null,
						each.share === undefined ? null : Number((each.share * 100).toFixed(1)),
						verdict(each),
						voice.titles([each.target.sources, each.outcome?.sources].filter(Boolean).join(' ')),
					];
				}),
			}}
			notes={[say('targets.note')]}
			sources={targets.flatMap(({ target, outcome }) => [
				...target.sources.split(' '),
				...(outcome?.sources.split(' ') ?? []),
			])}
			kinds={targets.map(({ target }) => target.kind)}
			confidences={targets.flatMap(({ target, outcome }) => [
				target.confidence,
				...(outcome ? [outcome.confidence] : []),
			])}
		>
			{plans.map((plan) => (
				<section key={plan} className="plan">
					<h3>{capital(planName(plan))}</h3>
					<ul>
						{targets
							.filter(({ target }) => target.category === plan)
							.map((each) => (
								<li key={`${each.id} ${each.target.scheme}`}>
									<p>
										{label(each)} <strong className={`verdict ${each.met}`}>{verdict(each)}</strong>
									</p>
									<div className="plan-bar" aria-hidden="true">
										<span style={{ width: `${(Math.min(each.share ?? 0, scaleEnd) / scaleEnd) * 100}%` }} />
										<i style={{ left: `${100 / scaleEnd}%` }} />
									</div>
									<p className="plan-values">
										{say(each.ceiling ? 'targets.ceiling' : 'targets.floor', {
											value: voice.quantity(each.target.value, each.target.unit),
										})}
										{say('list.semicolon')}
										{each.outcome
											? say('targets.came', {
													value: voice.quantity(each.outcome.value, each.outcome.unit),
													year: each.outcome.year,
												})
											: say('targets.no_outcome')}
									</p>
								</li>
							))}
					</ul>
				</section>
			))}
		</Figure>
	);
}
