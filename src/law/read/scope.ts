import type { Places } from '../../study/index.ts';
import type { Type } from '../type.ts';
import type { Enumeration, Period } from '../typed.ts';

/** What a name of the law stands for, as far as formulas need to know. */
export type Declared =
	| {
			readonly kind: 'variable' | 'rule';
			readonly name: string;
			readonly type: Type;
			readonly period: Period;
	  }
	| {
			readonly kind: 'parameter';
			readonly name: string;
			readonly type: Type;
			readonly keys: readonly Type[];
	  };

/** Everything a formula may name. */
export interface Scope {
	readonly names: ReadonlyMap<string, Declared>;
	readonly enumerations: Readonly<Record<string, Enumeration>>;
	readonly places: Places;
}

/** The nearest declared name: from the folder of the rule that uses it outwards, as in `pension.employee.basic`. */
export function lookUp(scope: Scope, name: string, user: string): Declared | undefined {
	const parts = user.split('.').slice(0, -1);
	for (let depth = parts.length; depth >= 0; depth--) {
		const found = scope.names.get([...parts.slice(0, depth), name].join('.'));
		if (found) return found;
	}
	return undefined;
}
