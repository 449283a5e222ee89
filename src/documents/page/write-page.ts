import { chartPicture } from '../charts/chart-picture.ts';
import { dayText } from '../day-text.ts';
import { referenceOf } from '../finding-lookup.ts';
import { furniture } from '../furniture.ts';
import type { Block, Document, Inline, Inlines, Section } from '../model.ts';
import { floatsOf } from '../walk.ts';
import { pageStyle } from './page-style.ts';

/** Writes a document as one web page that needs nothing else: no script, no font, no server. */
export function writePage(document: Document): string {
	const { language, study, title, subtitle, day, sections, references, annexes } = document;
	const say = furniture[language];
	const all = [...sections, ...annexes];
	const contents = all.map(
		(section) => `<li><a href="#${id('b', section.id)}">${inlines(section.title)}</a></li>`,
	);
	const list = references.map(
		({ source, text, url }) => `<li id="${id('s', source)}">${linked(text, url)}</li>`,
	);
	return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><p class="study">${escaped(study)}</p><h1>${escaped(title)}</h1><p class="subtitle">${escaped(subtitle)}</p><p class="day"><time datetime="${day}">${dayText(day, language)}</time></p></header>
<nav aria-labelledby="contents"><h2 id="contents">${say.contents}</h2><ol>${contents.join('')}</ol>${listOf('figure', document)}${listOf('table', document)}</nav>
<main>
${sections.map((section) => sectionOf(section, document)).join('\n')}
${list.length > 0 ? `<section><h2 id="references">${say.references}</h2><ul class="references">${list.join('')}</ul></section>` : ''}
${annexes.map((section) => sectionOf(section, document)).join('\n')}
</main>
</body>
</html>
`;
}

/** The list of figures or of tables, to be opened. */
function listOf(kind: 'figure' | 'table', { sections, language }: Document): string {
	const floats = floatsOf(sections, kind);
	if (floats.length === 0) return '';
	const { [kind]: label, [`${kind}s` as const]: title } = furniture[language];
	const entries = floats.map(
		({ id: name, number, caption }) =>
			`<li><a href="#${id('b', name)}">${label}${number} ${escaped(plain(caption))}</a></li>`,
	);
	return `<details><summary>${title}</summary><ul>${entries.join('')}</ul></details>`;
}

function sectionOf(section: Section, document: Document): string {
	return `<section><h2 id="${id('b', section.id)}">${inlines(section.title, document)}</h2>${blocks(section.blocks, document)}</section>`;
}

function blocks(list: readonly Block[], document: Document): string {
	return list.map((block) => blockOf(block, document)).join('\n');
}

function blockOf(block: Block, document: Document): string {
	const say = furniture[document.language];
	const notes = (list: readonly Inlines[]) =>
		list.map((note) => `<p class="note">${inlines(note, document)}</p>`).join('');
	switch (block.kind) {
		case 'heading':
			return `<h${block.level + 1} id="${id('b', block.id)}">${inlines(block.text, document)}</h${block.level + 1}>`;
		case 'paragraph':
			return `<p>${inlines(block.text, document)}</p>`;
		case 'list': {
			const items = block.items.map((item) => `<li>${blocks(item, document)}</li>`).join('');
			return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
		}
		case 'message':
			return `<aside class="message">${blocks(block.blocks, document)}</aside>`;
		case 'quote':
			return `<blockquote>${blocks(block.blocks, document)}</blockquote>`;
		case 'pending':
			return `<p class="pending">${inlines(block.text, document)}</p>`;
		case 'table': {
			const label = block.number > 0 ? `<b>${say.table}${block.number}</b> ` : '';
			const aligned = (at: number) => (block.columns[at]?.align === 'end' ? ' class="end"' : '');
			const head = block.columns.map(({ title }, at) =>
				plain(title) === '' ? '<td></td>' : `<th scope="col"${aligned(at)}>${inlines(title, document)}</th>`,
			);
			const rows = block.rows.map(({ cells, heading, anchor }) => {
				const inside = cells.map((cell, at) => `<td${aligned(at)}>${inlines(cell, document)}</td>`).join('');
				return `<tr${heading ? ' class="heading"' : ''}${anchor ? ` id="${id('n', anchor)}"` : ''}>${inside}</tr>`;
			});
			// a wide table scrolls by itself, with the keyboard as well
			return `<figure id="${id('b', block.id)}"><figcaption>${label}${inlines(block.caption, document)}</figcaption><div class="scroll" tabindex="0" role="region" aria-label="${escaped(plain(block.caption))}"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${notes(block.notes)}</figure>`;
		}
		case 'figure': {
			const { svg } = chartPicture(block.chart, document.language, id('c', block.id).replaceAll('.', '-'));
			const numbers = block.chart.series.flatMap(({ points }) =>
				points.flatMap((point) => point?.number ?? []),
			);
			const picture = svg.replace(
				'<svg ',
				`<svg role="img" aria-label="${escaped(block.alternative)}" data-numbers="${escaped(numbers.join(' '))}" `,
			);
			return `<figure id="${id('b', block.id)}">${picture}<figcaption><b>${say.figure}${block.number}</b> ${inlines(block.caption, document)}</figcaption>${notes(block.notes)}</figure>`;
		}
		default:
			return block satisfies never;
	}
}

function inlines(list: Inlines, document?: Document): string {
	return list.map((inline) => inlineOf(inline, document)).join('');
}

function inlineOf(inline: Inline, document: Document | undefined): string {
	switch (inline.kind) {
		case 'text': {
			const text = escaped(inline.text);
			return inline.mark === 'strong'
				? `<strong>${text}</strong>`
				: inline.mark === 'emphasis'
					? `<em>${text}</em>`
					: text;
		}
		case 'number': {
			const use = document?.numbers[inline.id];
			const finding = use
				? ` data-finding="${escaped(referenceOf(use.finding))}" data-kind="${use.finding.kind}"`
				: '';
			return `<a class="number" href="#${id('n', inline.id)}" data-number="${escaped(inline.id)}"${finding}>${escaped(inline.text)}</a>`;
		}
		case 'citation':
			return `<a class="citation" href="#${id('s', inline.sources[0] ?? '')}">${escaped(inline.text)}</a>`;
		case 'reference':
			return `<a href="#${id('b', inline.to)}">${escaped(inline.text)}</a>`;
		case 'link':
			return linked(inline.text, inline.href);
		case 'break':
			return '<br>';
	}
}

function linked(text: string, url: string | undefined): string {
	return url ? `<a href="${escaped(url)}">${escaped(text)}</a>` : escaped(text);
}

function plain(list: Inlines): string {
	return list.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('');
}

/** A name for `#`: spaces have no place in it. */
function id(kind: string, name: string): string {
	return escaped(`${kind}-${name.replaceAll(/\s/g, '_')}`);
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
