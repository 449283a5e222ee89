import {
	type Finding,
	type Language,
	languages,
	type Outcome,
	type Problem,
	readShaped,
	type TextFile,
	type Words,
} from '../study/index.ts';
import { type ChapterNumbers, chapterNumbers } from './chapter-numbers.ts';
import type { Context, MadeBlock } from './context.ts';
import { type ChapterFacts, factsShape, type GridFact, type MadeFact } from './facts.ts';
import { referenceOf } from './finding-lookup.ts';
import { gridOf } from './grid.ts';
import { type ReadText, readText, type Setting } from './markdown.ts';
import type { Block, FigureBlock, Inline, Inlines, NumberUse, TableBlock } from './model.ts';
import { sayCompact, sayInterval, sayQuantity, type Writing } from './quantity.ts';
import { tableProblems } from './table-fits.ts';

/** The files of a chapter: what it speaks of, and its text in each language. */
export interface ChapterFiles {
	readonly id: string;
	readonly facts: TextFile;
	readonly texts: Readonly<Record<Language, TextFile>>;
}

/** A chapter as read in one language, with the numbers that stand in it. */
export interface ChapterText {
	readonly sections: ReadText['sections'];
	readonly numbers: ReadonlyMap<string, NumberUse>;
}

export type Chapter = Readonly<Record<Language, ChapterText>> & { readonly id: string };

/** Reads a chapter in both languages; they have to name the same numbers, tables and figures. */
export function readChapter(files: ChapterFiles, context: Context): Outcome<Chapter> {
	const read = readShaped(files.facts, factsShape());
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const problems: Problem[] = [];
	const used: Record<Language, Set<string>> = { en: new Set(), zh: new Set() };
	const textIn = (language: Language): ChapterText => {
		const numbers = chapterNumbers(files.id, data.numbers, context, language, (name) =>
			yaml.spotOfKey(['numbers', name]),
		);
		// what is wrong with facts is wrong in both languages, and told once
		if (language === 'en') problems.push(...numbers.problems);
		const setting = new ChapterSetting(
			files.id,
			data,
			numbers,
			context,
			language,
			used[language],
			(part, name, found) => {
				if (language === 'en') problems.push(...found(yaml.spotOfKey([part, name])));
			},
		);
		const text = readText(files.texts[language], setting);
		problems.push(...text.problems);
		return { sections: text.sections, numbers: setting.uses };
	};
	const en = textIn('en');
	const zh = textIn('zh');
	problems.push(...differences(files, used));
	const unused = Object.keys(data.numbers).filter((name) => !used.en.has(`n ${name}`) && !needed(data, name));
	problems.push(...unused.map((name) => notUsed(name, yaml.spotOfKey(['numbers', name]))));
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { id: files.id, en, zh } };
}

/** Whether another number is worked out from a number. */
function needed({ numbers }: ChapterFacts, name: string): boolean {
	return Object.values(numbers).some((fact) =>
		[fact.share, fact.ratio, fact.difference, fact.growth, fact.sum].some((inputs) => inputs?.includes(name)),
	);
}

/** Tells problems of a table or figure at the place where it is named. */
type Tell = (
	part: 'tables' | 'figures',
	name: string,
	found: (spot: NonNullable<Problem['spot']>) => readonly Problem[],
) => void;

class ChapterSetting implements Setting {
	readonly uses = new Map<string, NumberUse>();
	readonly #id: string;
	readonly #facts: ChapterFacts;
	readonly #numbers: ChapterNumbers;
	readonly #context: Context;
	readonly #language: Language;
	readonly #used: Set<string>;
	readonly #tell: Tell;
	/** Tables that blocks came to so far. */
	#made = 0;

	constructor(
		id: string,
		facts: ChapterFacts,
		numbers: ChapterNumbers,
		context: Context,
		language: Language,
		used: Set<string>,
		tell: Tell,
	) {
		this.#id = id;
		this.#facts = facts;
		this.#numbers = numbers;
		this.#context = context;
		this.#language = language;
		this.#used = used;
		this.#tell = tell;
	}

	number(name: string, interval: boolean): Inline | undefined {
		const use = this.#numbers.uses.get(name);
		if (use || this.#numbers.wrong.has(name)) this.#used.add(`n ${name}`);
		// what is wrong with a number is told where it is named, once
		if (!use) return this.#numbers.wrong.has(name) ? { kind: 'text', text: '' } : undefined;
		const fact = this.#facts.numbers[name];
		const points = fact?.difference !== undefined && use.finding.unit === 'share';
		return this.#shown(use, interval, { points, ...fact?.write });
	}

	/** A number, with the interval of its finding where there is one to be told. */
	#shown(use: NumberUse, interval: boolean, writing?: Writing): Inline {
		const { low, high, unit } = use.finding;
		if (!interval || low === null || high === null) {
			this.uses.set(use.id, use);
			return { kind: 'number', id: use.id, text: use.text };
		}
		const range = sayInterval(low, high, unit, this.#language, writing);
		const text = this.#language === 'zh' ? `${use.text}（${range}）` : `${use.text} (${range})`;
		const id = `${use.id}.interval`;
		this.uses.set(id, { ...use, id, text });
		return { kind: 'number', id, text };
	}

	cite(sources: readonly string[]): Inline | undefined {
		if (sources.some((id) => !Object.hasOwn(this.#context.sources, id))) return undefined;
		return { kind: 'citation', sources, text: '' };
	}

	see(name: string): Inline | undefined {
		const known = Object.hasOwn(this.#facts.tables, name) || Object.hasOwn(this.#facts.figures, name);
		return known ? { kind: 'reference', to: `${this.#id}.${name}`, text: '' } : undefined;
	}

	block(kind: string, name: string, attributes: Readonly<Record<string, string>>): Block | Words | undefined {
		const asked = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
		this.#used.add([kind, ' ', name, ...asked].join(''));
		if (kind === 'table') {
			const fact = this.#facts.tables[name];
			const table = fact && ('from' in fact ? this.#madeTable(name, fact) : this.#gridTable(name, fact));
			if (table) this.#tell('tables', name, (spot) => tableProblems(table, spot));
			return table;
		}
		if (kind === 'figure') {
			const fact = this.#facts.figures[name];
			return fact && this.#figure(name, fact);
		}
		const maker = this.#context.blocks[kind];
		return maker && this.#madeBlock(kind, maker.make(name, attributes, this.#cells()));
	}

	names(directive: string): readonly string[] {
		if (directive === 'n') return [...this.#numbers.uses.keys()];
		if (directive === 'table') return Object.keys(this.#facts.tables);
		if (directive === 'figure') return Object.keys(this.#facts.figures);
		if (directive === 'see') return [...Object.keys(this.#facts.tables), ...Object.keys(this.#facts.figures)];
		if (directive === 'cite') return Object.keys(this.#context.sources);
		return this.#context.blocks[directive]?.names() ?? [];
	}

	#cells() {
		return {
			language: this.#language,
			number: (finding: Finding, says: Words, interval = false) => [
				this.#cell(finding, says, undefined, interval),
			],
			cite: (sources: readonly string[]): Inlines => [{ kind: 'citation', sources, text: '' }],
		};
	}

	/** A finding as a number of the document that the text has no name for. */
	#cell(finding: Finding, says: Words, writing?: Writing, interval = false): Inline {
		const id = referenceOf(finding);
		const text = sayQuantity(finding.value, finding.unit, this.#language, writing);
		const use = { id, says, finding, text, from: [] };
		const { value, low, high, unit } = finding;
		if (!interval || low === null || high === null || low === high) return this.#shown(use, false, writing);
		const said = sayCompact(value, low, high, unit, this.#language, writing);
		this.uses.set(`${id}.interval`, { ...use, id: `${id}.interval`, text: said });
		return { kind: 'number', id: `${id}.interval`, text: said };
	}

	#plain(text: Words): Inlines {
		return [{ kind: 'text', text: text[this.#language] }];
	}

	#says(finding: Finding): Words {
		return this.#context.vocabulary.indicators[finding.id]?.label ?? { en: finding.id, zh: finding.id };
	}

	#madeBlock(kind: string, made: MadeBlock | Words): Block | Words {
		if ('paragraphs' in made)
			return { kind: 'quote', blocks: made.paragraphs.map((text) => ({ kind: 'paragraph', text })) };
		if (!('table' in made)) return made;
		this.#made += 1;
		const id = `${this.#id}.${kind}_${this.#made}`;
		return { kind: 'table', id, number: 0, caption: made.caption, ...made.table };
	}

	#madeTable(name: string, fact: MadeFact): TableBlock | undefined {
		const maker = this.#context.tables[fact.from];
		if (!maker) {
			this.#tell('tables', name, (spot) => [noMaker(fact.from, Object.keys(this.#context.tables), spot)]);
			return undefined;
		}
		const made = maker(fact.of ?? {}, this.#cells());
		if (!('rows' in made)) {
			this.#tell('tables', name, (spot) => [{ code: 'table-not-made', spot, says: made }]);
			return undefined;
		}
		const notes = [...made.notes, ...(fact.notes ?? []).map((note) => this.#plain(note))];
		return {
			kind: 'table',
			id: `${this.#id}.${name}`,
			number: 0,
			caption: this.#plain(fact.caption),
			...made,
			notes,
		};
	}

	#grid(part: 'tables' | 'figures', name: string, fact: GridFact) {
		const { findings, vocabulary } = this.#context;
		const spot = { file: '' };
		const grid = gridOf(fact, findings, vocabulary, this.#language, spot);
		if ('cells' in grid) return grid;
		this.#tell(part, name, (at) => grid.map((problem) => ({ ...problem, spot: at })));
		return undefined;
	}

	#gridTable(name: string, fact: GridFact): TableBlock | undefined {
		const grid = this.#grid('tables', name, fact);
		if (!grid) return undefined;
		const text = (said: string): Inlines => [{ kind: 'text', text: said }];
		const rows = grid.cells.map((row, at) => ({
			cells: [
				text(grid.rows[at] ?? ''),
				...row.map((cell) =>
					cell ? [this.#cell(cell, this.#says(cell), fact.write, fact.interval)] : text('–'),
				),
			],
		}));
		const columns = [
			{ title: text(''), align: 'start' as const, width: grid.columns.length > 4 ? 1.6 : 2 },
			...grid.columns.map((title) => ({ title: text(title), align: 'end' as const, width: 1 })),
		];
		const notes = (fact.notes ?? []).map((note) => this.#plain(note));
		return {
			kind: 'table',
			id: `${this.#id}.${name}`,
			number: 0,
			caption: this.#plain(fact.caption),
			columns,
			rows,
			notes,
		};
	}

	#figure(name: string, fact: GridFact): FigureBlock | undefined {
		const grid = this.#grid('figures', name, fact);
		if (!grid) return undefined;
		const series = grid.rows.map((row, at) => ({
			name: row,
			points: (grid.cells[at] ?? []).map((cell) => {
				if (!cell) return null;
				const { value, low, high, unit } = cell;
				this.#cell(cell, this.#says(cell), fact.write);
				const text = sayQuantity(value, unit, this.#language, fact.write);
				return { number: referenceOf(cell), value, low, high, text };
			}),
		}));
		const unit = grid.cells.flat().find((cell) => cell !== null)?.unit ?? '';
		return {
			kind: 'figure',
			id: `${this.#id}.${name}`,
			number: 0,
			caption: this.#plain(fact.caption),
			alternative: fact.caption[this.#language],
			chart: { kind: fact.kind ?? 'bars', unit, categories: grid.columns, series },
			notes: (fact.notes ?? []).map((note) => this.#plain(note)),
		};
	}
}

/** What one language names and the other does not. */
function differences(
	files: ChapterFiles,
	used: Readonly<Record<Language, ReadonlySet<string>>>,
): readonly Problem[] {
	return languages.flatMap((language) => {
		const other = language === 'en' ? 'zh' : 'en';
		const only = [...used[language]].filter((name) => !used[other].has(name));
		return only.map((name) => missingIn(files.texts[other].path, name, lineOf(name, files.texts[language])));
	});
}

/** The line on which a text first names something, such as "n workers". */
function lineOf(name: string, { text }: TextFile): number {
	const [, label = ''] = name.split(' ');
	return text.slice(0, Math.max(0, text.indexOf(`[${label}]`))).split('\n').length;
}

function missingIn(file: string, name: string, line: number): Problem {
	return {
		code: 'texts-differ',
		spot: { file },
		says: {
			en: `The other language names "${name}" on line ${line}, this text does not.`,
			zh: `另一语言的文本在第 ${line} 行引用了“${name}”，本文没有。`,
		},
		fix: { en: 'Name it here too, or take it out there.', zh: '请在此处同样引用，或在另一文本中删去。' },
	};
}

function notUsed(name: string, spot: NonNullable<Problem['spot']>): Problem {
	return {
		code: 'number-not-used',
		spot,
		says: { en: `No text uses the number "${name}".`, zh: `没有文本使用数字“${name}”。` },
		fix: { en: 'Use it, or take it out.', zh: '请使用或删去。' },
	};
}

function noMaker(name: string, known: readonly string[], spot: NonNullable<Problem['spot']>): Problem {
	return {
		code: 'unknown-table',
		spot,
		says: { en: `Nothing makes tables called "${name}".`, zh: `没有名为“${name}”的表格来源。` },
		fix: { en: `There are ${known.join(', ')}.`, zh: `可用的有 ${known.join('、')}。` },
	};
}
