/**
 * What a value of the law is: a number with its unit, a yes or no, a choice from an enumeration, a month, a date, or a
 * place. Units are checked before anything runs.
 */
export type Type =
	| { readonly kind: 'number'; readonly unit: Unit }
	| { readonly kind: 'boolean' }
	| { readonly kind: 'choice'; readonly of: string }
	| { readonly kind: 'month' }
	| { readonly kind: 'date' }
	| { readonly kind: 'place' };

/** A unit as powers of its base units, such as `{CNY: 1, month: -1}` for yuan a month; empty for plain numbers. */
export type Unit = Readonly<Record<string, number>>;
