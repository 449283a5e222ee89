import { parser } from '@bpmn-io/lezer-feel';
import type { SyntaxNode } from '@lezer/common';
import type { Words } from '../../study/index.ts';

/** A formula as written, before names and types are known. `from` is the offset in the text. */
export type Syntax = { readonly from: number } & (
	| { readonly node: 'number'; readonly value: number }
	| { readonly node: 'text'; readonly value: string }
	| { readonly node: 'truth'; readonly value: boolean }
	| { readonly node: 'name'; readonly name: string }
	| { readonly node: 'call'; readonly name: string; readonly args: readonly Syntax[] }
	| { readonly node: 'arithmetic'; readonly sign: string; readonly left: Syntax; readonly right: Syntax }
	| { readonly node: 'negate'; readonly of: Syntax }
	| { readonly node: 'compare'; readonly how: string; readonly left: Syntax; readonly right: Syntax }
	| { readonly node: 'between'; readonly of: Syntax; readonly low: Syntax; readonly high: Syntax }
	| { readonly node: 'one of'; readonly of: Syntax; readonly choices: readonly Syntax[] }
	| { readonly node: 'and' | 'or'; readonly of: readonly Syntax[] }
	| { readonly node: 'if'; readonly test: Syntax; readonly yes: Syntax; readonly no: Syntax }
);

/** What is wrong in a formula, and at which offset of its text. */
export interface FormulaFault {
	readonly at: number;
	readonly code: string;
	readonly says: Words;
	readonly fix?: Words;
}

/** Thrown inside reading and checking of one formula, and caught there. */
export class FaultError extends Error {
	readonly fault: FormulaFault;
	constructor(fault: FormulaFault) {
		super(fault.says.en);
		this.fault = fault;
	}
}

/** Formulas as read, by the entries that hold them: the same file of law is read with others again and again. */
const known = new WeakMap<object, Syntax>();

/** Reads the FEEL formula of an entry, each once. Throws FaultError at the first thing outside the documented subset. */
export function syntaxOf(entry: object, text: string): Syntax {
	const read = known.get(entry) ?? readAnew(text);
	known.set(entry, read);
	return read;
}

function readAnew(text: string): Syntax {
	const tree = parser.parse(text);
	tree.iterate({
		enter(node) {
			if (!node.type.isError) return;
			const near = text.slice(Math.max(0, node.from - 12), node.from + 12).trim();
			throw new FaultError({
				at: node.from,
				code: 'formula-syntax',
				says: { en: `The formula cannot be read near "${near}".`, zh: `公式在“${near}”附近无法读懂。` },
				fix: { en: 'Check brackets, commas and operators.', zh: '请检查括号、逗号和运算符。' },
			});
		},
	});
	const top = tree.topNode.firstChild;
	if (!top || top.nextSibling) throw unsupported(tree.topNode, text);
	return read(top, text);
}

function read(node: SyntaxNode, text: string): Syntax {
	const from = node.from;
	const inside = children(node);
	const part = (index: number): Syntax => {
		const child = inside[index];
		if (!child) throw unsupported(node, text);
		return read(child, text);
	};
	switch (node.name) {
		case 'NumericLiteral':
			return { node: 'number', value: Number(text.slice(from, node.to)), from };
		case 'StringLiteral':
			return { node: 'text', value: text.slice(from + 1, node.to - 1), from };
		case 'BooleanLiteral':
			return { node: 'truth', value: text.slice(from, node.to) === 'true', from };
		case 'VariableName':
		case 'PathExpression':
			return { node: 'name', name: nameOf(node, text), from };
		case 'ParenthesizedExpression':
			return read(inside.find((child) => child.name !== '(') ?? node, text);
		case 'ArithmeticExpression':
			if (inside[0]?.name === 'ArithOp') return { node: 'negate', of: part(1), from };
			return { node: 'arithmetic', sign: source(inside[1], text), left: part(0), right: part(2), from };
		case 'Comparison':
			return comparison(node, inside, text);
		case 'Conjunction':
			return { node: 'and', of: sides(inside, 'and', text), from };
		case 'Disjunction':
			return { node: 'or', of: sides(inside, 'or', text), from };
		case 'IfExpression':
			return { node: 'if', test: part(1), yes: part(3), no: part(5), from };
		case 'FunctionInvocation': {
			const callee = inside[0];
			const parameters = inside.find((child) => child.name === 'PositionalParameters');
			if (!callee || inside.some((child) => child.name === 'NamedParameters')) throw unsupported(node, text);
			const args = parameters ? children(parameters).map((child) => read(child, text)) : [];
			return { node: 'call', name: nameOf(callee, text), args, from };
		}
		default:
			throw unsupported(node, text);
	}
}

function comparison(node: SyntaxNode, inside: readonly SyntaxNode[], text: string): Syntax {
	const from = node.from;
	const [left, sign] = inside;
	if (!left || !sign) throw unsupported(node, text);
	const of = read(left, text);
	const at = (index: number): Syntax => {
		const child = inside[index];
		if (!child) throw unsupported(node, text);
		return read(child, text);
	};
	if (sign.name === 'between') return { node: 'between', of, low: at(2), high: at(4), from };
	if (sign.name !== 'in') return { node: 'compare', how: source(sign, text), left: of, right: at(2), from };
	const tests = inside.slice(2).flatMap(function unwrap(child): readonly SyntaxNode[] {
		const wraps = ['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest'].includes(child.name);
		return wraps ? children(child).flatMap(unwrap) : [child];
	});
	const values = tests.filter((child) => child.name !== '(' && child.name !== ')');
	const [only] = values;
	if (only?.name === 'Conjunction' || only?.name === 'Disjunction') {
		throw new FaultError({
			at: from,
			code: 'formula-in-needs-brackets',
			says: {
				en: 'FEEL reads what follows "in" up to the end of the condition, with its "and" and "or".',
				zh: 'FEEL 会把“in”之后直到条件结束的内容（含 and、or）读作一个整体。',
			},
			fix: {
				en: 'Put brackets around the test: (x in [a..b]) and …',
				zh: '请给该判断加括号：(x in [a..b]) and …',
			},
		});
	}
	if (only?.name === 'Interval' && values.length === 1) {
		const ends = children(only);
		const [open, low, , high, close] = ends;
		if (!low || !high || source(open, text) !== '[' || source(close, text) !== ']')
			throw unsupported(only, text);
		return { node: 'between', of, low: read(low, text), high: read(high, text), from };
	}
	return { node: 'one of', of, choices: values.map((child) => read(child, text)), from };
}

/** Operands of a chain `a and b and c`, which FEEL nests to the left. */
function sides(inside: readonly SyntaxNode[], word: 'and' | 'or', text: string): readonly Syntax[] {
	return inside
		.filter((child) => child.name !== word)
		.map((child) => read(child, text))
		.flatMap((each) => (each.node === word ? each.of : [each]));
}

function nameOf(node: SyntaxNode, text: string): string {
	if (node.name !== 'VariableName' && node.name !== 'PathExpression') throw unsupported(node, text);
	return source(node, text)
		.replace(/\s*\.\s*/g, '.')
		.replace(/\s+/g, ' ')
		.trim();
}

function children(node: SyntaxNode): readonly SyntaxNode[] {
	const found: SyntaxNode[] = [];
	for (let child = node.firstChild; child; child = child.nextSibling) {
		if (!/Comment$/.test(child.name) && child.name !== ',') found.push(child);
	}
	return found;
}

function source(node: SyntaxNode | undefined, text: string): string {
	return node ? text.slice(node.from, node.to) : '';
}

function unsupported(node: SyntaxNode, text: string): FaultError {
	const what = source(node, text).slice(0, 40);
	return new FaultError({
		at: node.from,
		code: 'formula-outside-subset',
		says: {
			en: `"${what}" is FEEL outside the law language's subset.`,
			zh: `“${what}”超出了法律语言采用的 FEEL 子集。`,
		},
		fix: { en: 'See src/law/README.md, Formulas.', zh: '可用写法见 src/law/README.md 的 Formulas 一节。' },
	});
}
