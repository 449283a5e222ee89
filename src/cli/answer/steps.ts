import type { PeriodRow, Step } from '../../law/index.ts';
import type { Words } from '../../study/index.ts';
import type { Voice } from './voice.ts';

/** Periods of a career shown under a step; `--json` has all. */
const mostPeriods = 12;

const words = {
	given: { en: 'from the case', zh: '个案填写' },
	missing: { en: 'the case does not tell', zh: '个案未写明' },
	assumed: { en: 'assumed', zh: '假设' },
	since: { en: ', since ', zh: '，自' },
	provisional: { en: 'provisional: the latest published value', zh: '暂定：采用最近一期公布值' },
	above: { en: 'as above', zh: '同上' },
} satisfies Record<string, Words>;

/**
 * How an answer came about, as an indented tree: each step with its value, place, date, article and formula in words,
 * then the steps below it. What was told once is not told again.
 */
export function stepLines(voice: Voice, root: Step, told: Set<string>): readonly string[] {
	const lines: string[] = [];
	const tell = (step: Step, indent: string): void => {
		const key = `${step.name} ${step.place} ${step.date}`;
		const again = step.steps.length > 0 && told.has(key);
		told.add(key);
		const remarks = again ? [voice.say(words.above)] : remarksOn(voice, step);
		const value = voice.outcome(step.type, step.outcome);
		lines.push(`${indent}${voice.pair(voice.say(step.label), value)}${voice.aside(remarks)}`);
		if (again) return;
		const below = `${indent}  `;
		if (step.words) lines.push(voice.dim(`${below}= ${voice.say(step.words)}`));
		lines.push(...periodLines(voice, step.periods ?? []).map((line) => voice.dim(`${below}· ${line}`)));
		for (const each of step.steps) tell(each, below);
	};
	tell(root, '  ');
	return lines;
}

function remarksOn(voice: Voice, step: Step): readonly string[] {
	const { from, outcome, place, since, citation, provisional } = step;
	if (from === 'given') return [voice.say(outcome.known ? words.given : words.missing)];
	if (from === 'assumption') return [voice.say(words.assumed)];
	return [
		...(since === undefined ? [] : [`${voice.place(place)}${voice.say(words.since)}${since}`]),
		...(citation ? [voice.citation(citation)] : []),
		...(provisional ? [voice.say(words.provisional)] : []),
	];
}

function periodLines(voice: Voice, rows: readonly PeriodRow[]): readonly string[] {
	const { rules, variables } = voice.law;
	const shown = rows.slice(0, mostPeriods).map((row) => {
		const type = (rules[row.name] ?? variables[row.name])?.type;
		const span = row.from === row.to ? row.from : `${row.from} – ${row.to}`;
		return voice.pair(`${span} ${voice.place(row.place)}`, type ? voice.outcome(type, row.outcome) : '');
	});
	const left = rows.length - shown.length;
	const more = voice.say({ en: `and ${left} more periods`, zh: `另有 ${left} 个时段` });
	return left > 0 ? [...shown, more] : shown;
}
