import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CSL from 'citeproc';
import type { Language } from '../../study/index.ts';
import type { Citer } from '../assemble.ts';
import type { Citable } from '../works.ts';

/** How references are written: numbered after GB/T 7714, or by author and year after APA. */
export type ReferenceStyle = 'gb-t-7714' | 'apa';

const home = dirname(fileURLToPath(import.meta.url));
const textOf = (name: string) => readFileSync(join(home, name), 'utf8');

/**
 * Writes citations and references of one document in a style of CSL. Citations are numbered in the order in which they
 * are asked for; Chinese documents cite Chinese titles, English ones English titles.
 */
export function citer(
	sources: Readonly<Record<string, Citable>>,
	language: Language,
	style: ReferenceStyle,
): Citer {
	const cited: string[] = [];
	const locale = textOf('locale.xml');
	const engine = new CSL.Engine(
		{
			retrieveLocale: () => locale,
			retrieveItem: (id) => {
				const source = sources[id];
				if (!source) throw new RangeError(`${id} is no source`);
				return itemOf(source, language);
			},
		},
		textOf(`${style}.csl`),
		'en-US',
	);
	engine.setOutputFormat('text');
	return {
		cite(ids) {
			for (const id of ids) if (!cited.includes(id)) cited.push(id);
			engine.updateItems(cited);
			return engine.makeCitationCluster(ids.map((id) => ({ id })));
		},
		references() {
			if (cited.length === 0) return [];
			engine.updateItems(cited);
			const [{ entry_ids: ids }, entries] = engine.makeBibliography();
			return entries.map((entry, at) => {
				const source = ids[at]?.[0] ?? '';
				const url = sources[source]?.url;
				return { source, text: entry.trim().replace(/\s+/g, ' '), ...(url ? { url } : {}) };
			});
		},
	};
}

/** A source in the words of CSL: an issuer is its author, the number of an instrument its number, a journal its container. */
function itemOf(source: Citable, language: Language) {
	const { id, title, number, issuer, issued, url, venue } = source;
	return {
		id,
		type: venue
			? 'article-journal'
			: /\b(?:bulletin|communiqué|yearbook|report|tabulation)\b/i.test(title.en)
				? 'report'
				: 'document',
		title: title[language],
		...(venue ? { 'container-title': venue[language] } : {}),
		...(issuer ? { author: [{ literal: issuer[language] }] } : {}),
		...(number ? { number } : {}),
		...(issued ? { issued: { 'date-parts': [issued.split('-').map(Number)] } } : {}),
		...(url ? { URL: url } : {}),
	};
}
