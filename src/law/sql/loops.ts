import { cutsOf } from '../cuts.ts';
import type { Fold, Month } from '../typed.ts';
import { type Frame, type Group, type Layout, type Loop, untilName } from './plan.ts';
import type { Planner } from './planner.ts';

/** The careers of a plan's persons, up to each frame and as of each stage, with what is counted of them. */
export class Loops {
	/** Months at which careers are cut, for each set of law that a fold reads. */
	readonly spans: { readonly key: string; readonly months: ReadonlySet<Month> }[] = [];
	private readonly planner: Planner;

	constructor(planner: Planner) {
		this.planner = planner;
	}

	/** The careers up to a frame, laid out from the persons of a stage. */
	at(frame: Frame, level: number): Loop {
		const { loops } = this.planner.stage(level);
		const known = loops.find((loop) => loop.frame.name === frame.name);
		if (known) return known;
		const made: Loop = { frame, level, byMonths: new Map() };
		loops.push(made);
		return made;
	}

	/** Their months, cut for a fold. */
	months(loop: Loop, fold: Fold): Layout {
		const { key, months } = cutsOf(this.planner.law, fold);
		let spans = this.spans.findIndex((each) => each.key === key);
		if (spans < 0) spans = this.spans.push({ key, months }) - 1;
		const layout = loop.byMonths.get(key) ?? this.layout(loop, 'months', spans);
		loop.byMonths.set(key, layout);
		return layout;
	}

	years(loop: Loop): Layout {
		loop.byYears ??= this.layout(loop, 'years', 0);
		return loop.byYears;
	}

	/** Adds a column to the view that counts a layout by person, or by something else too. */
	count(layout: Layout, name: string, sql: string, by?: string): Group {
		let group = layout.groups.find((each) => each.by === by);
		if (!group) {
			const what = by === undefined ? '' : by === 'year' ? ' by year' : `: ${by}`;
			group = {
				view: this.planner.unique(`${layout.name}, counted${what}`),
				...(by === undefined ? {} : { by }),
				columns: [],
			};
			layout.groups.push(group);
		}
		group.columns.push({ name, sql });
		return group;
	}

	private layout({ frame, level }: Loop, kind: 'months' | 'years', spans: number): Layout {
		const name = this.planner.unique(untilName(kind, frame));
		const rows = { reads: new Set<string>(), facts: new Set<string>(), rules: new Set<string>() };
		return { kind, name, frame, level, spans, steps: [], groups: [], ...rows };
	}
}
