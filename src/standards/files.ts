/** Files of `standards` that hold no law: scope, persons, the comparison table and the measures are read by themselves. */
export const notLaw: ReadonlySet<string> = new Set(
	['scope', 'personas', 'comparison', 'measures'].map((name) => `standards/${name}.yaml`),
);

/** Whether a file holds an instrument with its criteria, and the law that tests them. */
export function isStandardFile(path: string): boolean {
	return path.startsWith('standards/instruments/');
}

/** Top-level keys of such a file that are not law. */
export const standardKeys: readonly string[] = ['instrument', 'criteria'];
