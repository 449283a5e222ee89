import { nearest, type Words } from '../../study/index.ts';
import { sameType, type Type, typeText } from '../type.ts';
import type { Expression, Period } from '../typed.ts';
import type { Scope } from './scope.ts';
import { FaultError, type Syntax } from './syntax.ts';

/** Where a formula stands: what it may name, which rule it belongs to, and that rule's period. */
export interface Setting {
	readonly scope: Scope;
	readonly user: string;
	readonly period: Period['kind'];
	/** What the fold around this part runs over. */
	readonly inside?: 'month' | 'year';
}

/** Finds names, types and units of one part of a formula. */
export type Typer = (part: Syntax, setting: Setting, expected?: Type) => Expression;

export function fault(at: number, code: string, says: Words, fix?: Words): FaultError {
	return new FaultError(fix ? { at, code, says, fix } : { at, code, says });
}

/** The expression, if it has the wanted type. */
export function need(expression: Expression, wanted: Type, at: number): Expression {
	if (sameType(expression.type, wanted)) return expression;
	const [has, wants] = [typeText(expression.type), typeText(wanted)];
	throw fault(at, 'wrong-unit', {
		en: `This is ${has}, but ${wants} is needed here.`,
		zh: `此处为 ${has}，但需要 ${wants}。`,
	});
}

export function unknownName(name: string, at: number, names: Iterable<string>, what: Words): FaultError {
	const near = nearest(name, names);
	return fault(
		at,
		'unknown-name',
		{ en: `There is no ${what.en} "${name}".`, zh: `没有名为“${name}”的${what.zh}。` },
		near.length > 0
			? { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` }
			: { en: 'Declare it, or correct the name.', zh: '请先声明，或改正名称。' },
	);
}
