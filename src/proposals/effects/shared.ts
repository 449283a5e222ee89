import { type Column, shared } from '../../law/index.ts';
import type { Columns } from './columns.ts';
import type { Subjects } from './subjects.ts';

/** People whose columns lie in memory that threads share, where the browser lets it be shared. */
export function sharedSubjects(subjects: Subjects): Subjects {
	return {
		...subjects,
		columns: sharedColumns(subjects.columns),
		persons: shared(subjects.persons),
		starts: shared(subjects.starts),
	};
}

const kept = new WeakMap<object, Column>();

/** Columns in shared memory; one that was shared before is not copied again. */
export function sharedColumns(columns: Columns): Columns {
	const entries = Object.entries(columns).map(([name, column]): [string, Column] => {
		if (typeof column === 'number') return [name, column];
		const known = kept.get(column) ?? shared(column);
		kept.set(column, known);
		return [name, known];
	});
	return Object.fromEntries(entries);
}
