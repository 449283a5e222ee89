import type { Column } from './population.ts';

/** What is known of a column before any person is looked at. */
export interface Domain {
	/** Whether everybody's value is known. */
	readonly complete: boolean;
	/** The largest size of the values that are known; of any size where it is left out. */
	readonly most?: number;
	/** All values there are, where everybody's is known and a small whole number, such as a place. */
	readonly values?: readonly number[];
}

/** Whole numbers from 0 to below this are small. */
const small = 1024;

const found = new WeakMap<Exclude<Column, number>, Domain>();

/** The domain of each column. An array is read once; it must not be written to afterwards. */
export function domainsOf(columns: Readonly<Record<string, Column>>): Readonly<Record<string, Domain>> {
	return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, domainOf(column)]));
}

function domainOf(column: Column): Domain {
	if (typeof column === 'number') {
		const complete = Number.isFinite(column);
		return complete ? { complete, most: Math.abs(column), values: [column] } : { complete };
	}
	const known = found.get(column) ?? read(column);
	found.set(column, known);
	return known;
}

function read(column: Exclude<Column, number>): Domain {
	const seen = new Uint8Array(small);
	let complete = true;
	let listed = true;
	let most = 0;
	for (const value of column) {
		const size = Math.abs(value);
		if (Number.isNaN(size)) complete = false;
		else if (size > most) most = size;
		if (!listed) continue;
		listed = Number.isInteger(value) && value >= 0 && value < small && !Object.is(value, -0);
		if (listed) seen[value] = 1;
	}
	const values = [...seen.keys()].filter((value) => seen[value] === 1);
	return {
		complete,
		...(most < Number.POSITIVE_INFINITY ? { most } : {}),
		...(listed && values.length > 0 ? { values } : {}),
	};
}
