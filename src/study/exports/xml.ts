/** An element of an XML document: its name, attributes, and what stands in it. */
export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (Element | string)[];
}

/** Makes an element; attributes and children that are undefined are left out. */
export function element(
	name: string,
	attributes: Readonly<Record<string, string | undefined>>,
	...children: readonly (Element | string | undefined)[]
): Element {
	const given = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [[key, value] as const],
	);
	return {
		name,
		attributes: Object.fromEntries(given),
		children: children.filter((child) => child !== undefined),
	};
}

/** A whole document in UTF-8, indented; text stands on the line of its element, unchanged. */
export function writeXml(root: Element): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, children }: Element, indent: string): string {
	const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	const open = `${indent}<${name}${head.join('')}`;
	if (children.length === 0) return `${open}/>\n`;
	const texts = children.flatMap((child) => (typeof child === 'string' ? [escaped(child)] : []));
	if (texts.length === children.length) return `${open}>${texts.join('')}</${name}>\n`;
	const inside = children.map((child) =>
		typeof child === 'string' ? `${indent}\t${escaped(child)}\n` : written(child, `${indent}\t`),
	);
	return `${open}>\n${inside.join('')}${indent}</${name}>\n`;
}

const marks: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
};

/** Signs that XML 1.0 cannot hold at all, such as a bell or half a surrogate pair, become the replacement character. */
function escaped(text: string): string {
	const allowed = [...text].map((sign) => (impossible(sign.codePointAt(0) ?? 0) ? '\uFFFD' : sign));
	return allowed.map((sign) => marks[sign] ?? sign).join('');
}

function impossible(code: number): boolean {
	const control = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd;
	return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
