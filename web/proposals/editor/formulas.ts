import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A formula within the text of a proposal. */
export interface Formula {
	/** The rule it belongs to, and the month or day its version begins. */
	readonly name: string;
	readonly text: string;
	/** Where it stands in the text of the proposal, from and to before. */
	readonly start: number;
	readonly end: number;
}

/** The formulas of a proposal's rules, in their order; none where the text is no YAML. */
export function formulasIn(text: string): readonly Formula[] {
	const document = parseDocument(text);
	const rules = document.get('rules');
	if (document.errors.length > 0 || !isMap(rules)) return [];
	return rules.items.flatMap(({ key, value: rule }) => {
		const versions = isMap(rule) ? rule.get('versions') : undefined;
		if (!isSeq(versions)) return [];
		return versions.items.flatMap((version): readonly Formula[] => {
			if (!isMap(version)) return [];
			const formula = version.get('formula', true);
			if (!isScalar(formula) || !formula.range) return [];
			const [start, end] = formula.range;
			const name = `${String(key)} (${String(version.get('from'))})`;
			return [{ name, text: String(formula.value).trim(), start, end }];
		});
	});
}

/** The text with one of its formulas written anew; everything else stays as it is written. */
export function withFormula(text: string, { start, end }: Formula, formula: string): string {
	// a block ends with its line; a quoted text does not
	const line = text.slice(start, end).endsWith('\n') ? '\n' : '';
	return `${text.slice(0, start)}${JSON.stringify(formula)}${line}${text.slice(end)}`;
}
