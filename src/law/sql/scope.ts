import type { Expression, Fold } from '../typed.ts';
import { columnType } from './dialect.ts';
import { type Lookup, write } from './expression.ts';
import type { ReadFor } from './governed.ts';
import { given, gives, typeOf } from './order.ts';
import { keyColumn, type ParameterTable } from './parameter-tables.ts';
import { openDay, type Site } from './plan.ts';
import type { Planner } from './planner.ts';
import { atom, binding, type Piece, quoted, within } from './text.ts';

/** Where one view's formulas stand: it gathers the tables they look up, and the stage from which all they read is known. */
export class Scope implements Lookup {
	readonly planner: Planner;
	readonly site: Site;
	readonly joins: string[] = [];
	level: number;
	private readonly aliases = new Map<string, string>();

	constructor(planner: Planner, site: Site) {
		this.planner = planner;
		this.site = site;
		this.level = site.frame.level;
	}

	write(part: Expression): string {
		return write(part, this).text;
	}

	asNumber(text: string): string {
		return `cast(${text} as ${this.planner.order.dialect.types.number})`;
	}

	/** Day and place that law is read for here. */
	readFor(): ReadFor {
		const { site, planner } = this;
		if (site.kind === 'months' || site.kind === 'years') {
			return { day: planner.column('day'), place: planner.column('place') };
		}
		const { day, place } = site.frame;
		if (site.kind === 'frame') return { day: planner.column(day), place: planner.column(place) };
		return { day: planner.column(day), place: this.person(planner.work(site.frame, 'place')) };
	}

	fact(name: string): Piece {
		const variable = this.planner.law.variables[name];
		if (!variable) throw new RangeError(`${name} is not declared`);
		this.planner.refuseTaken(name);
		const monthly = variable.period.kind === 'month';
		if (monthly && this.site.kind !== 'months')
			return atom(this.person(this.planner.work(this.site.frame, name)));
		return atom(
			this.given(name, monthly) ??
				`cast(null as ${columnType(this.planner.order.dialect, typeOf(this.planner.law, name))})`,
		);
	}

	/** What the tables themselves give for a name here, before any law; undefined when they do not know it. */
	given(name: string, monthly: boolean): string | undefined {
		const { planner, site } = this;
		const column = given(planner.law, name);
		const inPerson = gives(planner.order, 'person', name);
		const inCareer = gives(planner.order, 'career', name);
		if (site.kind === 'months' && (monthly || inCareer)) {
			if (!inCareer) return undefined;
			site.layout.facts.add(name);
			if (!monthly && inPerson) planner.given.add(name);
			return planner.quote(column);
		}
		if (site.kind === 'now' && monthly) {
			return inPerson || inCareer ? this.person(planner.work(site.frame, name)) : undefined;
		}
		if (!inPerson) return undefined;
		planner.given.add(name);
		return this.person({ column, level: 0 });
	}

	rule(name: string): Piece {
		const { planner, site } = this;
		const rule = planner.declared(name);
		if (site.kind === 'months' && rule.period.kind === 'month')
			return atom(planner.quote(planner.byMonths(rule, site)));
		if (site.kind === 'years' && rule.period.kind === 'year')
			return atom(planner.quote(planner.byYears(rule, site)));
		return atom(this.person(planner.rule(name, site)));
	}

	previous(name: string): Piece {
		return atom(this.planner.quote(this.planner.yearBefore(name, this.site)));
	}

	fold(fold: Fold): Piece {
		const { site, planner } = this;
		if (site.kind === 'years' || (site.kind === 'months' && fold.how === 'count_same')) {
			return atom(planner.quote(planner.fold(fold, site).column));
		}
		return atom(this.person(planner.fold(fold, site)));
	}

	context(what: 'on' | 'place' | 'year' | 'spell_start'): Piece {
		const { site, planner } = this;
		const { frame } = site;
		const month =
			site.kind === 'years'
				? planner.column('month')
				: this.person({ column: frame.month, level: frame.level });
		switch (what) {
			case 'on':
				return atom(month);
			case 'place':
				return atom(this.readFor().place);
			case 'year':
				return atom(
					site.kind === 'months' || site.kind === 'years' ? planner.column('year') : `law_year_of(${month})`,
				);
			case 'spell_start':
				if (site.kind === 'months') return atom(planner.quote('spell_start'));
				return atom(this.person(planner.work(frame, 'spell_start')));
		}
	}

	/** A parameter: the row of its table for the place, day and keys, joined to the view. */
	parameter(part: Expression & { op: 'parameter' }): Piece {
		const { planner } = this;
		const table = planner.table(part.name);
		const at = this.readFor();
		const day = part.asOf ? `law_first_day(${this.write(part.asOf)})` : at.day;
		const place = part.inPlace ? within(write(part.inPlace, this), binding.compare + 1) : at.place;
		const keys = part.keys.map((key) => within(write(key, this), binding.compare + 1));
		const signature = JSON.stringify([part.name, day, place, keys]);
		const known = this.aliases.get(signature);
		const alias = known ?? this.alias(part.name);
		if (!known) {
			this.aliases.set(signature, alias);
			const column = (name: string): string => `${planner.quote(alias)}.${planner.quote(name)}`;
			const on = [
				...this.inPlace(table, column('place'), { place, day, asked: part.inPlace !== undefined }),
				`${day} between ${column('from')} and coalesce(${column('to')}, ${planner.order.dialect.date(openDay)})`,
				...keys.flatMap((key, index) =>
					table.keyed === 'by steps'
						? [`${key} >= ${column('key')}`, `${key} < coalesce(${column('below')}, 1e300)`]
						: [`${column(keyColumn(index))} = ${key}`],
				),
			];
			const named = alias === part.name ? '' : ` as ${planner.quote(alias)}`;
			this.joins.push(`left join ${planner.quote(part.name)}${named}\n  on ${on.join('\n  and ')}`);
		}
		const value = `${planner.quote(alias)}.${planner.quote('value')}`;
		const given = part.keys.length === 0 ? this.givenParameter(part.name) : undefined;
		if (given === undefined) return atom(value);
		const either = `coalesce(${given}, ${value})`;
		const open = [...(part.asOf ? [day] : []), ...(part.inPlace ? [place] : [])];
		if (open.length === 0) return atom(either);
		return atom(`case when ${open.map((each) => `${each} is not null`).join(' and ')} then ${either} end`);
	}

	/** Places that differ have rows of their own; where none does, any place will do. */
	private inPlace(
		table: ParameterTable,
		column: string,
		{ place, day, asked }: { readonly place: string; readonly day: string; readonly asked: boolean },
	): readonly string[] {
		const { joinsByEquality } = this.planner.order.dialect;
		// a place that the formula names is no column, and so nothing to join by
		if (table.byPlace) {
			return [
				`${column} = ${joinsByEquality && asked ? `case when ${day} is not null then ${place} end` : place}`,
			];
		}
		if (table.root !== undefined) {
			return [
				`${column} = case when ${day} is not null and ${place} is not null then ${quoted(table.root)} end`,
			];
		}
		return asked ? [`${place} is not null`] : [];
	}

	private givenParameter(name: string): string | undefined {
		const { planner } = this;
		if (!gives(planner.order, 'person', name)) return undefined;
		planner.given.add(name);
		return this.person({ column: `${name} given`, level: 0 });
	}

	/** The last part of a parameter's name, numbered where a view looks up several of that name. */
	private alias(name: string): string {
		const short = name.split('.').at(-1) ?? name;
		const taken = new Set(this.aliases.values());
		let free = short;
		for (let number = 2; taken.has(free); number++) free = `${short} ${number}`;
		return free;
	}

	/** A column of the persons, read here. */
	person({ column, level }: { readonly column: string; readonly level: number }): string {
		const { site, planner } = this;
		this.level = Math.max(this.level, level);
		if (site.kind !== 'months' && site.kind !== 'years') return planner.column(column);
		const { layout } = site;
		if (level > layout.level) throw new RangeError(`${column} is not known yet where ${site.user} reads it`);
		layout.reads.add(column);
		return planner.quote(carried(column));
	}
}

/** What a persons' column is called among the rows of a career, which have months and places of their own. */
export function carried(column: string): string {
	return ['day', 'month', 'place'].includes(column) ? `${column} of the case` : column;
}
