import { foldsOf, type Piece, piecesOf } from '../pieces.ts';
import type { Accumulator, Let, Loop, Program } from '../program.ts';
import { firstMonth } from '../table.ts';
import { helpers } from './helpers.ts';
import { NodeWriter } from './node.ts';

/** V8 gives up optimising functions much larger than this. */
const mostNodes = 1500;

/** The text of a function body that takes a block, tables and memory, and returns the kernel of a block. */
export function writeProgram(program: Program): string {
	const pieces = piecesOf(program, mostNodes);
	const parts = { next: 0 };
	const functions = pieces.map((piece, index) => new PieceWriter(program, parts).piece(piece, index));
	const each = (count: number, text: (index: number) => string): string =>
		Array.from({ length: count }, (_, index) => text(index)).join(' ');
	const places = placesOf(program);
	return `'use strict';
${helpers}
const { starts, from, to, place, columns, fields, answers } = block;
${each(program.columns.length, (index) => `const P${index} = columns[${index}];`)}
${each(program.fields.length, (index) => `const F${index} = fields[${index}];`)}
${each(program.results.length, (index) => `const A${index} = answers[${index}];`)}
${program.tables.map(tableNames).join(' ')}
const placeIndex = (place) => place === place ? place : ${places};
${each(program.byPlace.length, (index) => `const B${index} = byPlace[${index}];`)}
${functions.join('\n')}
return (persons) => {
	for (let i = 0; i < persons; i++) {
		const r0 = starts[i], r1 = starts[i + 1];
		${each(pieces.length, (index) => `piece${index}(i, r0, r1);`)}
	}
};`;
}

/** What stands at hand while rows are gone through. */
const scope = ['y', 'yearEnd', 'm', 'n', 'r', 'q', 'stretchMonth', 'stretchPlace', 'yearMonth', 'yearPlace'];

/** What governs, and the data of a table with keys; epochs of months as law is read at their start and at their end. */
function tableNames(_: unknown, index: number): string {
	return `const { governing: G${index}, data: D${index}, atStart: S${index}, atEnd: E${index} } = tables[${index}];`;
}

function placesOf({ tables: [table] }: Program): number {
	return table ? table.governing.length : 0;
}

/** Writes one piece of a program as a function of a person and the bounds of the person's rows. */
class PieceWriter {
	private readonly program: Program;
	private readonly nodes: NodeWriter;
	private readonly parts: { next: number };
	private readonly lines: string[] = [];

	constructor(program: Program, parts: { next: number }) {
		this.program = program;
		this.nodes = new NodeWriter(program);
		this.parts = parts;
	}

	piece({ works, takes, leaves, owns, answers }: Piece, index: number): string {
		for (const work of works) {
			if (work.kind === 'let') this.let(work.let);
			else this.loop(work.loop);
		}
		const declared = [
			...takes.map((local) => `l${local} = shared[${local}]`),
			...owns.map((local) => `l${local} = 0`),
			...Array.from({ length: this.nodes.temporaries }, (_, temporary) => `t${temporary} = 0`),
			...scope.map((name) => `${name} = 0`),
		];
		return `const piece${index} = (i, r0, r1) => {
	let ${declared.join(', ')};
${this.lines.map((line) => `\t${line}`).join('\n')}
	${leaves.map((local) => `shared[${local}] = l${local};`).join(' ')}
	${answers.map((answer) => `A${answer}[i] = l${this.program.results[answer]?.local};`).join(' ')}
};`;
	}

	private let({ local, value }: Let): void {
		this.lines.push(`l${local} = ${this.nodes.node(value)};`);
	}

	private loop(loop: Loop): void {
		const { lines, nodes } = this;
		const horizon = nodes.temporary();
		const folds = foldsOf(loop);
		const cursors = loop.parts.map((part) => ({
			part,
			row: nodes.temporary(),
			month: nodes.temporary(),
			ahead: this.ahead(),
			coarser: part.coarser.map(() => ({
				ahead: this.ahead(),
				next: nodes.temporary(),
				months: nodes.temporary(),
			})),
		}));
		lines.push(`${horizon} = ${nodes.node(loop.horizon)};`, ...folds.map(start));
		for (const { local, initial } of loop.kept) lines.push(`l${local} = ${initial};`);
		lines.push(`if (r1 > r0 && from[r0] <= ${horizon}) {`);
		for (const { row, month, coarser } of cursors) {
			lines.push(`${row} = r0; ${month} = from[r0];`, ...coarser.map(({ next }) => `${next} = 0;`));
		}
		if (loop.byYear) {
			lines.push(`q = r0; const last = Math.floor(${horizon} / 12);`);
			lines.push('for (y = Math.floor(from[r0] / 12); y <= last; y++) {');
			lines.push(`yearEnd = Math.min(y * 12 + 11, ${horizon});`);
		} else lines.push(`{ yearEnd = ${horizon};`);
		lines.push(...folds.filter(({ yearly }) => yearly).map(start));
		for (const { part, row, month, ahead, coarser } of cursors) {
			lines.push(`while (${row} < r1 && ${month} <= yearEnd) {`, `r = ${row}; m = ${month};`);
			lines.push(`stretchMonth = m - ${firstMonth}; stretchPlace = placeIndex(place[r]);`);
			lines.push(`{ const rowEnd = Math.min(to[r], ${horizon});`);
			lines.push(`const stop = Math.min(${ahead} - 1, rowEnd); n = stop - m + 1;`);
			for (const { ahead, next, months } of coarser) {
				lines.push(`if (m < ${next}) ${months} = 0;`);
				lines.push(`else { ${next} = Math.min(${ahead}, rowEnd + 1); ${months} = ${next} - m; }`);
			}
			lines.push(`if (stop === rowEnd) { ${row}++; ${month} = ${row} < r1 ? from[${row}] : Infinity; }`);
			lines.push(`else ${month} = stop + 1; }`);
			for (const each of part.stretches) this.let(each);
			for (const fold of part.folds) {
				const months = fold.cuts === undefined ? undefined : coarser[fold.cuts]?.months;
				if (months === undefined) this.fold(fold, 'n');
				else {
					lines.push(`if (${months} > 0) {`);
					this.fold(fold, months);
					lines.push('}');
				}
			}
			lines.push('}');
		}
		if (loop.byYear) {
			lines.push('while (q + 1 < r1 && from[q + 1] <= yearEnd) q++;');
			lines.push('yearMonth = monthIndex(yearEnd); yearPlace = placeIndex(place[q]);');
		}
		for (const step of loop.years) {
			if ('how' in step) this.fold(step, '1');
			else this.let(step);
		}
		for (const { value, local } of loop.kept) lines.push(`l${local} = l${value};`);
		lines.push('} }');
	}

	/** Where the next of a part's cuts lies, seen from month `m`. */
	private ahead(): string {
		return `cuts[${this.parts.next++}][m - ${firstMonth}]`;
	}

	private fold(fold: Accumulator, periods: string): number {
		const { lines, nodes } = this;
		const holds = nodes.temporary();
		const value = `l${fold.value}`;
		const weight = `l${fold.weight}`;
		const doubt = `l${fold.doubt}`;
		lines.push(`${holds} = ${fold.where ? nodes.node(fold.where) : '1'};`);
		const of = nodes.node(fold.of);
		const months = fold.months ? nodes.node(fold.months) : periods;
		const write = (counted: string, unsure: string): number =>
			lines.push(`if (${holds} === 1) { ${counted} } else if (${holds} !== ${holds}) { ${unsure} }`);
		switch (fold.how) {
			case 'total':
				return write(`${value} += ${of} * ${months};`, `${value} = NaN;`);
			case 'count':
				return write(`${weight} += ${months};`, `${weight} = NaN;`);
			case 'mean': {
				const counted = nodes.temporary();
				return write(
					`${counted} = ${months}; ${value} += ${of} * ${counted}; ${weight} += ${counted};`,
					`${value} = NaN;`,
				);
			}
			case 'latest':
				return write(`${value} = ${of}; ${weight} = 1; ${doubt} = 0;`, `${doubt} = 1;`);
			case 'first':
				lines.push(`if (${weight} === 0)`);
				return write(`${value} = ${of}; ${weight} = 1;`, `${doubt} = 1;`);
			case 'largest':
			case 'smallest': {
				const pick = fold.how === 'largest' ? 'Math.max' : 'Math.min';
				return write(`${value} = ${pick}(${value}, ${of}); ${weight} += ${months};`, `${value} = NaN;`);
			}
			case 'best':
				return write(
					`${value} = ${of}; ${weight} = 1; if (${value} !== ${value}) ${doubt} = 1; else insert(lists[${fold.list}], ${value}, ${months});`,
					`${doubt} = 1;`,
				);
			case 'by key': {
				const key = nodes.temporary();
				lines.push(`${key} = ${of}; if (${key} !== ${key} || ${holds} !== ${holds}) ${doubt} = NaN;`);
				return lines.push(`else if (${holds} === 1) shared[${fold.value} + ${key}] += ${months};`);
			}
		}
	}
}

/** A fold's state before the first period. */
function start({ how, value, weight, doubt, keys, list }: Accumulator): string {
	if (how === 'by key') return `l${doubt} = 0; shared.fill(0, ${value}, ${value + (keys ?? 0)});`;
	const empty = how === 'largest' ? '-Infinity' : how === 'smallest' ? 'Infinity' : '0';
	const emptied = how === 'best' ? ` lists[${list}].size = 0;` : '';
	return `l${value} = ${empty}; l${weight} = 0; l${doubt} = 0;${emptied}`;
}
