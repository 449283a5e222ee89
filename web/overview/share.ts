import { type Finding, weaker } from '../../src/study/index.ts';

/**
 * The part of a whole, for each time and place that both are known: a computed finding, resting on the sources of both
 * and only as sure as the less sure of them. Both must count the same unit.
 */
export function shares(
	parts: readonly Finding[],
	wholes: readonly Finding[],
	id: string,
): readonly Finding[] {
	return parts.flatMap((part) => {
		const whole = wholes.find((one) => one.year === part.year && one.place === part.place);
		return whole && whole.unit === part.unit ? [share(part, whole, id)] : [];
	});
}

function share(part: Finding, whole: Finding, id: string): Finding {
	return {
		...part,
		id,
		value: part.value / whole.value,
		unit: 'share',
		kind: 'computed',
		sources: [...new Set(`${part.sources} ${whole.sources}`.split(' '))].join(' '),
		method: `${part.id} / ${whole.id}`,
		confidence: weaker(part.confidence, whole.confidence),
	};
}
