import type { Confidence, Places, Source, Words } from '../study/index.ts';
import type { Rounding } from './rounding.ts';
import type { Type } from './type.ts';

/**
 * The typed form: law after it was read and checked, and the one thing everything runs from. `explain` walks it for one
 * person; kernels and SQL are other readers of the same form. It is plain data, so a build writes it as JSON and a
 * browser loads it without reading YAML or FEEL again.
 */
export interface Law {
	readonly sources: Readonly<Record<string, Source>>;
	/** Jurisdictions by code; a place inherits the law of its code's prefix that it does not restate. */
	readonly places: Places;
	readonly schemes: Readonly<Record<string, { readonly label: Words }>>;
	readonly enumerations: Readonly<Record<string, Enumeration>>;
	readonly events: Readonly<Record<string, Event>>;
	readonly variables: Readonly<Record<string, Variable>>;
	readonly parameters: Readonly<Record<string, Parameter>>;
	readonly rules: Readonly<Record<string, Rule>>;
	readonly weighings: Readonly<Record<string, Weighing>>;
	readonly questions: Readonly<Record<string, Question>>;
	readonly constraints: readonly Constraint[];
	readonly tests: readonly LawTest[];
}

/** Days since 1970-01-01, the unit every date of the typed form is kept in. */
export type Day = number;
/** Months since year 0: `year * 12 + month - 1`. */
export type Month = number;

export interface Enumeration {
	readonly name: string;
	readonly label: Words;
	readonly values: Readonly<Record<string, Words>>;
}

/** Something that happens once, at a month and a place, such as retirement: its rules are read as of then and there. */
export interface Event {
	readonly name: string;
	readonly label: Words;
	/** Variable or rule that gives the month. */
	readonly month: string;
	/** Variable or rule that gives the place; the case's own place when left out. */
	readonly place?: string;
}

export type Period =
	| { readonly kind: 'month' }
	| { readonly kind: 'year' }
	| { readonly kind: 'career' }
	| { readonly kind: 'event'; readonly event: string };

/** A fact given about a person (`career`) or about one month of the career (`month`). */
export interface Variable {
	readonly name: string;
	readonly label: Words;
	readonly help?: Words;
	readonly type: Type;
	readonly period: Period;
	/** Smallest and largest allowed number (months as months since year 0). */
	readonly range?: readonly [number, number];
	/** File and line that declares it. */
	readonly file: string;
	readonly line: number;
}

/** Where a dated value or formula comes from. */
export interface Citation {
	/** Absent where an assumption of the study, or a gap in what is known, has none. */
	readonly source?: string;
	readonly article?: string;
	readonly confidence: Confidence;
	readonly note?: Words;
}

/** When a version is in force, both ends inclusive, and since when it is known. */
export interface InForce {
	readonly from: Day;
	/** Last day; open when undefined. */
	readonly to?: Day;
	/** Day it was made known; from the start when undefined. */
	readonly known?: Day;
}

/** What a parameter is worth in one version. */
export type Worth =
	| { readonly kind: 'value'; readonly value: Scalar }
	/** Exact look-up: one key, or two keys joined by `|`. */
	| { readonly kind: 'table'; readonly rows: Readonly<Record<string, Scalar>> }
	/** The value at the largest threshold that is not above the key; thresholds ascend. */
	| { readonly kind: 'steps'; readonly at: readonly number[]; readonly values: readonly Scalar[] }
	| { readonly kind: 'unknown'; readonly why: Words; readonly reported?: Scalar };

export type Scalar = number | string | boolean;

export interface ParameterVersion extends InForce, Citation {
	readonly worth: Worth;
	readonly file: string;
	readonly line: number;
}

/** A value that a document decided, by place and date. Versions of each place are in order of `from`. */
export interface Parameter {
	readonly name: string;
	readonly label: Words;
	readonly help?: Words;
	readonly type: Type;
	/** Types of the keys a keyed parameter is called with. */
	readonly keys: readonly Type[];
	/** `latest`: until a value is known, the latest earlier one is used and marked provisional. */
	readonly provisional: boolean;
	/** Present when the parameter is an assumption of the study, not law. */
	readonly assumption?: { readonly range: readonly [number, number]; readonly why: Words };
	readonly places: Readonly<Record<string, readonly ParameterVersion[]>>;
}

export interface RuleVersion extends InForce, Citation {
	/** The formula as its author wrote it, in FEEL. */
	readonly text: string;
	/** Undefined when the law is known to say something here that is not known: `unknown` then tells why. */
	readonly formula?: Expression;
	readonly unknown?: Words;
	readonly file: string;
	readonly line: number;
}

/** What follows from facts and parameters. */
export interface Rule {
	readonly name: string;
	readonly label: Words;
	readonly help?: Words;
	readonly type: Type;
	readonly period: Period;
	/** What a yearly rule's `previous` is before the first year of a career. */
	readonly initial: number;
	readonly places: Readonly<Record<string, readonly RuleVersion[]>>;
}

/** Facts that speak for and against a legal classification, each with its strength: reasons, never a bare score. */
export interface Weighing {
	readonly name: string;
	readonly label: Words;
	/** Rule whose answer these factors are the reasons of. */
	readonly rule: string;
	readonly factors: readonly Factor[];
}

export interface Factor extends Citation {
	/** Boolean variable or rule. */
	readonly fact: string;
	/** What a yes speaks for. */
	readonly points: 'for' | 'against' | 'neither';
	readonly strength: 'decisive' | 'strong' | 'weak';
}

/** What people ask, as the rules that answer it. */
export interface Question {
	readonly id: string;
	readonly label: Words;
	readonly help?: Words;
	readonly ask: readonly string[];
}

/** What must hold of every case, or the case is refused with the reason. */
export interface Constraint {
	readonly id: string;
	readonly that: Expression;
	readonly says: Words;
}

/** A published (or, if `constructed`, our own) example that runs as a test. */
export interface LawTest {
	readonly name: Words;
	readonly case: RawCase;
	readonly expect: Readonly<Record<string, Scalar>>;
	/** Answers printed somewhere that are wrong: the law must not give them. */
	readonly expectNot: Readonly<Record<string, Scalar>>;
	/** Rules that must be unknown. */
	readonly expectUnknown: readonly string[];
	readonly tolerance: number;
	readonly source?: string;
	readonly constructed: boolean;
	readonly file: string;
	readonly line: number;
}

/** A case as written in YAML or a form, before it is checked against the law. */
export interface RawCase {
	readonly title?: Words;
	readonly place?: string;
	readonly on?: string | number;
	readonly known?: string | number;
	readonly given?: Readonly<Record<string, unknown>>;
	readonly career?: readonly Readonly<Record<string, unknown>>[];
	readonly ask?: readonly string[];
}

/** One formula in typed form. `type` is what it gives. */
export type Expression =
	| { readonly op: 'constant'; readonly value: Scalar; readonly type: Type }
	/** A variable, by full name. */
	| { readonly op: 'fact'; readonly name: string; readonly type: Type }
	| { readonly op: 'rule'; readonly name: string; readonly type: Type }
	/** A parameter, with its keys, and read for another month or place if so asked. */
	| {
			readonly op: 'parameter';
			readonly name: string;
			readonly keys: readonly Expression[];
			readonly asOf?: Expression;
			readonly inPlace?: Expression;
			readonly type: Type;
	  }
	/** The context's month, place and calendar year, and the month its career row starts. */
	| { readonly op: 'context'; readonly what: 'on' | 'place' | 'year' | 'spell_start'; readonly type: Type }
	| {
			readonly op: 'add' | 'subtract' | 'multiply' | 'divide';
			readonly left: Expression;
			readonly right: Expression;
			readonly type: Type;
	  }
	| {
			readonly op: 'negate' | 'not' | 'abs' | 'floor' | 'ceiling';
			readonly of: Expression;
			readonly type: Type;
	  }
	| { readonly op: 'min' | 'max'; readonly of: readonly Expression[]; readonly type: Type }
	| {
			readonly op: 'round';
			readonly how: Rounding;
			readonly of: Expression;
			/** Decimals kept. */
			readonly digits: number;
			readonly type: Type;
	  }
	| {
			readonly op: 'compare';
			readonly how: '=' | '!=' | '<' | '<=' | '>' | '>=';
			readonly left: Expression;
			readonly right: Expression;
			readonly type: Type;
	  }
	| { readonly op: 'and' | 'or'; readonly of: readonly Expression[]; readonly type: Type }
	| {
			readonly op: 'if';
			readonly test: Expression;
			readonly yes: Expression;
			readonly no: Expression;
			readonly type: Type;
	  }
	/** Whether a value is one of several. */
	| {
			readonly op: 'one of';
			readonly of: Expression;
			readonly choices: readonly Expression[];
			readonly type: Type;
	  }
	| { readonly op: 'is defined'; readonly of: Expression; readonly type: Type }
	/** The province of a place, or whether a place lies within another. */
	| { readonly op: 'province'; readonly of: Expression; readonly type: Type }
	| { readonly op: 'within'; readonly of: Expression; readonly area: string; readonly type: Type }
	/** Calendar parts of a month or date. */
	| { readonly op: 'year of' | 'month of'; readonly of: Expression; readonly type: Type }
	/** The yearly rule's value of the year before; the rule's `initial` in the first year of the career. */
	| { readonly op: 'previous'; readonly name: string; readonly type: Type }
	/** Looking back over the career's months or years. */
	| Fold;

export interface Fold {
	readonly op: 'fold';
	readonly how:
		| 'total'
		| 'this_year'
		| 'count'
		| 'mean'
		| 'latest'
		| 'first'
		| 'best'
		| 'recent'
		| 'largest'
		| 'smallest'
		| 'count_same';
	readonly over: 'month' | 'year';
	readonly of: Expression;
	/** Which periods count; all when undefined. */
	readonly where?: Expression;
	/** How many periods `best` or `recent` take. */
	readonly n?: Expression;
	readonly type: Type;
}
