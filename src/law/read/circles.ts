import type { Problem } from '../../study/index.ts';
import type { Law, Rule } from '../typed.ts';
import { namesIn } from '../uses.ts';

/** Rules that need themselves: each circle once, with the way round. Last year's value (`previous`) is no circle. */
export function circles(law: Law): readonly Problem[] {
	const problems: Problem[] = [];
	const state = new Map<string, 'open' | 'done'>();
	const way: string[] = [];
	const visit = (rule: Rule): void => {
		state.set(rule.name, 'open');
		way.push(rule.name);
		for (const next of needs(law, rule)) {
			const target = law.rules[next];
			if (!target) continue;
			if (state.get(next) === 'open') problems.push(circle([...way.slice(way.indexOf(next)), next], rule));
			else if (!state.has(next)) visit(target);
		}
		way.pop();
		state.set(rule.name, 'done');
	};
	for (const rule of Object.values(law.rules)) if (!state.has(rule.name)) visit(rule);
	return problems;
}

function needs(law: Law, rule: Rule): ReadonlySet<string> {
	const names = new Set<string>();
	if (rule.period.kind === 'event') {
		const event = law.events[rule.period.event];
		if (event) names.add(event.month);
		if (event?.place !== undefined) names.add(event.place);
	}
	const formulas = Object.values(rule.places).flatMap((versions) =>
		versions.flatMap(({ formula }) => formula ?? []),
	);
	for (const formula of formulas) for (const name of namesIn(formula, false)) names.add(name);
	return names;
}

function circle(names: readonly string[], rule: Rule): Problem {
	const version = Object.values(rule.places)[0]?.[0];
	const way = names.join(' → ');
	return {
		code: 'circle',
		...(version ? { spot: { file: version.file, line: version.line } } : {}),
		says: { en: `A rule needs itself: ${way}.`, zh: `规则循环引用自身：${way}。` },
		fix: {
			en: "Break the circle, or use previous(…) for last year's value.",
			zh: '请打破循环，或用 previous(…) 取上一年的值。',
		},
	};
}
