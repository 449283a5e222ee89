import type { Law } from '../../../src/law/index.ts';

/** Places whose law says what the same worker would pay: the study's own country first. */
export function encodedPlaces(law: Law): readonly string[] {
	const stated = law.rules['worker.contribution.own']?.places ?? {};
	return Object.keys(law.places).filter((place) => place !== 'world' && Object.hasOwn(stated, place));
}
