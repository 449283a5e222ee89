import type { Law, Parameter } from '../../../src/law/index.ts';
import type { Cause } from '../../../src/standards/index.ts';
import type { Gaps } from '../gaps.ts';

/** Parameters that outcomes at a place rest on and that one value can change, by name. */
export function changeable(gaps: Gaps, law: Law, place: string): readonly Parameter[] {
	const seen = new Set<Cause>();
	const found = new Map<string, Parameter>();
	const visit = (cause: Cause): void => {
		if (seen.has(cause)) return;
		seen.add(cause);
		const parameter = law.parameters[cause.name];
		if (parameter && isChangeable(parameter)) found.set(cause.name, parameter);
		cause.law.forEach(visit);
	};
	for (const outcome of gaps.outcomes) if (outcome.place === place) outcome.because.forEach(visit);
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isChangeable({ name, keys, assumption, type }: Parameter): boolean {
	const ours = name.startsWith('standard.') || name.startsWith('worker.') || assumption !== undefined;
	return !ours && keys.length === 0 && (type.kind === 'number' || type.kind === 'boolean');
}
