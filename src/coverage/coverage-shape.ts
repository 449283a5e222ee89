import type { MarginResult } from '../population/index.ts';
import type { Words } from '../study/index.ts';
import type { Reason, SchemeKey, Step } from './cascade/steps.ts';
import type { Comparison } from './indicators/beside.ts';
import type { CoverageIndicator } from './indicators/registry.ts';
import type { Variation } from './intervals/variation.ts';
import type { Provision } from './provisions.ts';

/** What `coverage.json` holds, compact: README.md tells its shape, and `coverageView` reads it. */
export interface CoverageFile {
	readonly version: number;
	readonly people: {
		readonly kind: 'simulated' | 'surveyed' | 'recorded';
		/** Month, as `2024-12`. */
		readonly on: string;
		readonly size: number;
		/** Records of those whose assumptions were varied; null where none were. */
		readonly varied: number | null;
	};
	readonly whole: string;
	readonly dimensions: readonly FiledDimension[];
	readonly steps: readonly {
		readonly name: Step;
		readonly label: Words;
		readonly basis: 'law' | 'insurance' | 'both';
	}[];
	readonly reasons: readonly { readonly name: Reason; readonly label: Words }[];
	readonly schemes: readonly FiledScheme[];
	readonly groups: readonly FiledGroup[];
	readonly indicators: readonly FiledIndicator[];
	/** Indicator, group, whether it is the gap between the sexes, value, low, high. */
	readonly values: readonly (readonly number[])[];
	readonly comparisons: readonly Comparison[];
	readonly assumptions: readonly Variation[];
	/** By number: assumption, and how far the number moves with it at its low and at its high end. */
	readonly tornado: Readonly<Record<string, readonly (readonly number[])[]>>;
	readonly margins: readonly FiledMargin[];
	readonly definitions: FiledDefinitions | null;
}

export interface FiledDimension {
	readonly name: string;
	readonly label: Words;
	readonly values: readonly { readonly name: string; readonly label: Words }[];
}

export interface FiledScheme {
	readonly key: SchemeKey;
	/** As findings name it. */
	readonly scheme: string;
	readonly label: Words;
	readonly rules: readonly string[];
	/** What law and assumption the answers rest on. */
	readonly provisions: readonly Provision[];
}

export interface FiledGroup {
	readonly place: string;
	readonly sex: string;
	readonly dimension: string;
	readonly value: string;
	readonly records: number;
	readonly persons: number;
	readonly schemes: readonly {
		readonly reached: readonly number[];
		readonly ends: readonly (readonly number[])[];
		/** Mandatory, voluntary. */
		readonly covered: readonly number[];
		/** Enrolled and contributing, those beyond the law among them. */
		readonly inAll: readonly number[];
		/** Step, reason, persons, low, high. */
		readonly lost: readonly (readonly number[])[];
	}[];
}

export type FiledIndicator = Pick<
	CoverageIndicator,
	'id' | 'label' | 'definition' | 'measure' | 'source' | 'frequency' | 'breakdowns' | 'codes'
>;

/** A published figure that people were calibrated to, or compared with. */
export type FiledMargin = Pick<
	MarginResult,
	'id' | 'label' | 'unit' | 'target' | 'achieved' | 'hold' | 'met' | 'confidence' | 'sources' | 'reason'
> & { readonly place: string };

/** Definitions of a platform worker in the order of the law, and what was published under them. */
export interface FiledDefinitions {
	readonly proposal: string;
	readonly why: Words;
	readonly rules: readonly { readonly name: string; readonly label: Words; readonly help: Words | null }[];
	readonly degrees: readonly { readonly name: string; readonly label: Words }[];
	readonly published: readonly {
		readonly follows: string;
		readonly onlyPart: boolean;
		readonly because: Words;
		readonly finding: Readonly<Record<string, string>>;
	}[];
}
