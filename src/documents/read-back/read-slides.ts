import { strFromU8, unzipSync } from 'fflate';
import type { ReadNumber } from './read-number.ts';

/** What slides show of their numbers: the notes name each; text, tables or charts of the same slide show it. */
export interface SlideNumbers {
	readonly numbers: readonly ReadNumber[];
	/** Values in the caches of charts, slide by slide. */
	readonly charted: readonly number[];
}

/** The numbers of a set of slides; `texts` of a number are the places of its slide that show what its notes say. */
export function readSlides(bytes: Uint8Array): SlideNumbers {
	const parts = unzipSync(bytes, {
		filter: ({ name }) => /slides?\/|charts\/chart/.test(name) || /notesSlides\//.test(name),
	});
	const texts = new Map<string, string[]>();
	const charted: number[] = [];
	for (const [path, part] of Object.entries(parts)) {
		const xml = strFromU8(part);
		if (/charts\/chart\d+\.xml$/.test(path))
			for (const [cache] of xml.matchAll(/<c:val>.*?<\/c:val>/gs))
				for (const [, value = ''] of cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)) charted.push(Number(value));
		const slide = /notesSlides\/notesSlide(\d+)\.xml$/.exec(path)?.[1];
		if (!slide) continue;
		const shown = textOf(strFromU8(parts[`ppt/slides/slide${slide}.xml`] ?? new Uint8Array()));
		for (const [, text = '', id = ''] of textOf(xml).matchAll(/^(.*) ← (.*)$/gm))
			texts.set(id, [...(texts.get(id) ?? []), ...(shown.includes(text) ? [text] : [])]);
	}
	return { numbers: [...texts].map(([id, all]) => ({ id, texts: all })), charted };
}

/** The text of a slide; paragraphs are lines. */
function textOf(xml: string): string {
	const paragraphs = xml.split('</a:p>').map((paragraph) => {
		const runs = [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = '']) => text);
		return runs.join('');
	});
	const escaped = paragraphs.join('\n');
	return escaped
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}
