import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Problem, Spot, TextFile, Words } from '../study/index.ts';
import { typedDigits } from './digits.ts';
import type { Block, Inline, Inlines } from './model.ts';

// Markdown with directives (`:n[name]`, `::table[name]`, `:::message`) as blocks of a document. What a directive stands
// for is asked of `Setting`, which knows the chapter's numbers, tables and sources.

/** What the directives of a text stand for; undefined where there is nothing of the name. */
export interface Setting {
	number(name: string, interval: boolean): Inline | undefined;
	cite(sources: readonly string[]): Inline | undefined;
	see(name: string): Inline | undefined;
	/** Words tell what is wrong with what is asked. */
	block(kind: string, name: string, attributes: Readonly<Record<string, string>>): Block | Words | undefined;
	/** Names that could have been meant, by directive, for help with a wrong one. */
	names(directive: string): readonly string[];
}

/** A text as sections, one for each heading of the first level. */
export interface ReadText {
	readonly sections: readonly {
		readonly title: Inlines;
		readonly blocks: readonly Block[];
		readonly line: number;
	}[];
	readonly problems: readonly Problem[];
}

/** Directives that stand in a line, and those that stand for a block of their own. */
const inLine = ['n', 'cite', 'see', 'plain'];
const alone = ['table', 'figure', 'rule', 'case', 'pending'];
const around = ['message'];

/** Reads a text; every broken directive, unknown name and typed digit is a problem with its line and column. */
export function readText(file: TextFile, setting: Setting): ReadText {
	const tree: Root = fromMarkdown(file.text, {
		extensions: [directive(), gfmTable()],
		mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
	});
	const reader = new TextReader(file, setting);
	const sections: { title: Inlines; blocks: Block[]; line: number }[] = [];
	for (const node of tree.children) {
		if (node.type === 'heading' && node.depth === 1) {
			const line = node.position?.start.line ?? 1;
			sections.push({ title: reader.inlines(node.children), blocks: [], line });
			continue;
		}
		const into = sections.at(-1);
		if (into) into.blocks.push(...reader.blocks(node));
		else reader.tell(node, beforeHeading);
	}
	return { sections, problems: reader.problems };
}

type Telling = Omit<Problem, 'spot'>;

class TextReader {
	readonly problems: Problem[] = [];
	readonly #file: TextFile;
	readonly #setting: Setting;
	#headings = 0;

	constructor(file: TextFile, setting: Setting) {
		this.#file = file;
		this.#setting = setting;
	}

	blocks(node: RootContent): readonly Block[] {
		switch (node.type) {
			case 'heading': {
				const level = node.depth === 2 ? 2 : node.depth === 3 ? 3 : 4;
				this.#headings += 1;
				return [{ kind: 'heading', level, id: `h${this.#headings}`, text: this.inlines(node.children) }];
			}
			case 'paragraph':
				return [{ kind: 'paragraph', text: this.inlines(node.children) }];
			case 'list': {
				const items = node.children.map((item) => item.children.flatMap((child) => this.blocks(child)));
				return [{ kind: 'list', ordered: node.ordered === true, items }];
			}
			case 'blockquote':
				return [{ kind: 'quote', blocks: node.children.flatMap((child) => this.blocks(child)) }];
			case 'leafDirective':
				return node.name === 'pending'
					? [{ kind: 'pending', text: this.inlines(node.children) }]
					: this.#leaf(node.name, textOf(node), node.attributes ?? {}, node);
			case 'containerDirective':
				if (around.includes(node.name))
					return [{ kind: 'message', blocks: node.children.flatMap((child) => this.blocks(child)) }];
				this.tell(node, unknownDirective(node.name, around));
				return [];
			case 'html':
				return this.#comment(node.value, node);
			default:
				this.tell(node, notInTexts(node.type));
				return [];
		}
	}

	inlines(nodes: readonly PhrasingContent[], mark?: 'strong' | 'emphasis'): Inlines {
		return nodes.flatMap((node): Inlines => {
			switch (node.type) {
				case 'text':
					this.#lint(node);
					return [{ kind: 'text', text: joined(node.value), ...(mark ? { mark } : {}) }];
				case 'strong':
				case 'emphasis':
					return this.inlines(node.children, node.type);
				case 'link':
					return [{ kind: 'link', href: node.url, text: textOf(node) }];
				case 'break':
					return [{ kind: 'break' }];
				case 'textDirective':
					return this.#inLine(node.name, textOf(node), node);
				case 'html':
					this.#comment(node.value, node);
					return [];
				default:
					this.tell(node, notInTexts(node.type));
					return [];
			}
		});
	}

	tell(node: Nodes, says: Telling): void {
		this.problems.push({ ...says, spot: this.#spot(node) });
	}

	#inLine(directive: string, label: string, node: Nodes): Inlines {
		const names = label.split(/[,，]\s*/);
		const interval = 'attributes' in node && Object.hasOwn(node.attributes ?? {}, 'interval');
		switch (directive) {
			case 'plain':
				return [{ kind: 'text', text: label }];
			case 'n':
				return this.#known(directive, label, this.#setting.number(label, interval), node);
			case 'cite':
				return this.#known(directive, label, this.#setting.cite(names), node);
			case 'see':
				return this.#known(directive, label, this.#setting.see(label), node);
			default:
				this.tell(node, unknownDirective(directive, inLine));
				return [];
		}
	}

	#leaf(
		directive: string,
		label: string,
		given: Readonly<Record<string, string | null | undefined>>,
		node: Nodes,
	): readonly Block[] {
		if (!alone.includes(directive)) {
			this.tell(node, unknownDirective(directive, alone));
			return [];
		}
		const attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value ?? '']));
		const block = this.#setting.block(directive, label, attributes);
		if (block === undefined || 'kind' in block) return this.#known(directive, label, block, node);
		this.tell(node, { code: 'block-not-made', says: block });
		return [];
	}

	#known<T>(directive: string, label: string, found: T | undefined, node: Nodes): readonly T[] {
		if (found !== undefined) return [found];
		this.tell(node, unknownName(directive, label, this.#setting.names(directive)));
		return [];
	}

	#comment(html: string, node: Nodes): readonly Block[] {
		if (!/^<!--.*-->$/s.test(html.trim())) this.tell(node, notInTexts('html'));
		return [];
	}

	/** Numbers typed where a finding belongs. */
	#lint(node: Extract<PhrasingContent, { type: 'text' }>): void {
		for (const { digits, at } of typedDigits(node.value)) {
			const { line = 1, column = 1 } = node.position?.start ?? {};
			const before = node.value.slice(0, at).split('\n');
			const spot: Spot = {
				file: this.#file.path,
				line: line + before.length - 1,
				column: (before.length > 1 ? 1 : column) + (before.at(-1)?.length ?? 0),
			};
			this.problems.push({ ...typedDigit(digits), spot });
		}
	}

	#spot(node: Nodes): Spot {
		const { line = 1, column = 1 } = node.position?.start ?? {};
		return { file: this.#file.path, line, column };
	}
}

/** A line break within a paragraph is a space, but not between Chinese characters. */
function joined(text: string): string {
	return text.replace(/(?<=[　-鿿＀-￯])\n(?=[　-鿿＀-￯])/g, '').replaceAll('\n', ' ');
}

function textOf(node: Nodes): string {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

const beforeHeading: Telling = {
	code: 'text-before-heading',
	says: { en: 'A text begins with a heading of the first level.', zh: '正文应以一级标题开头。' },
	fix: { en: 'Put "# Title" on the first line.', zh: '请在首行写“# 标题”。' },
};

function notInTexts(type: string): Telling {
	return {
		code: 'markdown-not-used',
		says: { en: `Texts of a study do not use "${type}".`, zh: `研究的文本不使用“${type}”。` },
		fix: {
			en: 'Use headings, paragraphs, lists, quotes and directives; a table is named in facts.yaml.',
			zh: '请使用标题、段落、列表、引文和指令；表格在 facts.yaml 中列出。',
		},
	};
}

function unknownDirective(name: string, known: readonly string[]): Telling {
	return {
		code: 'unknown-directive',
		says: { en: `"${name}" is no directive here.`, zh: `此处没有“${name}”指令。` },
		fix: { en: `Directives are ${known.join(', ')}.`, zh: `可用的指令为 ${known.join('、')}。` },
	};
}

function unknownName(directive: string, name: string, names: readonly string[]): Telling {
	const some = names.filter((each) => each.slice(0, 3) === name.slice(0, 3)).slice(0, 4);
	const list = (some.length > 0 ? some : names.slice(0, 4)).join(', ');
	return {
		code: 'unknown-name',
		says: { en: `:${directive}[${name}] names nothing.`, zh: `:${directive}[${name}] 没有所指。` },
		fix: list
			? { en: `There are for example ${list}.`, zh: `已有的例如 ${list}。` }
			: { en: "Name it in the chapter's facts.yaml.", zh: '请先在本章的 facts.yaml 中列出。' },
	};
}

function typedDigit(digits: string): Telling {
	return {
		code: 'typed-number',
		says: {
			en: `"${digits}" is typed where a finding belongs.`,
			zh: `“${digits}”是手工键入的数字，此处应引用结果。`,
		},
		fix: {
			en: 'Name the number in facts.yaml and write :n[name]; a number that is no result is :plain[…].',
			zh: '请在 facts.yaml 中列出该数字并写 :n[名称]；若不是结果，请写 :plain[…]。',
		},
	};
}
