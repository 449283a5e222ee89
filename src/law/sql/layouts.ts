import { columnType } from './dialect.ts';
import { given, gives, typeOf } from './order.ts';
import { type Counted, type Frame, type Group, type Layout, openMonth, type Step } from './plan.ts';
import type { Planner } from './planner.ts';
import { carried } from './scope.ts';
import { indent } from './text.ts';

/** A query, and the columns that it gives. */
export interface Query {
	readonly query: string;
	readonly columns: readonly string[];
}

/** Careers up to a frame's month as stretches: career rows cut at the turn of years and where law changes. */
export function monthsQuery(planner: Planner, layout: Layout, persons: string): Query {
	const { frame, spans, facts, reads } = layout;
	const q = (name: string): string => planner.quote(name);
	const month = `persons.${q(frame.month)}`;
	const end = `least(coalesce(career.${q('to')}, ${month}), ${month})`;
	const own = [...facts].map((fact) => {
		const column = q(given(planner.law, fact));
		const { period } = planner.law.variables[fact] ?? planner.declared(fact);
		const both = period.kind !== 'month' && gives(planner.order, 'person', fact);
		return [
			both ? `coalesce(career.${column}, persons.${column})` : `career.${column}`,
			given(planner.law, fact),
		] as const;
	});
	const ownNames = new Set(own.map(([, name]) => name));
	const columns = [
		[`persons.${q('id')}`, 'person'],
		[`greatest(career.${q('from')}, span.${q('from')})`, 'from'],
		[`least(${end}, span.${q('to')})`, 'to'],
		[`career.${q('from')}`, 'spell_start'],
		[`career.${q('place')}`, 'place'],
		...own,
		...carriedColumns(
			planner,
			[...reads].filter((column) => !ownNames.has(column)),
		),
	] as const;
	const inner = [
		`select\n${list(planner, columns)}`,
		`from ${q(persons)} as persons`,
		`join ${q('careers')} as career\n  on career.${q('person')} = persons.${q('id')} and career.${q('from')} <= ${month}`,
		`join ${q('spans')} as span\n  on span.${q('cuts')} = ${spans} and span.${q('from')} <= ${end} and span.${q('to')} >= career.${q('from')}`,
	].join('\n');
	const from = `it.${q('from')}`;
	const added = [
		[`it.${q('to')} - ${from} + 1`, 'months'],
		[`case when it.${q('place')} is not null then law_first_day(${from}) end`, 'day'],
		[`law_year_of(${from})`, 'year'],
	] as const;
	return {
		query: `select it.*,\n${list(planner, added)}\nfrom (\n${indent(inner)}\n) as it`,
		columns: [...columns, ...added].map(([, name]) => name),
	};
}

/** Calendar years of careers up to a frame's month, each at the place last worked in by its end. */
export function yearsQuery(planner: Planner, { frame, reads }: Layout, persons: string): Query {
	const q = (name: string): string => planner.quote(name);
	const month = `persons.${q(frame.month)}`;
	const began = `persons.${q('career from')}`;
	const last = `least(calendar.${q('year')} * 12 + 11, ${month})`;
	const columns = [
		[`persons.${q('id')}`, 'person'],
		[`calendar.${q('year')}`, 'year'],
		[last, 'month'],
		[`case when career.${q('place')} is not null then law_last_day(${last}) end`, 'day'],
		[`career.${q('place')}`, 'place'],
		...carriedColumns(planner, [...reads]),
	] as const;
	const query = [
		`select\n${list(planner, columns)}`,
		`from ${q(persons)} as persons`,
		`join ${q('calendar')} as calendar\n  on ${began} <= ${month}\n  and calendar.${q('year')} between law_year_of(${began}) and law_year_of(${month})`,
		`join ${q('careers')} as career\n  on career.${q('person')} = persons.${q('id')}\n  and career.${q('from')} <= ${last}\n  and coalesce(career.${q('next')}, ${openMonth}) > ${last}`,
	].join('\n');
	return { query, columns: columns.map(([, name]) => name) };
}

/** Rows of a layout counted by person, and by something else where the group says so. */
export function groupQuery(planner: Planner, { by, columns }: Group, rows: string): string {
	const q = (name: string): string => planner.quote(name);
	const kinds = by === undefined ? [] : [[`it.${q(by)}`, by === 'year' ? 'year' : 'value'] as const];
	const selected = [
		[`it.${q('person')}`, 'person'] as const,
		...kinds,
		...columns.map(({ name, sql }) => [sql, name] as const),
	];
	const groups = [`it.${q('person')}`, ...kinds.map(([sql]) => sql)];
	return `select\n${list(planner, selected)}\nfrom ${q(rows)} as it\ngroup by ${groups.join(', ')}`;
}

/** Persons with what was counted from their careers; zero where nothing was, unknown where there is no career. */
export function withCounts(planner: Planner, counted: readonly Counted[]): Pick<Step, 'columns' | 'joins'> {
	const q = (name: string): string => planner.quote(name);
	const views = [...new Set(counted.map(({ view }) => view))];
	const alias = (view: string): string => `counted_${views.indexOf(view) + 1}`;
	const columns = counted.map(({ view, column, none }) => {
		const value = `${alias(view)}.${q(column)}`;
		if (none === 'unknown') return { name: column, sql: value };
		const some = `when ${alias(view)}.${q('person')} is not null then ${value}`;
		const begun = `when it.${q('career from')} is not null then ${none === 'zero' ? '0' : 'false'}`;
		return { name: column, sql: `case ${some} ${begun} end` };
	});
	const joins = views.map(
		(view) => `left join ${q(view)} as ${alias(view)} on ${alias(view)}.${q('person')} = it.${q('id')}`,
	);
	return { columns, joins };
}

/** The career row that covers a frame's month: its facts, or what is given for the person. */
export function workColumns(
	planner: Planner,
	frame: Frame,
	facts: ReadonlySet<string>,
): Pick<Step, 'columns' | 'joins'> {
	const q = (name: string): string => planner.quote(name);
	const month = planner.column(frame.month);
	const columns = [...facts].map((what) => {
		const name = planner.nowColumn(what, frame);
		if (what === 'spell_start') return { name, sql: `work.${q('from')}` };
		if (what === 'place') {
			const place = planner.column(frame.place);
			return { name, sql: `case when work.${q('person')} is null then ${place} else work.${q('place')} end` };
		}
		const column = q(given(planner.law, what));
		const told = [
			...(gives(planner.order, 'career', what) ? [`work.${column}`] : []),
			...(gives(planner.order, 'person', what) ? [`it.${column}`] : []),
		];
		const nothing = `cast(null as ${columnType(planner.order.dialect, typeOf(planner.law, what))})`;
		return { name, sql: told.length > 1 ? `coalesce(${told.join(', ')})` : (told[0] ?? nothing) };
	});
	const covers = [
		`work.${q('person')} = it.${q('id')}`,
		`work.${q('from')} <= ${month}`,
		`coalesce(work.${q('to')}, ${openMonth}) >= ${month}`,
	];
	return { columns, joins: [`left join ${q('careers')} as work\n  on ${covers.join('\n  and ')}`] };
}

function carriedColumns(
	planner: Planner,
	columns: readonly string[],
): readonly (readonly [sql: string, name: string])[] {
	return columns.map((column) => [`persons.${planner.quote(column)}`, carried(column)] as const);
}

function list(planner: Planner, columns: readonly (readonly [sql: string, name: string])[]): string {
	return indent(columns.map(([sql, name]) => `${sql} as ${planner.quote(name)}`).join(',\n'));
}
