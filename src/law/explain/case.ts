import { nearest, type Outcome, type Path, type Problem, type Spot, type Words } from '../../study/index.ts';
import { dayOf, isoMonth, monthOfDay } from '../date.ts';
import { scalarOf, writtenExample } from '../scalar.ts';
import { type Type, typeText } from '../type.ts';
import type { Day, Law, Month, RawCase, Scalar } from '../typed.ts';

/** A person's case, checked against the law it is to be read under. */
export interface Case {
	readonly place: string;
	readonly on: Day;
	/** Law made known after this day is not seen. */
	readonly known?: Day;
	readonly given: ReadonlyMap<string, Scalar>;
	/** In order; undefined when the case tells nothing about a career. */
	readonly career?: readonly CareerRow[];
	/** Full names of what is asked. */
	readonly ask: readonly string[];
}

/** Months in which nothing a case tells changed. */
export interface CareerRow {
	readonly from: Month;
	/** Last month; open when undefined. */
	readonly to?: Month;
	readonly place: string;
	readonly facts: ReadonlyMap<string, Scalar>;
}

type SpotOf = (path: Path) => Spot | undefined;

/**
 * Checks a case as written: names, types, ranges, order of the career. Names may be the law's full names or their ends
 * where those are unique. Every fault is told, at its place in the file when `spotOf` knows it.
 */
export function checkCase(law: Law, raw: RawCase, spotOf: SpotOf = () => undefined): Outcome<Case> {
	const problems: Problem[] = [];
	const report = (code: string, path: Path, says: Words, fix?: Words): void => {
		const spot = spotOf(path);
		problems.push({ code, ...(spot ? { spot } : {}), says, ...(fix ? { fix } : {}) });
	};
	const facts = (entries: Readonly<Record<string, unknown>>, path: Path): Map<string, Scalar> => {
		const found = new Map<string, Scalar>();
		for (const [written, value] of Object.entries(entries)) {
			if (value === null || value === undefined) continue;
			const name = fullName(law, written);
			if (!name.ok) {
				report('unknown-name', [...path, written], name.says, name.fix);
				continue;
			}
			const scalar = factValue(law, name.name, value);
			if (scalar.ok) found.set(name.name, scalar.value);
			else report(scalar.code, [...path, written], scalar.says, scalar.fix);
		}
		return found;
	};
	const placeAt = (written: unknown, path: Path): string | undefined => {
		if (typeof written === 'string' && Object.hasOwn(law.places, written)) return written;
		const near = nearest(String(written), Object.keys(law.places));
		report(
			'unknown-place',
			path,
			{ en: `There is no place "${String(written)}".`, zh: `没有代码为“${String(written)}”的地区。` },
			near.length > 0
				? { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` }
				: { en: 'Use a code such as CN-ZJ or CN-GD-SZ.', zh: '请使用 CN-ZJ、CN-GD-SZ 之类的代码。' },
		);
		return undefined;
	};

	const on = raw.on === undefined ? undefined : dayOf(raw.on);
	if (on === undefined) {
		report(
			'date-missing',
			['on'],
			{ en: 'The case does not say for which month it is asked.', zh: '没有写明按哪个月份计算。' },
			{ en: 'Add for example on: 2026-06.', zh: '例如加上 on: 2026-06。' },
		);
	}
	const known = raw.known === undefined ? undefined : dayOf(raw.known);
	const career = raw.career ? readCareer(raw.career, facts, placeAt, report) : undefined;
	const place = raw.place === undefined ? career?.at(-1)?.place : placeAt(raw.place, ['place']);
	if (raw.place === undefined && place === undefined) {
		report(
			'place-missing',
			['place'],
			{ en: 'The case does not say where it is asked for.', zh: '没有写明地区。' },
			{ en: 'Add for example place: CN-ZJ.', zh: '例如加上 place: CN-ZJ。' },
		);
	}
	const given = facts(raw.given ?? {}, ['given']);
	const ask = (raw.ask ?? []).flatMap((written, index) => {
		const names = askedNames(law, written);
		if (names.length > 0) return names;
		const near = nearest(written, [...Object.keys(law.questions), ...Object.keys(law.rules)]);
		report(
			'unknown-name',
			['ask', index],
			{ en: `There is no question or rule "${written}".`, zh: `没有名为“${written}”的问题或规则。` },
			near.length > 0
				? { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` }
				: {
						en: `Questions: ${Object.keys(law.questions).join(', ')}.`,
						zh: `可问：${Object.keys(law.questions).join('、')}。`,
					},
		);
		return [];
	});
	if (problems.length > 0 || on === undefined || place === undefined) return { ok: false, problems };
	return {
		ok: true,
		value: {
			place,
			on,
			...(known === undefined ? {} : { known }),
			given,
			...(career ? { career } : {}),
			ask: [...new Set(ask)],
		},
	};
}

type Report = (code: string, path: Path, says: Words, fix?: Words) => void;

function readCareer(
	rows: readonly Readonly<Record<string, unknown>>[],
	facts: (entries: Readonly<Record<string, unknown>>, path: Path) => Map<string, Scalar>,
	placeAt: (written: unknown, path: Path) => string | undefined,
	report: Report,
): readonly CareerRow[] {
	const read = rows.flatMap(({ from, to, place, ...rest }, index): readonly CareerRow[] => {
		const path = ['career', index];
		const month = (written: unknown, end: boolean): Month | undefined => {
			const day =
				typeof written === 'string' || typeof written === 'number' ? dayOf(written, end) : undefined;
			return day === undefined ? undefined : monthOfDay(day);
		};
		const start = month(from, false);
		const last = to === undefined || to === null ? undefined : month(to, true);
		if (start === undefined || (to !== undefined && to !== null && last === undefined)) {
			report('row-dates', path, {
				en: 'A career row needs from, and to where it has ended, like 2012-07.',
				zh: '履历的每一行须写明 from，已结束的还须写明 to，例如 2012-07。',
			});
			return [];
		}
		if (last !== undefined && last < start) {
			report('row-dates', [...path, 'to'], {
				en: `The row ends (${isoMonth(last)}) before it begins (${isoMonth(start)}).`,
				zh: `该行的终止月（${isoMonth(last)}）早于起始月（${isoMonth(start)}）。`,
			});
			return [];
		}
		const at = placeAt(place, [...path, 'place']);
		if (at === undefined) return [];
		return [
			{ from: start, ...(last === undefined ? {} : { to: last }), place: at, facts: facts(rest, path) },
		];
	});
	read.sort((a, b) => a.from - b.from);
	return read.map((row, index) => {
		const next = read[index + 1];
		if (!next) return row;
		if (row.to === undefined && next.from > row.from) return { ...row, to: next.from - 1 };
		if (row.to === undefined || row.to >= next.from) {
			report(
				'rows-overlap',
				['career', index + 1],
				{
					en: `Two career rows cover ${isoMonth(next.from)}.`,
					zh: `有两行履历都包含 ${isoMonth(next.from)}。`,
				},
				{ en: 'End one before the other begins.', zh: '请使一行在另一行开始前结束。' },
			);
		}
		return row;
	});
}

export type Named =
	| { readonly ok: true; readonly name: string }
	| { readonly ok: false; readonly says: Words; readonly fix: Words };

/** The full name of what a case may give: exact, or the only one that ends so. */
export function fullName(law: Law, written: string): Named {
	const names = givable(law);
	if (names.has(written)) return { ok: true, name: written };
	const ends = [...names].filter((name) => name.endsWith(`.${written}`));
	const [only] = ends;
	if (only !== undefined && ends.length === 1) return { ok: true, name: only };
	if (ends.length > 1) {
		return {
			ok: false,
			says: { en: `"${written}" could be several things.`, zh: `“${written}”可能指多项内容。` },
			fix: { en: `Write one of ${ends.join(', ')}.`, zh: `请写成 ${ends.join('、')} 之一。` },
		};
	}
	const near = nearest(written, names);
	return {
		ok: false,
		says: { en: `The law knows no fact "${written}".`, zh: `法律中没有名为“${written}”的事实。` },
		fix:
			near.length > 0
				? { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` }
				: {
						en: 'See canopy case --help for the names of facts.',
						zh: '可用的事实名称见 canopy case --help。',
					},
	};
}

const givableOf = new WeakMap<Law, ReadonlySet<string>>();

/** Facts, rules, and parameters without key: what a case may give. */
function givable(law: Law): ReadonlySet<string> {
	let names = givableOf.get(law);
	if (!names) {
		const parameters = Object.values(law.parameters).filter(({ keys }) => keys.length === 0);
		names = new Set([
			...Object.keys(law.variables),
			...parameters.map(({ name }) => name),
			...Object.keys(law.rules),
		]);
		givableOf.set(law, names);
	}
	return names;
}

type FactValue =
	| { readonly ok: true; readonly value: Scalar }
	| { readonly ok: false; readonly code: string; readonly says: Words; readonly fix?: Words };

/** One fact's value as written, if it is of its type and within its range. */
export function factValue(law: Law, name: string, written: unknown): FactValue {
	const variable = law.variables[name];
	const declared = variable ?? law.parameters[name] ?? law.rules[name];
	if (!declared) throw new RangeError(`${name} is not declared`);
	const { label, type } = declared;
	const value = scalarOf(type, written, law);
	if (value === undefined) {
		const example = writtenExample(type, law);
		return {
			ok: false,
			code: 'wrong-value',
			says: {
				en: `${label.en}: "${String(written)}" is not a ${wanted(type)}.`,
				zh: `${label.zh}：“${String(written)}”不是有效的值。`,
			},
			fix: { en: `Write for example ${example}.`, zh: `写法例如：${example}。` },
		};
	}
	const range = variable?.range;
	if (range && typeof value === 'number' && (value < range[0] || value > range[1])) {
		const [low, high] = range.map((end) => (type.kind === 'month' ? isoMonth(end) : String(end)));
		return {
			ok: false,
			code: 'out-of-range',
			says: {
				en: `${label.en}: ${String(written)} is outside ${low} to ${high}.`,
				zh: `${label.zh}：${String(written)} 超出 ${low} 至 ${high} 的范围。`,
			},
		};
	}
	return { ok: true, value };
}

function wanted(type: Type): string {
	return type.kind === 'number' ? `number (${typeText(type)})` : typeText(type);
}

/** What one entry of `ask` means: a question's names, a name, or all rules below a scheme. */
export function askedNames(law: Law, written: string): readonly string[] {
	const question = law.questions[written];
	if (question) return question.ask;
	const all = [...Object.keys(law.rules), ...Object.keys(law.variables), ...Object.keys(law.parameters)];
	if (all.includes(written)) return [written];
	const below = Object.values(law.rules).filter(
		({ name, period }) => name.startsWith(`${written}.`) && period.kind !== 'year',
	);
	if (below.length > 0) return below.map(({ name }) => name);
	const ends = Object.keys(law.rules).filter((name) => name.endsWith(`.${written}`));
	return ends.length === 1 ? ends : [];
}
