import type { Path, Places } from '../../study/index.ts';
import { scalarOf } from '../scalar.ts';
import { type Type, unitOf } from '../type.ts';
import type { Enumeration, Parameter, Period, Rule, Variable } from '../typed.ts';
import type { ParameterEntry, RuleEntry, VariableEntry } from './file.ts';
import { type Reading, report } from './reading.ts';
import type { Declared, Scope } from './scope.ts';

/** All names of a law with their types, before any formula is read. */
export interface Declarations {
	readonly scope: Scope;
	readonly variables: ReadonlyMap<string, Pick<Variable, 'type' | 'period'>>;
	readonly parameters: ReadonlyMap<string, Omit<Parameter, 'places'>>;
	readonly rules: ReadonlyMap<string, Omit<Rule, 'places'>>;
}

/** Collects what all files declare; a name is declared once (with label and type) and may be restated by lower places. */
export function declare(readings: readonly Reading[], places: Places): Declarations {
	const enumerations = readEnumerations(readings);
	const names = new Map<string, Declared>();
	const variables = new Map<string, Pick<Variable, 'type' | 'period'>>();
	const parameters = new Map<string, Omit<Parameter, 'places'>>();
	const rules = new Map<string, Omit<Rule, 'places'>>();
	const restated: {
		readonly reading: Reading;
		readonly path: Path;
		readonly name: string;
		readonly kind: Declared['kind'];
	}[] = [];
	const events = new Set(readings.flatMap(({ file }) => Object.keys(file.events ?? {})));

	const add = (reading: Reading, path: Path, declared: Declared): boolean => {
		if (names.has(declared.name)) {
			report(
				reading,
				'declared-twice',
				reading.yaml.spotOfKey(path),
				{ en: `${declared.name} is declared twice.`, zh: `${declared.name} 重复声明。` },
				{
					en: 'Give label and unit only where the name is first declared.',
					zh: '只在首次声明处写 label 和 unit。',
				},
			);
			return false;
		}
		names.set(declared.name, declared);
		return true;
	};
	for (const reading of readings) {
		for (const [name, entry] of Object.entries(reading.file.variables ?? {})) {
			const path = ['variables', name];
			const type = typeOf(reading, path, entry, enumerations);
			const period: Period = { kind: entry.period ?? 'career' };
			if (type && add(reading, path, { kind: 'variable', name, type, period }))
				variables.set(name, { type, period });
		}
		for (const [name, entry] of Object.entries(reading.file.parameters ?? {})) {
			const path = ['parameters', name];
			if (!entry.label) {
				restated.push({ reading, path, name, kind: 'parameter' });
				continue;
			}
			const declared = parameterOf(reading, path, name, entry, enumerations);
			if (
				declared &&
				add(reading, path, { kind: 'parameter', name, type: declared.type, keys: declared.keys })
			) {
				parameters.set(name, declared);
			}
		}
		for (const [name, entry] of Object.entries(reading.file.rules ?? {})) {
			const path = ['rules', name];
			if (!entry.label) {
				restated.push({ reading, path, name, kind: 'rule' });
				continue;
			}
			const declared = ruleOf(reading, path, name, entry, enumerations, events);
			if (
				declared &&
				add(reading, path, { kind: 'rule', name, type: declared.type, period: declared.period })
			) {
				rules.set(name, declared);
			}
		}
	}
	for (const { reading, path, name, kind } of restated) {
		if (names.get(name)?.kind === kind) continue;
		report(
			reading,
			'undeclared',
			reading.yaml.spotOfKey(path),
			{
				en: `${name} is restated here but declared nowhere.`,
				zh: `此处重述了 ${name}，但它没有在任何地方声明。`,
			},
			{
				en: 'Declare it with label and unit, or correct the name.',
				zh: '请写明 label 和 unit 加以声明，或改正名称。',
			},
		);
	}
	return { scope: { names, enumerations, places }, variables, parameters, rules };
}

function readEnumerations(readings: readonly Reading[]): Readonly<Record<string, Enumeration>> {
	const enumerations: Record<string, Enumeration> = {};
	for (const reading of readings) {
		for (const [name, entry] of Object.entries(reading.file.enumerations ?? {})) {
			if (enumerations[name]) {
				report(reading, 'declared-twice', reading.yaml.spotOfKey(['enumerations', name]), {
					en: `The enumeration ${name} is declared twice.`,
					zh: `选项集 ${name} 重复声明。`,
				});
			}
			enumerations[name] = { name, ...entry };
		}
	}
	return enumerations;
}

type Enumerations = Readonly<Record<string, Enumeration>>;

function parameterOf(
	reading: Reading,
	path: Path,
	name: string,
	entry: ParameterEntry,
	enumerations: Enumerations,
): Omit<Parameter, 'places'> | undefined {
	const type = typeOf(reading, path, entry, enumerations);
	const written = entry.key === undefined ? [] : [entry.key].flat();
	const keys = written.map((key) => namedType(key, enumerations));
	if (keys.includes(undefined)) {
		report(reading, 'unknown-type', reading.yaml.spot([...path, 'key']), {
			en: `${written.join(', ')}: not a unit or enumeration.`,
			zh: `${written.join('、')}：不是单位或选项集。`,
		});
	}
	if (!type || !entry.label) return undefined;
	return {
		name,
		label: entry.label,
		...(entry.help ? { help: entry.help } : {}),
		type,
		keys: keys.filter((key) => key !== undefined),
		provisional: entry.provisional === 'latest',
		...(entry.assumption ? { assumption: entry.assumption } : {}),
	};
}

function ruleOf(
	reading: Reading,
	path: Path,
	name: string,
	entry: RuleEntry,
	enumerations: Enumerations,
	events: ReadonlySet<string>,
): Omit<Rule, 'places'> | undefined {
	const type = typeOf(reading, path, entry, enumerations);
	const period = periodOf(entry.period);
	if (period.kind === 'event' && !events.has(period.event)) {
		report(reading, 'unknown-event', reading.yaml.spot([...path, 'period']), {
			en: `There is no event "${period.event}".`,
			zh: `没有名为“${period.event}”的事件。`,
		});
	}
	if (!type || !entry.label) return undefined;
	return {
		name,
		label: entry.label,
		...(entry.help ? { help: entry.help } : {}),
		type,
		period,
		initial: entry.initial ?? 0,
	};
}

function periodOf(written: string | undefined): Period {
	if (written === 'month' || written === 'year') return { kind: written };
	return written?.startsWith('event ')
		? { kind: 'event', event: written.slice('event '.length) }
		: { kind: 'career' };
}

function typeOf(
	reading: Reading,
	path: Path,
	entry: { readonly unit?: string | undefined; readonly type?: string | undefined },
	enumerations: Enumerations,
): Type | undefined {
	const written = entry.unit ?? entry.type;
	const type =
		written === undefined || (entry.unit !== undefined && entry.type !== undefined)
			? undefined
			: namedType(written, enumerations);
	if (type) return type;
	report(
		reading,
		'unknown-type',
		reading.yaml.spot(path),
		written === undefined
			? { en: 'A name needs a unit or a type.', zh: '须写明 unit 或 type。' }
			: {
					en: `"${written}" is not a unit, type or enumeration (give only one).`,
					zh: `“${written}”不是单位、类型或选项集（只能写其一）。`,
				},
		{
			en: 'Units look like CNY/month; types are boolean, month, date, place or an enumeration.',
			zh: '单位例如 CNY/month；类型为 boolean、month、date、place 或某个选项集。',
		},
	);
	return undefined;
}

const baseUnits = new Set([
	'1',
	'share',
	'CNY',
	'EUR',
	'SGD',
	'KRW',
	'UYU',
	'MYR',
	'CLP',
	'IDR',
	'month',
	'months',
	'year',
	'years',
	'week',
	'weeks',
	'day',
	'days',
	'hour',
	'hours',
	'order',
	'orders',
	'person',
	'persons',
]);

function namedType(written: string, enumerations: Enumerations): Type | undefined {
	if (written === 'boolean' || written === 'month' || written === 'date' || written === 'place')
		return { kind: written };
	if (Object.hasOwn(enumerations, written)) return { kind: 'choice', of: written };
	return written.split('/').every((base) => baseUnits.has(base)) ? unitOf(written) : undefined;
}

/** The allowed range of a variable, in the numbers its type is kept in. */
export function declaredRange(
	reading: Reading,
	name: string,
	entry: VariableEntry,
	type: Type,
	scope: Scope,
): readonly [number, number] | undefined {
	if (!entry.range) return undefined;
	const [low, high] = entry.range.map((end) => scalarOf(type, end, scope));
	if (typeof low === 'number' && typeof high === 'number' && low <= high) return [low, high];
	report(reading, 'wrong-range', reading.yaml.spot(['variables', name, 'range']), {
		en: 'The range is not two ascending values of the variable.',
		zh: '取值范围应为该变量由小到大的两个值。',
	});
	return undefined;
}
