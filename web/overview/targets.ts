import type { Finding } from '../../src/study/index.ts';
import type { FigureProps } from '../shell/index.ts';
import { type Bar, barChart, barsHeight } from './bars.ts';
import { sayQuantity } from './quantity.ts';
import { evidence, findingTable, schemeColumn } from './rows.ts';
import { latest, select } from './select.ts';
import { capitalised } from './sentence.ts';
import type { Voice } from './voice.ts';

const plans = ['plan_13', 'plan_14'] as const;
const schemes = ['pension', 'unemployment', 'injury'] as const;
/** Plans aim at a rate for pensions and at numbers of people for the rest. */
const measures = [
	{ target: 'coverage_rate_target', outcome: 'coverage_rate_outcome' },
	{ target: 'insured_persons_target', outcome: 'insured_persons_outcome' },
] as const;

/** What a plan aimed at for one scheme, and what came of it. */
interface Aim {
	readonly target: Finding;
	readonly outcome: Finding | undefined;
}

/** What the five-year plans aimed at for coverage, and what came of it. */
export function targets(findings: readonly Finding[], voice: Voice): FigureProps {
	const { say } = voice;
	const aims = plans.flatMap((category) =>
		schemes.flatMap((scheme) =>
			measures.flatMap((measure): Aim[] => {
				const about = { place: 'CN', scheme, category };
				const target = latest(select(findings, { id: measure.target, ...about }));
				const outcome = latest(select(findings, { id: measure.outcome, ...about }));
				return target ? [{ target, outcome }] : [];
			}),
		),
	);
	const bars = aims.map(
		(aim): Bar => ({ label: capitalised(sayAim(aim, voice)), finding: aim.outcome, target: aim.target }),
	);
	const met = aims.filter(({ target, outcome }) => outcome && outcome.value >= target.value);
	const rows = aims.flatMap(({ target, outcome }) => (outcome ? [target, outcome] : [target]));
	const aimed = new Set(aims.map((aim) => aim.target));
	return {
		id: 'targets-and-outcomes',
		title: say('targets.title'),
		summary: aims.length > 0 ? say('targets.summary', { met: met.length, all: aims.length }) : '',
		table: findingTable(
			rows,
			[
				schemeColumn(voice),
				{
					head: say('table.what'),
					cell: (row) => say(aimed.has(row) ? 'targets.target' : 'targets.outcome'),
				},
			],
			voice,
		),
		option: barChart(bars, voice),
		height: barsHeight(bars),
		notes: [say('targets.note.tick'), say('targets.note.rate'), say('targets.note.difference')],
		...evidence(rows),
	};
}

function sayAim({ target, outcome }: Aim, { say, language, nameOf }: Voice): string {
	return say('targets.label', {
		scheme: nameOf('scheme', target.scheme),
		plan: nameOf('category', target.category),
		target: sayQuantity(target.value, target.unit, language),
		period: outcome ? nameOf('year', outcome.year) : say('table.unknown'),
	});
}
