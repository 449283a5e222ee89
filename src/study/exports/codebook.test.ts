import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFinding, sampleFinding } from '../finding.sample.ts';
import { writeCodebook } from './codebook.ts';
import { findingsCodebook } from './findings-codebook.ts';
import { element, writeXml } from './xml.ts';

const about = {
	id: 'canopy-china-findings',
	title: { zh: '结果表', en: 'Findings' },
	file: 'findings.csv',
	nation: { zh: '中国', en: 'China' },
};
const nobody = () => undefined;

/** Reads a document as strictly as XML 1.0 asks where it matters here; the names and texts it holds, in order. */
function readXml(text: string): {
	readonly names: string[];
	readonly texts: string[];
	readonly attributes: string[];
} {
	const [names, texts, attributes, open]: [string[], string[], string[], string[]] = [[], [], [], []];
	const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
	const token = /<\/([A-Za-z:]+)>|<([A-Za-z:]+)((?: [A-Za-z:]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
	for (let at = 0; at < body.length; at = token.lastIndex) {
		token.lastIndex = at;
		const [whole, closes, opens, head = '', empty, text = ''] = token.exec(body) ?? [];
		if (whole === undefined) throw new Error(`not well-formed at: ${body.slice(at, at + 40)}`);
		if (closes !== undefined && open.pop() !== closes) throw new Error(`${closes} closes nothing`);
		if (opens !== undefined) {
			names.push(opens);
			attributes.push(...[...head.matchAll(/="([^"]*)"/g)].map(([, value = '']) => plain(value)));
			if (!empty) open.push(opens);
		}
		if (text.trim() !== '') texts.push(plain(text));
	}
	if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
	return { names, texts, attributes };
}

function plain(text: string): string {
	if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a bare & in ${text}`);
	const marks = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
	return text
		.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replaceAll(
			/&(lt|gt|quot|apos|amp);/g,
			(_, name) => Object.entries(marks).find(([key]) => key === name)?.[1] ?? '',
		);
}

describe('an XML document', () => {
	test('gives back every text it was made of, but for signs that XML cannot hold', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1 });
		fc.assert(
			fc.property(text, text, (one, other) => {
				const read = readXml(writeXml(element('a', { b: one }, element('c', {}, other))));
				const control = (sign: string) => (sign.codePointAt(0) ?? 0) < 32 && !'\t\n\r'.includes(sign);
				const held = (value: string) => [...value].map((sign) => (control(sign) ? '\uFFFD' : sign)).join('');
				expect(read.attributes).toEqual([held(one)]);
				if (held(other).trim() !== '') expect(read.texts).toEqual([held(other)]);
			}),
		);
	});

	test('holds neither a bell nor half a character', () => {
		expect(writeXml(element('a', {}, 'x\u0007y\uD800z'))).toContain('<a>x\uFFFDy\uFFFDz</a>');
	});
});

describe('the codebook of findings', () => {
	const findings = [
		sampleFinding({ place: 'CN-ZJ', value: 5, method: 'a < b & "c"' }),
		sampleFinding({ place: 'CN-GD', value: 9, low: 8, high: 11 }),
	];
	const written = writeCodebook(
		findingsCodebook(
			findings,
			(column, value) =>
				column === 'place' && value === 'CN-ZJ' ? { zh: '浙江', en: 'Zhejiang' } : undefined,
			about,
		),
	);

	test('is well-formed, whatever findings hold', () => {
		fc.assert(
			fc.property(fc.array(anyFinding, { maxLength: 5 }), (some) => {
				expect(readXml(writeCodebook(findingsCodebook(some, nobody, about))).names[0]).toBe('codeBook');
			}),
			{ numRuns: 50 },
		);
	});

	test('describes every column, with labels in both languages', () => {
		const { names, texts } = readXml(written);
		expect(names.filter((name) => name === 'var')).toHaveLength(22);
		expect(texts).toEqual(expect.arrayContaining(['Zhejiang', '浙江', 'Reference area', '地区', '2']));
	});

	test('counts records by value, and tells the range of numbers', () => {
		expect(written).toContain('<range min="5" max="9"/>');
		expect(written).toMatch(
			/<catValu>CN-ZJ<\/catValu>\s+<labl xml:lang="en">Zhejiang<\/labl>\s+<labl xml:lang="zh">浙江<\/labl>\s+<catStat type="freq">1</,
		);
	});
});
