import type { Column } from '../../law/index.ts';
import type { Columns } from './columns.ts';
import type { Subjects } from './subjects.ts';

/** People whose columns lie in memory that threads share, where the browser lets it be shared. */
export function sharedSubjects(subjects: Subjects): Subjects {
	return {
		...subjects,
		columns: sharedColumns(subjects.columns),
		persons: sharedFloats(subjects.persons),
		starts: sharedWords(subjects.starts),
	};
}

const kept = new WeakMap<object, Column>();

/** Columns in shared memory; one that was shared before is not copied again. */
export function sharedColumns(columns: Columns): Columns {
	const entries = Object.entries(columns).map(([name, column]): [string, Column] => {
		if (!(column instanceof Float64Array)) return [name, column];
		const known = kept.get(column) ?? sharedFloats(column);
		kept.set(column, known);
		return [name, known];
	});
	return Object.fromEntries(entries);
}

/** Whether memory can be shared at all: browsers let only isolated pages do so. */
const shares = typeof SharedArrayBuffer === 'function';

function sharedFloats(column: Float64Array): Float64Array {
	if (!shares || column.buffer instanceof SharedArrayBuffer) return column;
	const copy = new Float64Array(new SharedArrayBuffer(column.byteLength));
	copy.set(column);
	return copy;
}

function sharedWords(column: Uint32Array): Uint32Array {
	if (!shares || column.buffer instanceof SharedArrayBuffer) return column;
	const copy = new Uint32Array(new SharedArrayBuffer(column.byteLength));
	copy.set(column);
	return copy;
}
