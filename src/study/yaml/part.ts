/** A value in a YAML text: from which to which character it stands, and what stands inside. */
export interface Part {
	readonly from: number;
	readonly to: number;
	/** Of a mapping: its values by key, and where each key stands. */
	readonly entries?: ReadonlyMap<string, Entry>;
	/** Of a list. */
	readonly items?: readonly Part[];
}

export interface Entry {
	/** Where the key begins. */
	readonly at: number;
	readonly value: Part;
}

/** A path into YAML data: keys of mappings and indexes of lists. */
export type Path = readonly (string | number)[];

/** The part at a path, or the nearest above it that exists. */
export function nearestPart(whole: Part, path: Path): Part {
	let part = whole;
	for (const step of path) {
		const inner = part.items?.[Number(step)] ?? part.entries?.get(String(step))?.value;
		if (!inner) return part;
		part = inner;
	}
	return part;
}

/** Where the key that ends a path begins; undefined where there is no such key. */
export function keyAt(whole: Part, path: Path): number | undefined {
	let part: Part | undefined = whole;
	for (const step of path.slice(0, -1)) {
		part = part?.items?.[Number(step)] ?? part?.entries?.get(String(step))?.value;
	}
	return part?.entries?.get(String(path.at(-1)))?.at;
}
