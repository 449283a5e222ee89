import type { CsvRecord, CsvTable } from './csv.ts';
import { unknownName } from './nearest.ts';
import type { Problem, Spot } from './problem.ts';

/** A table's columns by name. */
export interface Columns<Name extends string> {
	/** The cell of a column; empty where the table lacks the column. */
	cell(record: CsvRecord, name: Name): string;
	has(name: Name): boolean;
	spot(record: CsvRecord, name: Name): Spot;
}

/** Finds the columns of a table. A column unknown, named twice or missing though needed is a problem. */
export function columnsOf<Name extends string>(
	table: CsvTable,
	names: readonly Name[],
	needed: readonly Name[],
): { readonly columns: Columns<Name>; readonly problems: readonly Problem[] } {
	const { header } = table;
	const at = new Map<string, number>();
	const problems: Problem[] = [];
	const known = new Set<string>(names);
	for (const [index, name] of header.cells.entries()) {
		const spot = table.spot(header, index);
		if (!known.has(name)) problems.push(unknownName(spot, { zh: '列', en: 'column' }, name, names));
		else if (at.has(name)) problems.push(columnTwice(spot, name));
		at.set(name, index);
	}
	for (const name of needed) {
		if (!at.has(name)) problems.push(columnMissing(table.spot(header, 0), name));
	}
	const columns: Columns<Name> = {
		cell: (record, name) => record.cells[at.get(name) ?? -1] ?? '',
		has: (name) => at.has(name),
		spot: (record, name) => table.spot(record, at.get(name) ?? 0),
	};
	return { columns, problems };
}

function columnTwice(spot: Spot, name: string): Problem {
	return {
		code: 'column-twice',
		spot,
		says: { en: `The column ${name} is named twice.`, zh: `列 ${name} 出现了两次。` },
		fix: { en: 'Remove one of the two.', zh: '请删去其中之一。' },
	};
}

function columnMissing(spot: Spot, name: string): Problem {
	return {
		code: 'column-missing',
		spot,
		says: { en: `The table has no column ${name}.`, zh: `表格缺少列 ${name}。` },
		fix: { en: 'Add it to the header and to every row.', zh: '请在表头和每一行中补上。' },
	};
}
