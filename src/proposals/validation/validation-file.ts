import type { Source, Words } from '../../study/index.ts';
import type { Validation } from './read-validation.ts';
import type { Validated, Verdict } from './validate.ts';

/** Raised when the form changes, so that an old page does not misread a new file. */
const version = 1;

/** The validation of a study for the web and for programs: every row with our value, the published one and the verdict. */
export interface ValidationFile {
	readonly version: number;
	/** Records of synthetic people that it was worked out from. */
	readonly size: number;
	readonly counts: Readonly<Record<Verdict, number>>;
	readonly groups: readonly { readonly id: string; readonly title: Words }[];
	readonly rows: readonly ValidationFileRow[];
	/** Sources that are named nowhere else. */
	readonly sources: Readonly<Record<string, Source>>;
}

/** A row as it is written. Values that are not known are null. */
export interface ValidationFileRow
	extends Pick<
		Validated,
		'id' | 'group' | 'label' | 'unit' | 'tolerance' | 'use' | 'heldOut' | 'confidence' | 'sources' | 'verdict'
	> {
	readonly published: number | null;
	readonly value: number | null;
	readonly gap: number | null;
	/** What ours follows from, and the name of the computation; null where it cannot be worked out. */
	readonly by: string | null;
	readonly compute: string | null;
	readonly reason: Words | null;
}

/** The validation of a study, to be written. */
export function validationFile(
	validation: Validation,
	rows: readonly Validated[],
	size: number,
): ValidationFile {
	const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
	return {
		version,
		size,
		counts: { ok: count('ok'), miss: count('miss'), not_computable: count('not_computable') },
		groups: validation.groups.map(({ id, title }) => ({ id, title })),
		rows: rows.map(({ ours, value, gap, published, reason, ...row }) => ({
			...row,
			published: published ?? null,
			value: value ?? null,
			gap: gap ?? null,
			by: ours?.by ?? null,
			compute: ours?.compute ?? null,
			reason: reason ?? null,
		})),
		sources: validation.sources,
	};
}
