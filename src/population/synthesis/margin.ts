import { z } from 'zod';
import {
	type Outcome,
	type Problem,
	readShaped,
	type TextFile,
	type Words,
	wordsShape,
} from '../../study/index.ts';
import type { Assumed } from './assumption.ts';
import {
	added,
	type Figure,
	type Figures,
	less,
	NoFigure,
	over,
	type Query,
	type Turn,
	times,
} from './figures.ts';
import { ages, type IndustryGroup, industries, places, sexes } from './frame.ts';
import type { Who } from './who.ts';

/** One factor of a margin's target. */
export type Term =
	| { readonly assume: string }
	| { readonly aged: Query }
	| { readonly figure: Query; readonly less?: Query; readonly over?: Query };

/** Something published that a synthetic population has to agree with. */
export interface Margin {
	readonly id: string;
	readonly label: Words;
	/** Scheme whose insured it counts; the table of people itself where there is none. */
	readonly insured?: string;
	readonly who: Who;
	readonly each?: readonly (keyof Turn)[];
	/** Its target is the product of these. */
	readonly is: readonly Term[];
	/** By which share people may depart from it; 0 for an exact one. Without it, it is compared and not aimed at. */
	readonly within?: number;
	/** Margins that cannot all hold with it, by their sources' own figures. */
	readonly conflicts?: readonly string[];
	readonly note?: Words;
}

/** A margin at one turn, with the number of people that it asks for. */
export interface Target extends Figure {
	readonly margin: Margin;
	readonly turn: Turn;
	readonly who: Who;
}

const turns: Readonly<Record<keyof Turn, readonly string[]>> = {
	place: places,
	sex: sexes,
	age: ages.map(([from, to]) => `${from}-${to}`),
	group: Object.keys(industries).filter((group): group is IndustryGroup => group !== 'agriculture'),
};

/** Reads `margins.yaml`. */
export function readMargins(file: TextFile): Outcome<readonly Margin[]> {
	const text = z.union([z.string(), z.number()]).transform(String);
	const query = z.strictObject({
		id: z.string(),
		...Object.fromEntries(
			['place', 'year', 'sex', 'age', 'hukou', 'form', 'scheme', 'sector', 'category'].map((name) => [
				name,
				text.optional(),
			]),
		),
	});
	const term = z.union([
		z.strictObject({ assume: z.string() }),
		z.strictObject({ aged: query }),
		z.strictObject({ figure: query, less: query.optional(), over: query.optional() }),
	]);
	const some = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional();
	const who = z.strictObject({
		place: z.string().optional(),
		sex: z.string().optional(),
		age: z.string().optional(),
		hukou: z.string().optional(),
		origin: some,
		form: some,
		group: some,
		in_work: z.boolean().optional(),
		rural_migrant: z.boolean().optional(),
	});
	const margin = z.strictObject({
		label: wordsShape(),
		insured: z.string().optional(),
		who: who.default({}),
		each: z.array(z.enum(['place', 'sex', 'age', 'group'])).optional(),
		is: z.array(term).min(1),
		within: z.number().min(0).max(1).optional(),
		conflicts: z.array(z.string()).optional(),
		note: wordsShape().optional(),
	});
	const read = readShaped(file, z.strictObject({ margins: z.record(z.string(), margin) }));
	if (!read.ok) return read;
	return { ok: true, value: Object.entries(read.value.data.margins).map(([id, each]) => ({ id, ...each })) };
}

/** Margins as numbers of people, or what is missing for them. */
export function targetsOf(
	margins: readonly Margin[],
	figures: Figures,
	assumed: Assumed,
): Outcome<readonly Target[]> {
	const problems: Problem[] = [];
	const targets = margins.flatMap((margin) =>
		turnsOf(margin.each ?? []).flatMap((turn): readonly Target[] => {
			try {
				const figure = times(margin.is.map((term) => figureOf(term, turn, figures, assumed)));
				return [{ margin, turn, who: { ...margin.who, ...whoOf(turn) }, ...figure }];
			} catch (error) {
				if (!(error instanceof NoFigure)) throw error;
				problems.push(noTarget(margin, turn, error));
				return [];
			}
		}),
	);
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: targets };
}

function turnsOf(each: readonly (keyof Turn)[]): readonly Turn[] {
	return each.reduce<readonly Turn[]>(
		(sofar, name) => sofar.flatMap((turn) => turns[name].map((value) => ({ ...turn, [name]: value }))),
		[{}],
	);
}

const whoOf = ({ group, ...rest }: Turn): Who => (group === undefined ? rest : { ...rest, group: [group] });

function figureOf(term: Term, turn: Turn, figures: Figures, assumed: Assumed): Figure {
	if ('assume' in term) return { value: assumed(term.assume), sources: [], confidence: 'C' };
	if ('aged' in term) return figures.aged(term.aged, turn);
	const figure = figures.at(term.figure, turn);
	const rest = term.less ? less(figure, figures.at(term.less, turn)) : figure;
	return term.over ? over(rest, figures.at(term.over, turn)) : added([rest]);
}

function noTarget(margin: Margin, turn: Turn, { query, found }: NoFigure): Problem {
	const where = Object.values(turn).join(' ');
	const asked = Object.entries(query)
		.map(([name, value]) => `${name} ${value}`)
		.join(', ');
	return {
		code: found === 0 ? 'margin-without-figure' : 'margin-of-several-figures',
		says: {
			en: `Margin ${margin.id} ${where}: ${found === 0 ? 'no figure is' : `${found} figures are`} published for ${asked}.`,
			zh: `边际 ${margin.id} ${where}：${found === 0 ? '没有' : `有 ${found} 个`}符合以下条件的公布数据：${asked}。`,
		},
		fix: {
			en: 'Name its dimensions in margins.yaml as the statistics have them, or take the place out of the margin.',
			zh: '请按统计表的写法在 margins.yaml 中写明各维度，或将该地区移出此边际。',
		},
	};
}
