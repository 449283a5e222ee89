import type { Words } from '../../../src/study/index.ts';
import type { Facts, Told } from './order.ts';

/** Questions of the law in force about what one pays and gets. */
const asked = ['pension_contribution', 'pension_benefit', 'injury_cover', 'injury_new_form'];

/**
 * A typical person's case as the room Person takes it, without facts that only proposals ask for; nothing for one that
 * names no place.
 */
export function toldIn(
	data: unknown,
	title: Words,
	on: string,
	tells: (name: string) => boolean,
): Told | undefined {
	if (!isRecord(data) || typeof data.place !== 'string') return undefined;
	const rows = Array.isArray(data.career) ? data.career.filter(isRecord) : [];
	const career = rows.flatMap(({ from, to, place, ...facts }) => {
		if (typeof from !== 'string') return [];
		return [
			{
				from,
				...(typeof to === 'string' ? { to } : {}),
				...(typeof place === 'string' ? { place } : {}),
				facts: factsIn(facts, tells),
			},
		];
	});
	// what the career tells month by month is not told of the person as well
	const ofMonths = new Set(career.flatMap(({ facts }) => Object.keys(facts)));
	const given = isRecord(data.given) ? factsIn(data.given, (name) => tells(name) && !ofMonths.has(name)) : {};
	return { title, place: data.place, on, ask: asked, facts: given, unsure: [], career };
}

function factsIn(data: Readonly<Record<string, unknown>>, tells: (name: string) => boolean): Facts {
	return Object.fromEntries(
		Object.entries(data).filter(
			(entry): entry is [string, Facts[string]] =>
				tells(entry[0]) && ['string', 'number', 'boolean'].includes(typeof entry[1]),
		),
	);
}

export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}
