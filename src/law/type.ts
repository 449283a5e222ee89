/**
 * What a value of the law is: a number with its unit, a yes or no, a choice from an enumeration, a month, a date, or a
 * place. Units are checked before anything runs.
 */
export type Type =
	/** `share` marks plain numbers that people read as per cent. */
	| { readonly kind: 'number'; readonly unit: Unit; readonly share?: true }
	| { readonly kind: 'boolean' }
	| { readonly kind: 'choice'; readonly of: string }
	| { readonly kind: 'month' }
	| { readonly kind: 'date' }
	| { readonly kind: 'place' };

/** A unit as powers of its base units, such as `{CNY: 1, month: -1}` for yuan a month; empty for plain numbers. */
export type Unit = Readonly<Record<string, number>>;

export const plain: Type = { kind: 'number', unit: {} };
export const boolean: Type = { kind: 'boolean' };
export const months: Type = { kind: 'number', unit: { month: 1 } };

const singular: Readonly<Record<string, string>> = {
	months: 'month',
	years: 'year',
	weeks: 'week',
	days: 'day',
	hours: 'hour',
	orders: 'order',
	persons: 'person',
};
const plural = Object.fromEntries(Object.entries(singular).map(([many, one]) => [one, many]));

/** Reads a unit such as `CNY/month`, `share`, `months`; undefined when it is not one. */
export function unitOf(text: string): Type | undefined {
	if (!/^[A-Za-z1][A-Za-z]*(\/[A-Za-z]+)*$/.test(text)) return undefined;
	const [above = '', ...below] = text.split('/');
	const unit: Record<string, number> = {};
	const add = (name: string, power: number): void => {
		const base = singular[name] ?? name;
		unit[base] = (unit[base] ?? 0) + power;
	};
	if (above !== 'share' && above !== '1') add(above, 1);
	for (const name of below) add(name, -1);
	return above === 'share' ? { kind: 'number', unit, share: true } : { kind: 'number', unit };
}

/** The unit as people write it: `CNY/month`, `months`, `share`, `1`. */
export function unitText(type: Type): string {
	if (type.kind !== 'number') return '';
	const powers = Object.entries(type.unit).filter(([, power]) => power !== 0);
	const above = powers
		.filter(([, power]) => power > 0)
		.flatMap(([name, power]) => Array<string>(power).fill(name));
	const below = powers
		.filter(([, power]) => power < 0)
		.flatMap(([name, power]) => Array<string>(-power).fill(name));
	const head = above.map((name) => plural[name] ?? name).join('·') || (type.share ? 'share' : '1');
	return [head, ...below].join('/');
}

/** What a type is called in messages. */
export function typeText(type: Type): string {
	if (type.kind === 'number') return unitText(type);
	return type.kind === 'choice' ? type.of : type.kind;
}

/** Whether values of two types may stand for each other. */
export function sameType(a: Type, b: Type): boolean {
	if (a.kind === 'number' && b.kind === 'number') return sameUnit(a.unit, b.unit);
	if (a.kind === 'choice' && b.kind === 'choice') return a.of === b.of;
	return a.kind === b.kind;
}

function sameUnit(a: Unit, b: Unit): boolean {
	const names = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...names].every((name) => (a[name] ?? 0) === (b[name] ?? 0));
}

/** The unit of a product (`sign` 1) or a quotient (`sign` -1). */
export function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
	const unit: Record<string, number> = { ...a };
	for (const [name, power] of Object.entries(b)) {
		const sum = (unit[name] ?? 0) + sign * power;
		if (sum === 0) delete unit[name];
		else unit[name] = sum;
	}
	return unit;
}
