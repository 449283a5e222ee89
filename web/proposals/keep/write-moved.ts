import { isMap, isSeq, parseDocument } from 'yaml';
import type { Moved, Proposal } from '../../../src/proposals/index.ts';

// Writing proposals needs a YAML parser: this module is fetched when the first file is saved.

/**
 * The text of a proposal with parameters moved: every version of theirs says the new value. One that an included proposal
 * declares gets a version of its own, from the proposal's first month. Comments and order stay.
 */
export function writeMoved(text: string, { from }: Pick<Proposal, 'from'>, moved: Moved): string {
	if (Object.keys(moved).length === 0) return text;
	const document = parseDocument(text);
	for (const [name, value] of Object.entries(moved)) {
		const versions = document.getIn(['parameters', name, 'values']);
		if (!isSeq(versions)) {
			const [source] = Object.keys(document.toJS()?.sources ?? {});
			document.setIn(['parameters', name], { values: [{ from, ...(source ? { source } : {}), value }] });
			continue;
		}
		for (const version of versions.items) if (isMap(version)) version.set('value', value);
	}
	return document.toString({ lineWidth: 0 });
}
