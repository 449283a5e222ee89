import type { Expression } from './typed.ts';

/** The parts an expression is directly made of. */
export function partsOf(expression: Expression): readonly Expression[] {
	switch (expression.op) {
		case 'constant':
		case 'fact':
		case 'rule':
		case 'context':
		case 'previous':
			return [];
		case 'parameter':
			return [
				...expression.keys,
				...(expression.asOf ? [expression.asOf] : []),
				...(expression.inPlace ? [expression.inPlace] : []),
			];
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide':
		case 'compare':
			return [expression.left, expression.right];
		case 'negate':
		case 'not':
		case 'abs':
		case 'floor':
		case 'ceiling':
		case 'round':
		case 'is defined':
		case 'province':
		case 'within':
		case 'year of':
		case 'month of':
			return [expression.of];
		case 'min':
		case 'max':
		case 'and':
		case 'or':
			return expression.of;
		case 'if':
			return [expression.test, expression.yes, expression.no];
		case 'one of':
			return [expression.of, ...expression.choices];
		case 'fold':
			return [
				expression.of,
				...(expression.where ? [expression.where] : []),
				...(expression.n ? [expression.n] : []),
			];
	}
}

/** Names of the facts, parameters and rules an expression uses; `previous` counts unless it is left out. */
export function namesIn(expression: Expression, withPrevious = true): ReadonlySet<string> {
	const names = new Set<string>();
	const walk = (part: Expression): void => {
		if (part.op === 'fact' || part.op === 'parameter' || part.op === 'rule') names.add(part.name);
		if (part.op === 'previous' && withPrevious) names.add(part.name);
		for (const inner of partsOf(part)) walk(inner);
	};
	walk(expression);
	return names;
}
