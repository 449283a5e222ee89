import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { languages } from '../study/index.ts';
import { sampleDocument } from './document.sample.ts';
import { type Format, formats } from './format.ts';
import type { Document } from './model.ts';
import { checkFile } from './read-back/check-file.ts';
import { writeDocument } from './write-document.ts';

async function written(document: Document, format: Format) {
	const file = await writeDocument(document, format);
	if (!file.ok) throw new Error(file.problems.map(({ says }) => says.en).join('\n'));
	return file.value;
}

describe.each(languages)('a document in %s', (language) => {
	test.each(formats)('reads back as its findings from %s', async (format) => {
		const document = sampleDocument(language);
		const { bytes } = await written(document, format);
		expect(await checkFile(document, format, bytes, 'file')).toEqual([]);
	});

	test.each(formats)('does not read back where a finding has changed since, from %s', async (format) => {
		const { bytes } = await written(sampleDocument(language), format);
		const problems = await checkFile(sampleDocument(language, 9_000_000), format, bytes, 'file');
		expect(problems.map(({ code }) => code)).toContain('number-differs');
	});

	test.each(formats)('gives the same bytes each time as %s', async (format) => {
		const [first, second] = [
			await written(sampleDocument(language), format),
			await written(sampleDocument(language), format),
		];
		expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
	});
});

test('slides give each paragraph one style, as PowerPoint asks', async () => {
	const { bytes } = await written(sampleDocument('en'), 'pptx');
	const slides = Object.entries(unzipSync(bytes)).filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
	const paragraphs = slides.flatMap(([, file]) => strFromU8(file).match(/<a:p>.*?<\/a:p>/gs) ?? []);
	expect(paragraphs.length).toBeGreaterThan(3);
	expect(paragraphs.filter((paragraph) => paragraph.split('<a:pPr').length > 2)).toEqual([]);
});
