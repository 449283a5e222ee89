import { boolean, type Type } from '../type.ts';
import type { Expression, Fold } from '../typed.ts';
import { lookUp } from './scope.ts';
import { fault, need, type Setting, type Typer, unknownName } from './setting.ts';
import type { Syntax } from './syntax.ts';

/** Looking back over a career: each fold with the most arguments it takes. */
const foldArguments: Readonly<Record<Fold['how'], number>> = {
	total: 2,
	this_year: 2,
	count: 1,
	mean: 2,
	latest: 2,
	first: 2,
	largest: 2,
	smallest: 2,
	best: 2,
	recent: 2,
	count_same: 2,
};

export function isFold(name: string): name is Fold['how'] {
	return Object.hasOwn(foldArguments, name);
}

/** Types a fold; what stands inside decides whether it runs over months or years. */
export function fold(
	syntax: Syntax & { node: 'call' },
	how: Fold['how'],
	setting: Setting,
	typed: Typer,
): Fold {
	const { args, from: at } = syntax;
	const [body, second] = args;
	if (!body || args.length > foldArguments[how]) {
		throw fault(at, 'fold-arguments', {
			en: `${how} takes 1 to ${foldArguments[how]} arguments.`,
			zh: `${how} 需要 1 至 ${foldArguments[how]} 个参数。`,
		});
	}
	if (
		how === 'count_same'
			? setting.inside !== 'month'
			: setting.inside !== undefined || setting.period === 'month'
	) {
		throw fault(at, 'fold-place', {
			en:
				how === 'count_same'
					? 'count_same stands only inside another fold over months.'
					: `${how} cannot stand inside another fold or in a month rule.`,
			zh:
				how === 'count_same'
					? 'count_same 只能用在按月的汇总之中。'
					: `${how} 不能用在另一个汇总或按月规则之中。`,
		});
	}
	const over = how === 'this_year' || how === 'count_same' ? 'month' : runsOver(syntax, setting);
	if (how === 'this_year' && setting.period !== 'year') {
		throw fault(at, 'fold-place', {
			en: 'this_year stands only in year rules.',
			zh: 'this_year 只能用在按年规则中。',
		});
	}
	const inner: Setting = { ...setting, inside: over };
	if (how === 'count') {
		const where = need(typed(body, inner, boolean), boolean, body.from);
		return { op: 'fold', how, over, of: where, where, type: { kind: 'number', unit: { [over]: 1 } } };
	}
	const of = typed(body, inner);
	const base = { op: 'fold', how, over, of } as const;
	if (how === 'best' || how === 'recent') {
		if (!second || (how === 'recent' && (over !== 'month' || setting.period === 'year'))) {
			throw fault(at, 'fold-arguments', {
				en:
					how === 'best'
						? 'best needs the number of periods.'
						: 'recent needs a number of months, outside year rules.',
				zh: how === 'best' ? 'best 须写明取几个时期。' : 'recent 须写明月数，且不能用于按年规则。',
			});
		}
		const n = typed(second, setting);
		return { ...base, n: how === 'recent' ? need(n, countOfMonths, second.from) : n, type: of.type };
	}
	const where = second ? need(typed(second, inner, boolean), boolean, second.from) : undefined;
	const type = how === 'count_same' ? countOfMonths : resultType(how, over, of.type, at);
	return where ? { ...base, where, type } : { ...base, type };
}

const countOfMonths: Type = { kind: 'number', unit: { month: 1 } };

/** Summing a rate per period over the periods gives the amount; everything else keeps its type. */
function resultType(how: Fold['how'], over: 'month' | 'year', type: Type, at: number): Type {
	if (how === 'latest' || how === 'first') return type;
	if (type.kind !== 'number') {
		throw fault(at, 'not-a-number', { en: `${how} needs a number.`, zh: `${how} 需要数字。` });
	}
	const summed = how === 'total' || how === 'this_year';
	if (!summed || type.unit[over] !== -1) return type;
	const { [over]: _consumed, ...unit } = type.unit;
	return { kind: 'number', unit };
}

/** Months, if anything inside changes by month; else years. */
function runsOver(syntax: Syntax & { node: 'call' }, setting: Setting): 'month' | 'year' {
	const kinds = new Set<string>();
	const walk = (part: Syntax): void => {
		if (part.node === 'name' || part.node === 'call') {
			const declared = lookUp(setting.scope, part.name, setting.user);
			if (declared && declared.kind !== 'parameter') kinds.add(declared.period.kind);
			else if (part.name === 'place' || part.name === 'spell_start') kinds.add('month');
			else if (part.name === 'year') kinds.add('year');
		}
		for (const inner of parts(part)) walk(inner);
	};
	for (const arg of syntax.args) walk(arg);
	if (kinds.has('month')) return 'month';
	if (kinds.has('year')) return 'year';
	throw fault(syntax.from, 'fold-of-constant', {
		en: `Nothing inside ${syntax.name} changes by month or year.`,
		zh: `${syntax.name} 之内没有按月或按年变化的内容。`,
	});
}

function parts(part: Syntax): readonly Syntax[] {
	switch (part.node) {
		case 'call':
			return part.args;
		case 'arithmetic':
		case 'compare':
			return [part.left, part.right];
		case 'negate':
			return [part.of];
		case 'between':
			return [part.of, part.low, part.high];
		case 'one of':
			return [part.of, ...part.choices];
		case 'and':
		case 'or':
			return part.of;
		case 'if':
			return [part.test, part.yes, part.no];
		default:
			return [];
	}
}

/** `previous(rule)`: last year's value of a year rule. */
export function previous(syntax: Syntax & { node: 'call' }, setting: Setting): Expression {
	const [of] = syntax.args;
	const declared = of?.node === 'name' ? lookUp(setting.scope, of.name, setting.user) : undefined;
	if (of?.node === 'name' && !declared) {
		throw unknownName(of.name, of.from, setting.scope.names.keys(), { en: 'rule', zh: '规则' });
	}
	if (declared?.kind !== 'rule' || declared.period.kind !== 'year' || setting.period !== 'year') {
		throw fault(syntax.from, 'previous-of', {
			en: 'previous(…) takes the name of a year rule, inside a year rule.',
			zh: 'previous(…) 只能在按年规则中取另一按年规则的名称。',
		});
	}
	return { op: 'previous', name: declared.name, type: declared.type };
}
