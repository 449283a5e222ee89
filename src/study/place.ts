import { z } from 'zod';
import type { Outcome, Problem } from './problem.ts';
import { readShaped } from './shape.ts';
import type { TextFile } from './text.ts';
import type { Words } from './words.ts';

/**
 * A place that law or statistics are about. A jurisdiction has an ISO 3166-2 code (`CN-ZJ`; a city adds two letters); a
 * region that only statistics know is named after a colon (`CN:east`). `world` is where what is agreed between countries
 * stands.
 */
export interface Place {
	readonly code: string;
	readonly label: Words;
	/** Six-digit code of GB/T 2260, where the place has one. */
	readonly gb?: string;
}

export type Places = Readonly<Record<string, Place>>;

const jurisdiction = /^([A-Z]{2}(-[A-Z0-9]+)*|world)$/;
const area = /^([A-Z]{2}(-[A-Z0-9]+)*(:[a-z0-9-]+)?|world)$/;

/** Reads `places.yaml`, the jurisdictions of a study. */
export function readPlaces(file: TextFile): Outcome<Places> {
	return readCodes(file, jurisdiction, 'not a place code such as CN-ZJ', {});
}

/** Reads `areas.yaml`, the places that only statistics are about; `places` are taken already. */
export function readAreas(file: TextFile, places: Places): Outcome<Places> {
	return readCodes(file, area, 'not a place code such as CN-ZJ or CN:east', places);
}

/** A place and those within it. */
export function placesWithin(places: Places, whole: string): Places {
	return Object.fromEntries(
		Object.entries(places).filter(([code]) => code === whole || code.startsWith(`${whole}-`)),
	);
}

function readCodes(file: TextFile, code: RegExp, message: string, taken: Places): Outcome<Places> {
	const label = { zh: z.string().min(1), en: z.string().min(1) };
	const gb = z.string().regex(/^\d{6}$/, 'not six digits in quotes');
	const shape = z.record(z.string().regex(code, message), z.strictObject({ ...label, gb: gb.optional() }));
	const read = readShaped(file, shape);
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const problems = Object.keys(data)
		.filter((name) => taken[name])
		.map(
			(name): Problem => ({
				code: 'place-twice',
				spot: yaml.spotOfKey([name]),
				says: { en: `${name} is declared in places.yaml already.`, zh: `${name} 已在 places.yaml 中声明。` },
				fix: { en: 'Remove it here.', zh: '请删去此处的声明。' },
			}),
		);
	if (problems.length > 0) return { ok: false, problems };
	const places = Object.entries(data).map(([name, { zh, en, gb: digits }]): [string, Place] => [
		name,
		{ code: name, label: { zh, en }, ...(digits === undefined ? {} : { gb: digits }) },
	]);
	return { ok: true, value: Object.fromEntries(places) };
}
