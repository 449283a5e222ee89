import { boolean, combine, months, plain, type Type, typeText } from '../type.ts';
import type { Expression } from '../typed.ts';
import { fold, isFold, previous } from './folds.ts';
import { type Declared, lookUp } from './scope.ts';
import { fault, need, type Setting, unknownName } from './setting.ts';
import type { Syntax } from './syntax.ts';

/** Numbers that are arithmetic rather than law; any other number is a parameter with a source. */
const arithmeticNumbers = new Set([0, 1, 2, 10, 100]);

/** Finds names, types and units of a formula. Throws FaultError at the first fault. */
export function typed(syntax: Syntax, setting: Setting, expected?: Type): Expression {
	const at = syntax.from;
	const sub = (part: Syntax, wanted?: Type): Expression => typed(part, setting, wanted);
	const truth = (part: Syntax): Expression => need(sub(part, boolean), boolean, part.from);
	switch (syntax.node) {
		case 'number':
			if (!arithmeticNumbers.has(syntax.value)) {
				throw fault(at, 'number-in-formula', {
					en: `The number ${syntax.value} stands in a formula; numbers that law decides are parameters with a source.`,
					zh: `公式中出现数字 ${syntax.value}；由法律规定的数字应写成带来源的参数。`,
				});
			}
			return { op: 'constant', value: syntax.value, type: syntax.value === 0 && expected ? expected : plain };
		case 'truth':
			return { op: 'constant', value: syntax.value, type: boolean };
		case 'text':
			return text(syntax.value, at, setting, expected);
		case 'name':
			return name(syntax.name, at, setting);
		case 'call':
			return call(syntax, setting, expected);
		case 'negate': {
			const of = sub(syntax.of, expected);
			return { op: 'negate', of: number(of, at), type: of.type };
		}
		case 'arithmetic':
			return arithmetic(syntax, setting);
		case 'compare': {
			const [left, right] = pair(syntax.left, syntax.right, setting);
			const how = syntax.how;
			if (how !== '=' && how !== '!=' && how !== '<' && how !== '<=' && how !== '>' && how !== '>=') {
				throw fault(at, 'formula-outside-subset', { en: `"${how}" is not known.`, zh: `不支持“${how}”。` });
			}
			if (how !== '=' && how !== '!=') ordered(left, at);
			return { op: 'compare', how, left, right, type: boolean };
		}
		case 'between': {
			const of = ordered(sub(syntax.of), at);
			const low = need(sub(syntax.low, of.type), of.type, syntax.low.from);
			const high = need(sub(syntax.high, of.type), of.type, syntax.high.from);
			const above: Expression = { op: 'compare', how: '>=', left: of, right: low, type: boolean };
			const below: Expression = { op: 'compare', how: '<=', left: of, right: high, type: boolean };
			return { op: 'and', of: [above, below], type: boolean };
		}
		case 'one of': {
			const of = sub(syntax.of);
			const choices = syntax.choices.map((choice) => need(sub(choice, of.type), of.type, choice.from));
			return { op: 'one of', of, choices, type: boolean };
		}
		case 'and':
		case 'or':
			return { op: syntax.node, of: syntax.of.map(truth), type: boolean };
		case 'if': {
			const test = truth(syntax.test);
			const [yes, no] = pair(syntax.yes, syntax.no, setting, expected);
			return { op: 'if', test, yes, no, type: yes.type };
		}
	}
}

function number(expression: Expression, at: number): Expression {
	if (expression.type.kind === 'number') return expression;
	throw fault(at, 'not-a-number', {
		en: `This is a ${typeText(expression.type)}, but a number is needed here.`,
		zh: `此处为 ${typeText(expression.type)}，但需要数字。`,
	});
}

function ordered(expression: Expression, at: number): Expression {
	const { kind } = expression.type;
	if (kind === 'number' || kind === 'month' || kind === 'date') return expression;
	throw fault(at, 'not-ordered', {
		en: `A ${typeText(expression.type)} has no larger or smaller.`,
		zh: `${typeText(expression.type)} 没有大小之分。`,
	});
}

/** Two sides that must agree; texts and zero take the type of the other side. */
function pair(a: Syntax, b: Syntax, setting: Setting, expected?: Type): readonly [Expression, Expression] {
	const vague = (side: Syntax): boolean =>
		side.node === 'text' || (side.node === 'number' && side.value === 0);
	if (vague(a) && !vague(b)) {
		const right = typed(b, setting, expected);
		return [need(typed(a, setting, right.type), right.type, a.from), right];
	}
	const left = typed(a, setting, expected);
	return [left, need(typed(b, setting, left.type), left.type, b.from)];
}

function text(value: string, at: number, { scope }: Setting, expected?: Type): Expression {
	const places = Object.keys(scope.places);
	if (expected?.kind === 'place') {
		if (!scope.places[value]) throw unknownName(value, at, places, { en: 'place', zh: '地区' });
		return { op: 'constant', value, type: expected };
	}
	if (expected?.kind === 'choice') {
		const values = Object.keys(scope.enumerations[expected.of]?.values ?? {});
		if (!values.includes(value)) {
			throw unknownName(value, at, values, { en: `choice of ${expected.of}`, zh: `${expected.of} 的选项` });
		}
		return { op: 'constant', value, type: expected };
	}
	throw fault(at, 'text-without-meaning', {
		en: `The text "${value}" stands where no choice or place is expected.`,
		zh: `文本“${value}”所在之处不需要选项或地区。`,
	});
}

const contextNames: Readonly<Record<string, Expression>> = {
	on: { op: 'context', what: 'on', type: { kind: 'month' } },
	place: { op: 'context', what: 'place', type: { kind: 'place' } },
	year: { op: 'context', what: 'year', type: plain },
	spell_start: { op: 'context', what: 'spell_start', type: { kind: 'month' } },
	months_per_year: { op: 'constant', value: 12, type: { kind: 'number', unit: { month: 1, year: -1 } } },
};

function name(written: string, at: number, setting: Setting): Expression {
	const declared = lookUp(setting.scope, written, setting.user);
	const context = contextNames[written];
	if (!declared && context) {
		const inMonth = setting.period === 'month' || setting.inside === 'month';
		if (written === 'on' && inMonth) {
			throw fault(at, 'month-rule-names-on', {
				en: 'A month rule is worked out once for every stretch of like months, so it may not name "on".',
				zh: '按月规则对情况相同的连续月份只计算一次，因此不能使用“on”。',
			});
		}
		return context;
	}
	if (!declared) {
		throw unknownName(written, at, setting.scope.names.keys(), {
			en: 'fact, parameter or rule',
			zh: '事实、参数或规则',
		});
	}
	if (declared.kind === 'parameter') {
		if (declared.keys.length > 0) {
			throw fault(at, 'key-missing', {
				en: `${declared.name} is keyed by ${declared.keys.map(typeText).join(' and ')}; call it with its key.`,
				zh: `${declared.name} 按 ${declared.keys.map(typeText).join('、')} 取值，请写出取值的键。`,
			});
		}
		return { op: 'parameter', name: declared.name, keys: [], type: declared.type };
	}
	inPeriod(declared, at, setting);
	return { op: declared.kind === 'variable' ? 'fact' : 'rule', name: declared.name, type: declared.type };
}

/** Refuses what varies within the period a formula is worked out for. */
function inPeriod(declared: Declared & { kind: 'variable' | 'rule' }, at: number, setting: Setting): void {
	const { period, inside } = setting;
	const kind = declared.period.kind;
	const refused =
		(kind === 'month' && period === 'year' && inside !== 'month') ||
		(kind === 'year' && inside !== 'year' && period !== 'year') ||
		(kind === 'year' && inside === 'month');
	if (!refused) return;
	throw fault(at, 'wrong-period', {
		en: `${declared.name} changes by ${kind}; here it must stand inside a fold such as total(…) or latest(…).`,
		zh: `${declared.name} 按${kind === 'month' ? '月' : '年'}变化；此处须放在 total(…)、latest(…) 等汇总之中。`,
	});
}

function arithmetic(syntax: Syntax & { node: 'arithmetic' }, setting: Setting): Expression {
	const { from: at, sign } = syntax;
	if (sign === '*' || sign === '/') {
		const left = number(typed(syntax.left, setting), syntax.left.from);
		const right = number(typed(syntax.right, setting), syntax.right.from);
		if (left.type.kind !== 'number' || right.type.kind !== 'number') throw new TypeError('checked above');
		const unit = combine(left.type.unit, right.type.unit, sign === '*' ? 1 : -1);
		return { op: sign === '*' ? 'multiply' : 'divide', left, right, type: { kind: 'number', unit } };
	}
	if (sign !== '+' && sign !== '-') {
		throw fault(at, 'formula-outside-subset', { en: `"${sign}" is not known.`, zh: `不支持“${sign}”。` });
	}
	const op = sign === '+' ? 'add' : 'subtract';
	const left = typed(syntax.left, setting);
	const calendar = calendarStep(left.type);
	if (!calendar) {
		const [one, other] = pair(syntax.left, syntax.right, setting);
		return { op, left: number(one, at), right: number(other, syntax.right.from), type: one.type };
	}
	const right = typed(syntax.right, setting);
	if (op === 'subtract' && right.type.kind === left.type.kind) return { op, left, right, type: calendar };
	return { op, left, right: need(right, calendar, syntax.right.from), type: left.type };
}

/** What months and dates are counted in. */
function calendarStep(type: Type): Type | undefined {
	if (type.kind === 'month') return months;
	return type.kind === 'date' ? { kind: 'number', unit: { day: 1 } } : undefined;
}

const roundings = { 'round half up': 'half up', 'round up': 'up', 'round down': 'down' } as const;

function call(syntax: Syntax & { node: 'call' }, setting: Setting, expected?: Type): Expression {
	const { name: called, args, from: at } = syntax;
	const arg = (index: number, wanted?: Type): Expression => {
		const part = args[index];
		if (!part)
			throw fault(at, 'argument-missing', {
				en: `${called} needs more arguments.`,
				zh: `${called} 缺少参数。`,
			});
		const found = typed(part, setting, wanted);
		return wanted ? need(found, wanted, part.from) : found;
	};
	const most = (count: number): void => {
		if (args.length > count) {
			throw fault(at, 'argument-extra', {
				en: `${called} takes ${count} arguments.`,
				zh: `${called} 只需 ${count} 个参数。`,
			});
		}
	};
	if (isFold(called)) return fold(syntax, called, setting, typed);
	switch (called) {
		case 'min':
		case 'max': {
			const lead = args.find((part) => part.node !== 'number') ?? args[0];
			if (!lead)
				throw fault(at, 'argument-missing', { en: `${called} of nothing.`, zh: `${called} 缺少参数。` });
			const { type } = ordered(typed(lead, setting, expected), lead.from);
			return { op: called, of: args.map((part) => need(typed(part, setting, type), type, part.from)), type };
		}
		case 'abs':
		case 'floor':
		case 'ceiling': {
			most(1);
			const of = number(arg(0), at);
			return { op: called, of, type: of.type };
		}
		case 'not':
			most(1);
			return { op: 'not', of: arg(0, boolean), type: boolean };
		case 'round half up':
		case 'round up':
		case 'round down': {
			most(2);
			const of = number(arg(0), at);
			const digits = args[1];
			if (
				digits?.node !== 'number' ||
				!Number.isInteger(digits.value) ||
				digits.value < 0 ||
				digits.value > 9
			) {
				throw fault(at, 'rounding-digits', {
					en: 'Rounding needs a whole number of decimals from 0 to 9.',
					zh: '舍入须写明 0 至 9 之间的小数位数。',
				});
			}
			return { op: 'round', how: roundings[called], of, digits: digits.value, type: of.type };
		}
		case 'is defined':
			most(1);
			return { op: 'is defined', of: arg(0), type: boolean };
		case 'province':
			most(1);
			return { op: 'province', of: arg(0, { kind: 'place' }), type: { kind: 'place' } };
		case 'within': {
			most(2);
			const area = arg(1, { kind: 'place' });
			if (area.op !== 'constant') {
				throw fault(at, 'within-needs-place', {
					en: 'within needs a place in quotes.',
					zh: 'within 须写明加引号的地区代码。',
				});
			}
			return { op: 'within', of: arg(0, { kind: 'place' }), area: String(area.value), type: boolean };
		}
		case 'year_of':
		case 'month_of': {
			most(1);
			const of = arg(0);
			if (of.type.kind !== 'month' && of.type.kind !== 'date') need(of, { kind: 'month' }, at);
			return { op: called === 'year_of' ? 'year of' : 'month of', of, type: plain };
		}
		case 'as_of':
		case 'in_place': {
			most(2);
			const of = arg(0);
			if (of.op !== 'parameter') {
				throw fault(at, 'not-a-parameter', {
					en: `${called} reads a parameter for another ${called === 'as_of' ? 'month' : 'place'}; this is none.`,
					zh: `${called} 只能用于参数。`,
				});
			}
			if (called === 'as_of') return { ...of, asOf: arg(1, { kind: 'month' }) };
			return { ...of, inPlace: arg(1, { kind: 'place' }) };
		}
		case 'previous':
			most(1);
			return previous(syntax, setting);
		default:
			return keyed(syntax, setting);
	}
}

function keyed(syntax: Syntax & { node: 'call' }, setting: Setting): Expression {
	const { name: called, args, from: at } = syntax;
	const declared = lookUp(setting.scope, called, setting.user);
	if (declared?.kind !== 'parameter') {
		const parameters = [...setting.scope.names.values()].filter(
			(each) => each.kind === 'parameter' && each.keys.length > 0,
		);
		throw unknownName(
			called,
			at,
			parameters.map((each) => each.name),
			{ en: 'keyed parameter or function', zh: '分档参数或函数' },
		);
	}
	if (declared.keys.length !== args.length) {
		throw fault(at, 'key-count', {
			en: `${declared.name} has ${declared.keys.length} keys, not ${args.length}.`,
			zh: `${declared.name} 有 ${declared.keys.length} 个键，而不是 ${args.length} 个。`,
		});
	}
	const keys = declared.keys.map((type, index) => {
		const part = args[index];
		if (!part) throw new TypeError('counted above');
		return need(typed(part, setting, type), type, part.from);
	});
	return { op: 'parameter', name: declared.name, keys, type: declared.type };
}
