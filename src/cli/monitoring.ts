import type { Command } from 'commander';
import {
	type MatrixCell,
	type Monitoring,
	monitoringMatrix,
	type Recommendation,
	readMonitoring,
	readRegistry,
	recommendations,
	type State,
	states,
	type TargetOutcome,
	type TemplateGap,
	targetOutcomes,
	templateGaps,
} from '../coverage/index.ts';
import type { Language, Outcome, Problem, Study, TextFile, Words } from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';
import { shown, studyFolder } from './folders.ts';
import { loadPeopleLaw } from './load-law.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly place?: string;
	readonly json?: boolean;
}

/** What the review of a study's monitoring comes to. */
interface Review {
	readonly study: Study;
	readonly monitoring: Monitoring;
	readonly matrix: readonly MatrixCell[];
	readonly gaps: readonly TemplateGap[];
	readonly recommendations: readonly Recommendation[];
	readonly targets: readonly TargetOutcome[];
}

/** `canopy monitoring [study]`: what is published of coverage, what is lacking, and what would fill it. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option('--place <code>', { en: 'only this place', zh: '只看此地区' }[language])
		.option('--json', { en: 'print the review as JSON', zh: '以 JSON 输出' }[language])
		.action(async (argument: string | undefined, options: Options) => {
			const folder = studyFolder(argument);
			if (!folder.ok) return terminal.refuse(folder.problems);
			const review = await reviewOf(folder.value, options.place);
			if (!review.ok) return terminal.refuse(review.problems);
			const { study: _, monitoring: __, ...told } = review.value;
			if (options.json) return terminal.print(JSON.stringify(told, null, '\t'));
			for (const line of tell(review.value, terminal)) terminal.print(line);
		});
}

async function reviewOf(folder: string, place: string | undefined): Promise<Outcome<Review>> {
	const [study, law] = [await readStudyFolder(folder, shown(folder)), await loadPeopleLaw(folder)];
	if (!study.ok) return study;
	if (!law.ok) return law;
	const files = ['coverage/indicators.yaml', 'coverage/monitoring.yaml'].map((path) =>
		study.value.coverage.get(path),
	);
	const [indicators, described] = files;
	if (!indicators || !described) return { ok: false, problems: [notMonitored] };
	return readReview(study.value, indicators, described, place, law.value);
}

function readReview(
	study: Study,
	indicators: TextFile,
	described: TextFile,
	place: string | undefined,
	law: Parameters<typeof readRegistry>[1],
): Outcome<Review> {
	const registry = readRegistry(indicators, law);
	if (!registry.ok) return registry;
	const read = readMonitoring(described, registry.value);
	if (!read.ok) return read;
	if (place !== undefined && !read.value.places.includes(place))
		return { ok: false, problems: [otherPlace(place, read.value.places)] };
	const monitoring = place === undefined ? read.value : { ...read.value, places: [place] };
	const matrix = monitoringMatrix(registry.value, monitoring, study.statistics);
	return {
		ok: true,
		value: {
			study,
			monitoring,
			matrix,
			gaps: templateGaps(monitoring, matrix),
			recommendations: recommendations(registry.value, monitoring, matrix),
			targets: targetOutcomes(study.statistics.findings, monitoring.ceilings),
		},
	};
}

const stateWords: Readonly<Record<State, Words>> = {
	published: { zh: '已公布', en: 'published' },
	derivable: { zh: '可推算', en: 'derivable' },
	survey: { zh: '仅有调查', en: 'survey only' },
	not_available: { zh: '无', en: 'not available' },
};
const lapsed: Words = { zh: '其中已过时', en: 'of these lapsed' };

function tell(review: Review, { language, style }: Terminal): readonly string[] {
	const heading = (words: Words) => ['', style('bold', words[language])];
	return [
		...heading({ zh: '各分组的指标数（所有地区）', en: 'Indicators by breakdown, over all places' }).slice(1),
		...tableOf(review, language),
		...heading({ zh: '现有公布内容所缺', en: 'What published templates lack' }),
		...review.gaps.map((gap) => gapLine(review, gap)[language]),
		...heading({ zh: '建议', en: 'Recommendations' }),
		...review.recommendations.map(({ text }) => `- ${text[language]}`),
		...heading({ zh: '五年规划目标与结果', en: 'Targets of the five-year plans and outcomes' }),
		...review.targets.map((target) => targetLine(review.study, target)[language]),
	];
}

function tableOf({ monitoring, matrix }: Review, language: Language): readonly string[] {
	const header = ['', ...states.map((state) => stateWords[state][language]), lapsed[language]];
	const rows = Object.entries(monitoring.breakdowns).map(([name, { label }]) => {
		const cells = matrix.filter(({ breakdown }) => breakdown === name);
		const counts = states.map((state) => cells.filter((cell) => cell.state === state).length);
		const old = cells.filter((cell) => cell.lapsed).length;
		return [label[language], ...[...counts, old].map(String)];
	});
	const widths = header.map((_, at) => Math.max(...[header, ...rows].map((row) => width(row[at] ?? ''))));
	return [header, ...rows].map((row) =>
		row
			.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
			.join('  ')
			.trimEnd(),
	);
}

/** Columns that a text takes on a terminal, where a Chinese character takes two. */
function width(text: string): number {
	return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

function gapLine({ monitoring }: Review, { holder, breakdown, indicators, recorded }: TemplateGap): Words {
	const { template } = monitoring.holders[holder] ?? { template: { zh: holder, en: holder } };
	const label = monitoring.breakdowns[breakdown]?.label ?? { zh: breakdown, en: breakdown };
	return {
		en: `- ${template.en}: ${indicators.length} of its indicators ${label.en} (${recorded ? 'the records have it' : 'not in the records either'})`,
		zh: `- ${template.zh}：${indicators.length} 项指标缺${label.zh}数据（${recorded ? '记录中已有' : '记录中也没有'}）`,
	};
}

function targetLine({ statistics }: Study, { id, target, outcome, met, ceiling }: TargetOutcome): Words {
	const { indicators, terms, units } = statistics.vocabulary;
	const label = indicators[`${id}_target`]?.label ?? { zh: id, en: id };
	const scheme = terms.scheme[target.scheme];
	const plan = terms.category[target.category];
	const share = target.unit === 'share';
	const number = (value: number) =>
		(share ? value * 100 : value).toLocaleString('en', { maximumFractionDigits: 3 });
	const unit = share
		? { en: '%', zh: '%' }
		: (units[target.unit]?.label ?? { en: target.unit, zh: target.unit });
	const result = (language: Language) => {
		if (!outcome) return { en: 'no outcome known', zh: '结果未知' }[language];
		const verdict = met ? { en: 'met', zh: '已实现' } : { en: 'not met', zh: '未实现' };
		return `${number(outcome.value)} (${outcome.year}) ${verdict[language]}`;
	};
	const bound = ceiling ? '≤' : '≥';
	return {
		en: `- ${plan ? `${plan.en}, ` : ''}${label.en}${scheme ? `, ${scheme.en}` : ''}: ${bound} ${number(target.value)} ${unit.en}; ${result('en')}`,
		zh: `- ${plan ? `${plan.zh}，` : ''}${label.zh}${scheme ? `，${scheme.zh}` : ''}：${bound} ${number(target.value)} ${unit.zh}；${result('zh')}`,
	};
}

const notMonitored: Problem = {
	code: 'not-monitored',
	says: {
		en: 'The study does not say how coverage is monitored.',
		zh: '该研究没有说明如何监测覆盖情况。',
	},
	fix: {
		en: 'Add coverage/indicators.yaml and coverage/monitoring.yaml.',
		zh: '请添加 coverage/indicators.yaml 和 coverage/monitoring.yaml。',
	},
};

function otherPlace(place: string, places: readonly string[]): Problem {
	return {
		code: 'unknown-place',
		says: { en: `The review has no place "${place}".`, zh: `监测评估中没有地区“${place}”。` },
		fix: { en: `Use one of ${places.join(', ')}.`, zh: `请用 ${places.join('、')} 之一。` },
	};
}
