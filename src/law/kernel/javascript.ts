import type { Kernel, Population } from './population.ts';
import type { Accumulator, Let, Loop, Node, Program } from './program.ts';
import { firstMonth, lastMonth, type Table } from './table.ts';

/** Writes a program as JavaScript and makes it a kernel: the second opinion beside WebAssembly, and its fallback. */
export function javaScriptKernel(program: Program): Kernel {
	const source = new Writer(program).source();
	const made: unknown = new Function('tables', 'byPlace', 'cuts', 'scratch', source)(
		program.tables,
		program.byPlace,
		cutsAhead(program),
		new Float64Array(program.locals),
	);
	if (typeof made !== 'function') throw new TypeError('the kernel is no function');
	return {
		run({ columns, career }: Population, answers, start, end) {
			const persons = program.columns.map((name) => columns[name]);
			const fields = program.fields.map((name) => career?.fields[name]);
			made(persons, career ?? noCareers(end), fields, answers, start, end);
		},
	};
}

function noCareers(size: number): NonNullable<Population['career']> {
	const none = new Float64Array(0);
	return { starts: new Uint32Array(size + 1), from: none, to: none, place: none, fields: {} };
}

/** For each part of each loop, the next month after a month at which a stretch must begin. */
export function cutsAhead(program: Program): readonly Int32Array[] {
	const parts = program.stages.flatMap(({ loops }) => loops.flatMap((loop) => loop.parts));
	return parts.map(({ cuts }) => {
		const ahead = new Int32Array(cuts.length);
		let next = lastMonth + 1;
		for (let month = cuts.length - 1; month >= 0; month--) {
			ahead[month] = next;
			if (cuts[month]) next = firstMonth + month;
		}
		return ahead;
	});
}

const helpers = `
const eq = (a, b) => a !== a || b !== b ? NaN : a === b ? 1 : 0;
const ne = (a, b) => a !== a || b !== b ? NaN : a !== b ? 1 : 0;
const lt = (a, b) => a !== a || b !== b ? NaN : a < b ? 1 : 0;
const le = (a, b) => a !== a || b !== b ? NaN : a <= b ? 1 : 0;
const gt = (a, b) => a !== a || b !== b ? NaN : a > b ? 1 : 0;
const ge = (a, b) => a !== a || b !== b ? NaN : a >= b ? 1 : 0;
const and = (a, b) => a === 0 || b === 0 ? 0 : a !== a || b !== b ? NaN : 1;
const or = (a, b) => a === 1 || b === 1 ? 1 : a !== a || b !== b ? NaN : 0;
const not = (a) => a !== a ? NaN : a === 0 ? 1 : 0;
const div = (a, b) => b === 0 ? NaN : a / b;
const halfUp = (x, p) => { const w = Math.floor(Math.abs(x) * p + 0.5 + 1e-6); return (x < 0 ? -w : w) / p + 0; };
const up = (x, p) => { const w = Math.ceil(Math.abs(x) * p - 1e-6); return (x < 0 ? -w : w) / p + 0; };
const down = (x, p) => { const w = Math.floor(Math.abs(x) * p + 1e-6); return (x < 0 ? -w : w) / p + 0; };
const epoch = (at, month) => { const m = month - ${firstMonth}; return m >= 0 && m <= ${lastMonth - firstMonth} ? at[m] : -1; };
const cell = (t, at, month, place, size, key) => {
	const e = epoch(at, month);
	return e < 0 || place !== place || key !== key ? NaN : t.data[(place * t.epochs + e) * size + key];
};
const keyAt = (key, from, size) => { const k = key - from; return k >= 0 && k < size && k === Math.floor(k) ? k : NaN; };
const steps = (t, at, month, place, size, key) => {
	const e = epoch(at, month);
	if (e < 0 || place !== place || key !== key) return NaN;
	const base = (place * t.epochs + e) * size * 2;
	let k = -1;
	while (k + 1 < size && t.data[base + k + 1] <= key) k++;
	return k < 0 ? NaN : t.data[base + size + k];
};
`;

/** Writes one program. Names in the text: l locals, t temporaries, P columns, F fields, T tables. */
class Writer {
	private readonly program: Program;
	private readonly lines: string[] = [];
	private temporaries = 0;
	private parts = 0;

	constructor(program: Program) {
		this.program = program;
	}

	source(): string {
		const { program } = this;
		for (const { lets, loops } of program.stages) {
			for (const each of lets) this.let(each);
			for (const loop of loops) this.loop(loop);
		}
		const locals = Array.from({ length: program.locals }, (_, index) => `l${index} = 0`);
		const temporaries = Array.from({ length: this.temporaries }, (_, index) => `t${index} = 0`);
		const declared = [
			...locals,
			...temporaries,
			'y = 0',
			'yearEnd = 0',
			'm = 0',
			'n = 0',
			'r = 0',
			'q = 0',
		].join(', ');
		return `'use strict';
${helpers}
${program.tables.map((_, index) => `const T${index} = tables[${index}];`).join('\n')}
${program.byPlace.map((_, index) => `const B${index} = byPlace[${index}];`).join('\n')}
return (P, career, F, answers, start, end) => {
	const { starts, from, to, place } = career;
	const covering = (r0, r1, month) => { for (let r = r0; r < r1; r++) if (from[r] <= month && to[r] >= month) return r; return -1; };
	${program.columns.map((_, index) => `const P${index} = P[${index}];`).join(' ')}
	${program.fields.map((_, index) => `const F${index} = F[${index}];`).join(' ')}
	for (let i = start; i < end; i++) {
		const r0 = starts[i], r1 = starts[i + 1];
		let ${declared};
${this.lines.map((line) => `\t\t${line}`).join('\n')}
		${program.results.map(({ local }, index) => `answers[${index}][i] = l${local};`).join(' ')}
	}
};`;
	}

	private let({ local, value }: Let): void {
		this.lines.push(`l${local} = ${this.node(value)};`);
	}

	private loop(loop: Loop): void {
		const horizon = this.temporary();
		const folds = [
			...loop.parts.flatMap((part) => part.folds),
			...loop.years.filter((step) => 'how' in step),
		];
		this.lines.push(`${horizon} = ${this.node(loop.horizon)};`);
		for (const fold of folds) this.lines.push(start(fold));
		for (const { local, initial } of loop.kept) this.lines.push(`l${local} = ${initial};`);
		this.lines.push(`if (r1 > r0 && from[r0] <= ${horizon}) {`);
		const cursors = loop.parts.map(() => ({
			row: this.temporary(),
			month: this.temporary(),
			part: this.parts++,
		}));
		for (const { row, month } of cursors) this.lines.push(`${row} = r0; ${month} = from[r0];`);
		this.lines.push(`q = r0; const last = Math.floor(${horizon} / 12);`);
		this.lines.push('for (y = Math.floor(from[r0] / 12); y <= last; y++) {');
		this.lines.push(`yearEnd = Math.min(y * 12 + 11, ${horizon});`);
		for (const fold of folds) if (fold.yearly) this.lines.push(start(fold));
		loop.parts.forEach((part, index) => {
			const cursor = cursors[index];
			if (!cursor) return;
			const { row, month } = cursor;
			this.lines.push(`while (${row} < r1 && ${month} <= yearEnd) {`);
			this.lines.push(`r = ${row}; m = ${month};`);
			this.lines.push(
				`{ const rowEnd = Math.min(to[r], ${horizon}), stop = Math.min(cuts[${cursor.part}][m - ${firstMonth}] - 1, rowEnd); n = stop - m + 1;`,
			);
			this.lines.push(
				`if (stop === rowEnd) { ${row}++; ${month} = ${row} < r1 ? from[${row}] : Infinity; } else ${month} = stop + 1; }`,
			);
			for (const each of part.stretches) this.let(each);
			for (const fold of part.folds) this.fold(fold, 'n');
			this.lines.push('}');
		});
		this.lines.push('while (q + 1 < r1 && from[q + 1] <= yearEnd) q++;');
		for (const step of loop.years) {
			if ('how' in step) this.fold(step, '1');
			else this.let(step);
		}
		for (const { value, local } of loop.kept) this.lines.push(`l${local} = l${value};`);
		this.lines.push('} }');
	}

	private fold(fold: Accumulator, weight: string): void {
		const { value, weight: counted, doubt } = fold;
		const condition = fold.where ? this.node(fold.where) : '1';
		const holds = this.temporary();
		this.lines.push(`${holds} = ${condition};`);
		const of = (): string => this.node(fold.of);
		const unknown = (what: string): string => `else if (${holds} !== ${holds}) ${what};`;
		switch (fold.how) {
			case 'total':
				this.lines.push(
					`if (${holds} === 1) l${value} += ${of()} * ${weight}; ${unknown(`l${value} = NaN`)}`,
				);
				return;
			case 'count':
				this.lines.push(`if (${holds} === 1) l${counted} += ${weight}; ${unknown(`l${counted} = NaN`)}`);
				return;
			case 'mean':
				this.lines.push(
					`if (${holds} === 1) { l${value} += ${of()} * ${weight}; l${counted} += ${weight}; } ${unknown(`l${value} = NaN`)}`,
				);
				return;
			case 'latest':
				this.lines.push(
					`if (${holds} === 1) { l${value} = ${of()}; l${counted} = 1; l${doubt} = 0; } ${unknown(`l${doubt} = 1`)}`,
				);
				return;
			case 'first':
				this.lines.push(
					`if (l${counted} === 0) { if (${holds} === 1) { l${value} = ${of()}; l${counted} = 1; } ${unknown(`l${doubt} = 1`)} }`,
				);
				return;
			case 'largest':
			case 'smallest': {
				const pick = fold.how === 'largest' ? 'Math.max' : 'Math.min';
				this.lines.push(
					`if (${holds} === 1) { l${value} = ${pick}(l${value}, ${of()}); l${counted} += ${weight}; } ${unknown(`l${value} = NaN`)}`,
				);
				return;
			}
			case 'by key': {
				const key = this.temporary();
				this.lines.push(
					`${key} = ${of()}; if (${key} !== ${key} || ${holds} !== ${holds}) l${doubt} = NaN; else if (${holds} === 1) scratch[${value} + ${key}] += ${weight};`,
				);
			}
		}
	}

	private temporary(): string {
		return `t${this.temporaries++}`;
	}

	private node(node: Node): string {
		const say = (inner: Node): string => this.node(inner);
		switch (node.op) {
			case 'constant':
				return Object.is(node.value, -0) ? '-0' : String(node.value);
			case 'column':
				return `P${node.index}[i]`;
			case 'field':
				return `F${node.index}[r]`;
			case 'local':
				return `l${node.index}`;
			case 'stretch':
				return { month: 'm', place: 'place[r]', months: 'n', began: 'from[r]' }[node.what];
			case 'year':
				return { year: 'y', month: 'yearEnd', place: 'place[q]' }[node.what];
			case 'covering': {
				const row = this.temporary();
				const what = node.what === 'place' ? 'place' : node.what === 'began' ? 'from' : `F${node.what.field}`;
				return `((${row} = covering(r0, r1, ${say(node.month)})) < 0 ? NaN : ${what}[${row}])`;
			}
			case 'has career':
				return node.by ? `(r1 > r0 && from[r0] <= ${say(node.by)} ? 1 : 0)` : '(r1 > r0 ? 1 : 0)';
			case 'add':
				return `(${say(node.left)} + ${say(node.right)})`;
			case 'subtract':
				return `(${say(node.left)} - ${say(node.right)})`;
			case 'multiply':
				return `(${say(node.left)} * ${say(node.right)})`;
			case 'divide':
				return `div(${say(node.left)}, ${say(node.right)})`;
			case 'min':
			case 'max':
				return `Math.${node.op}(${say(node.left)}, ${say(node.right)})`;
			case 'negate':
				return `(-${say(node.of)})`;
			case 'abs':
				return `Math.abs(${say(node.of)})`;
			case 'floor':
				return `Math.floor(${say(node.of)} + 1e-6)`;
			case 'ceiling':
				return `(Math.ceil(${say(node.of)} - 1e-6) + 0)`;
			case 'whole':
				return `Math.floor(${say(node.of)})`;
			case 'not':
				return `not(${say(node.of)})`;
			case 'known': {
				const value = this.temporary();
				return `((${value} = ${say(node.of)}) === ${value} ? 1 : 0)`;
			}
			case 'round':
				return `${{ 'half up': 'halfUp', up: 'up', down: 'down' }[node.how]}(${say(node.of)}, ${10 ** node.digits})`;
			case 'compare':
				return `${{ '=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' }[node.how]}(${say(node.left)}, ${say(node.right)})`;
			case 'and':
			case 'or':
				return node.of.map(say).reduce((left, right) => `${node.op}(${left}, ${right})`);
			case 'if': {
				const test = this.temporary();
				return `((${test} = ${say(node.test)}) === 1 ? ${say(node.yes)} : ${test} === 0 ? ${say(node.no)} : NaN)`;
			}
			case 'else': {
				const value = this.temporary();
				return `((${value} = ${say(node.of)}) === ${value} ? ${value} : ${say(node.otherwise)})`;
			}
			case 'table':
				return this.table(node);
			case 'by place': {
				const at = this.temporary();
				return `((${at} = ${say(node.place)}) === ${at} ? B${node.table}[${at}] : NaN)`;
			}
			case 'choose': {
				const index = this.temporary();
				const cases = node.of.map((each) => `${index} === ${each.index} ? ${say(each.value)} : `).join('');
				return `(${index} = ${say(node.index)}, ${cases}NaN)`;
			}
			case 'by key': {
				const key = this.temporary();
				return `((${key} = ${say(node.key)}) === ${key} ? scratch[${node.first} + ${key}] : NaN)`;
			}
		}
	}

	private table(node: Node & { op: 'table' }): string {
		const table: Table | undefined = this.program.tables[node.table];
		if (!table) throw new RangeError(`no table ${node.table}`);
		const { shape } = table;
		const at = `T${node.table}, T${node.table}.${node.end ? 'atEnd' : 'atStart'}, ${this.node(node.month)}, ${this.node(node.place)}`;
		const keys = node.keys.map((key) => this.node(key));
		switch (shape.kind) {
			case 'value':
				return `cell(${at}, 1, 0)`;
			case 'steps':
				return `steps(${at}, ${shape.size}, ${keys[0] ?? 'NaN'})`;
			case 'keyed': {
				const size = shape.keys.reduce((cells, key) => cells * key.size, 1);
				const index = shape.keys
					.map((key, position) => `keyAt(${keys[position] ?? 'NaN'}, ${key.from}, ${key.size})`)
					.reduce((sofar, next, position) => `(${sofar} * ${shape.keys[position]?.size ?? 1} + ${next})`);
				return `cell(${at}, ${size}, ${index})`;
			}
		}
	}
}

/** A fold's state before the first period. */
function start({ how, value, weight, doubt, keys }: Accumulator): string {
	const empty = how === 'largest' ? '-Infinity' : how === 'smallest' ? 'Infinity' : '0';
	if (how === 'by key') return `l${doubt} = 0; scratch.fill(0, ${value}, ${value + (keys ?? 0)});`;
	return `l${value} = ${empty}; l${weight} = 0; l${doubt} = 0;`;
}
