/** Files of `standards` that hold no law: persons, the comparison table and the measures are read by themselves. */
export const notLaw: ReadonlySet<string> = new Set(
	['personas', 'comparison', 'measures'].map((name) => `standards/${name}.yaml`),
);

/** Top-level keys of a standard's file that are not law. */
export const standardKeys: readonly string[] = ['instrument', 'criteria'];
