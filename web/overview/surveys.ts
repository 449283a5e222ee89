import type { Finding } from '../../src/study/index.ts';
import type { FigureProps } from '../shell/index.ts';
import { type Bar, barChart, barsHeight } from './bars.ts';
import { sayQuantity } from './quantity.ts';
import { evidence, findingTable } from './rows.ts';
import { latest, select, type Wanted } from './select.ts';
import type { Voice } from './voice.ts';
import type { words } from './words.ts';

interface Question {
	readonly asks: keyof typeof words;
	readonly wanted: Wanted;
}

/** What surveys asked of platform and flexible workers about being insured, where year and people asked are stated. */
const questions: readonly Question[] = [
	{
		asks: 'surveys.flexible.no_pension',
		wanted: { id: 'uninsured_share', place: 'CN', scheme: 'any_pension', form: 'flexible' },
	},
	{
		asks: 'surveys.stable.no_pension',
		wanted: { id: 'uninsured_share', place: 'CN', scheme: 'any_pension', form: 'stable_employee' },
	},
	{
		asks: 'surveys.flexible.pays_none',
		wanted: {
			id: 'pays_no_insurance_share',
			place: 'CN',
			scheme: 'five_schemes_and_housing_fund',
			form: 'flexible',
		},
	},
	{
		asks: 'surveys.riders.nothing',
		wanted: {
			id: 'no_insurance_or_welfare_share',
			place: 'CN',
			form: 'platform_worker',
			sector: 'delivery_rider',
		},
	},
	{
		asks: 'surveys.beijing.neither',
		wanted: { id: 'no_contract_no_insurance_share', place: 'CN-BJ', form: 'platform_worker' },
	},
	{
		asks: 'surveys.platform.as_employee',
		wanted: {
			id: 'insured_share',
			place: 'CN',
			scheme: 'pension.employee',
			form: 'platform_worker',
			category: 'as_employee',
		},
	},
	{
		asks: 'surveys.riders.accept',
		wanted: {
			id: 'accepts_current_rate_share',
			place: 'CN',
			form: 'platform_worker',
			sector: 'delivery_rider',
		},
	},
];

/** What surveys found about platform and flexible workers. */
export function surveys(findings: readonly Finding[], voice: Voice): FigureProps {
	const { say, language, nameOf } = voice;
	const answered = questions.flatMap(({ asks, wanted }) => {
		const finding = latest(select(findings, wanted));
		return finding ? [{ asks: say(asks), finding }] : [];
	});
	const bars = answered.map(
		({ asks, finding }): Bar => ({
			label: say('surveys.label', { asks, period: nameOf('year', finding.year) }),
			finding,
		}),
	);
	const rows = answered.map(({ finding }) => finding);
	const asked = new Map(answered.map(({ finding, asks }) => [finding, asks]));
	const [flexible, stable] = [rows.find(isOf('flexible')), rows.find(isOf('stable_employee'))];
	return {
		id: 'platform-surveys',
		title: say('surveys.title'),
		summary:
			flexible && stable
				? say('surveys.summary', {
						period: nameOf('year', flexible.year),
						flexible: sayQuantity(flexible.value, flexible.unit, language),
						stable: sayQuantity(stable.value, stable.unit, language),
					})
				: '',
		table: findingTable(
			rows,
			[
				{ head: say('table.what'), cell: (row) => asked.get(row) ?? row.id },
				{ head: say('table.survey'), cell: (row) => nameOf('method', row.method) },
				{
					head: say('table.sample'),
					cell: ({ sample }) => sample?.toLocaleString(language) ?? say('table.unknown'),
				},
			],
			voice,
		),
		option: barChart(bars, voice),
		height: barsHeight(bars),
		notes: [say('surveys.note.samples'), say('surveys.note.rounded')],
		...evidence(rows),
	};
}

function isOf(form: string) {
	return (finding: Finding) => finding.id === 'uninsured_share' && finding.form === form;
}
