import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** When every file inside a package was written, as far as the package tells: the first moment that zip knows. */
const noTime = new Date(1980, 0, 1);

/**
 * An Office package (Word, PowerPoint, Excel) without the moment of writing: the same content gives the same bytes.
 * Its properties bear `day`, as 2026-11-23. `amend` may rewrite the text of a part, `rename` its
 * path.
 */
export function steadyZip(
	bytes: Uint8Array,
	day: string,
	amend: (path: string, text: string) => string = (_, text) => text,
	rename: (path: string) => string = (path) => path,
): Uint8Array {
	const parts = Object.entries(unzipSync(bytes))
		.filter(([path]) => !path.endsWith('/'))
		.map(([path, content]) => [rename(path), content] as const);
	parts.sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
	const steady = parts.map(([path, content]) => {
		if (path.endsWith('.xlsx')) return [path, steadyZip(content, day)] as const;
		if (!/\.(?:xml|rels)$/.test(path)) return [path, content] as const;
		const text = strFromU8(content);
		const dated =
			path === 'docProps/core.xml' ? text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`) : text;
		return [path, strToU8(amend(path, dated))] as const;
	});
	return zipSync(Object.fromEntries(steady), { mtime: noTime, level: 6 });
}

/** Readers of Office packages look for the list of content types first. */
function order(path: string): number {
	return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}
