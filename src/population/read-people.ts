import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Careers, type Column, codeOf, type Law } from '../law/index.ts';
import type { Outcome } from '../study/index.ts';
import { asideOf } from './aside.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { People } from './people.ts';
import { syntheticColumn } from './people-files.ts';
import { readTables, type TableFiles, type TablesReport } from './read-tables.ts';
import { openDuckDb } from './table.ts';

/** Real people to be read from tables. */
export interface PeopleTablesOrder {
	readonly law: Law;
	readonly files: TableFiles;
	/** Whether they come from a survey or from administrative records. */
	readonly kind: 'surveyed' | 'recorded';
	readonly threads?: number;
	/** Told what the tables are, also where they cannot be read. */
	tables(report: TablesReport): void;
}

/** Persons read at a time. */
const block = 20_000;

/**
 * Reads real people, and their careers where there is a table of them, from tables in the schema of synthetic ones: with the
 * same checks as for a run of rules, so that a code that means nothing, a month that cannot be or a career of nobody ends
 * it with the rows where it stands, and nothing is dropped. People without a weight stand for themselves.
 */
export async function readPeople(order: PeopleTablesOrder): Promise<Outcome<People>> {
	const { law, files, kind, threads } = order;
	const aside = await asideOf(join(tmpdir(), 'canopy-people'));
	const instance = await openDuckDb(aside.tables, threads);
	try {
		const report = await readTables(instance, law, codeOf(law), [], files);
		order.tables(report);
		if (!report.ready) return { ok: false, problems: report.problems };
		const blocks: Block[] = [];
		for await (const each of blocksOf(report.ready, block)) blocks.push(each);
		return { ok: true, value: peopleOf(blocks, isSynthetic(report) ? 'simulated' : kind) };
	} finally {
		instance.closeSync();
		await aside.clear();
	}
}

/** Files of synthetic people say so in a column, and stay synthetic whatever they are read as. */
function isSynthetic({ tables }: TablesReport): boolean {
	return tables.some(({ kind, extra }) => kind === 'persons' && extra.includes(syntheticColumn));
}

function peopleOf(blocks: readonly Block[], kind: People['kind']): People {
	const size = blocks.reduce((sum, { population }) => sum + population.size, 0);
	const names = Object.keys(blocks[0]?.population.columns ?? {});
	const columns = Object.fromEntries(names.map((name) => [name, together(blocks, name, size)]));
	const { 'people.weight': weights, ...facts } = columns;
	const on = facts.on?.[0] ?? Number.NaN;
	const starts = [0];
	for (const { population } of blocks) starts.push((starts.at(-1) ?? 0) + population.size);
	return {
		size,
		kind,
		on,
		weight: weights?.map((each) => (Number.isNaN(each) ? 1 : each)) ?? new Float64Array(size).fill(1),
		columns: facts,
		lives: {
			rows: (start, end) => rowsBetween(blocks, starts, start, end),
			years() {
				throw new RangeError('the lives of real people are told month by month, not in the yearly form');
			},
		},
	};
}

function together(blocks: readonly Block[], name: string, size: number): Float64Array {
	const all = new Float64Array(size);
	let at = 0;
	for (const { population } of blocks) {
		const column = population.columns[name];
		if (typeof column === 'number') all.fill(column, at, at + population.size);
		else if (column) all.set(column, at);
		at += population.size;
	}
	return all;
}

/** Careers of some persons out of the blocks that hold them. */
function rowsBetween(
	blocks: readonly Block[],
	starts: readonly number[],
	start: number,
	end: number,
): Careers {
	const taken = blocks.flatMap(({ population: { career, size } }, at) => {
		const first = starts[at] ?? 0;
		const [from, to] = [Math.max(start - first, 0), Math.min(end - first, size)];
		return career && from < to ? [{ career, from, to }] : [];
	});
	const rowStarts = new Uint32Array(end - start + 1);
	let person = 0;
	let rows = 0;
	for (const { career, from, to } of taken) {
		for (let each = from; each < to; each++) {
			rows += (career.starts[each + 1] ?? 0) - (career.starts[each] ?? 0);
			rowStarts[++person] = rows;
		}
	}
	const joined = (of: (career: Careers) => Column | undefined): Float64Array => {
		const all = new Float64Array(rows).fill(Number.NaN);
		let at = 0;
		for (const { career, from, to } of taken) {
			const [first, last] = [career.starts[from] ?? 0, career.starts[to] ?? 0];
			const column = of(career);
			if (column !== undefined && typeof column !== 'number') all.set(column.subarray(first, last), at);
			at += last - first;
		}
		return all;
	};
	const names = Object.keys(taken[0]?.career.fields ?? {});
	return {
		starts: rowStarts,
		from: joined(({ from }) => from),
		to: joined(({ to }) => to),
		place: joined(({ place }) => place),
		fields: Object.fromEntries(names.map((name) => [name, joined(({ fields }) => fields[name])])),
	};
}
