import { Fixities } from '../fixity.ts';
import { keyOf, same } from '../node-key.ts';
import { type Accumulator, type Let, type Node, nodesOf, type Part, type Program } from '../program.ts';
import { Simplifying, withNodes } from '../simplify.ts';

/** The steps of a stretch where law and facts are as they mostly are. */
interface Usual {
	/** What must be true, each by law of one month and place, and the facts that must be known. */
	readonly conditions: readonly Node[];
	readonly facts: readonly Node[];
	/** The values that are known then. */
	readonly known: readonly Node[];
	readonly stretches: readonly Let[];
	readonly folds: readonly Accumulator[];
}

/**
 * The steps of a part's stretch if the last version of every rule is in force, and what rows say and the law that tests
 * rest on are known: less work, and almost always all there is to do. What law sets beside may be unknown.
 */
export function usualSteps(program: Program, part: Part): Usual {
	const usually = new Usually(program);
	const stretches = part.stretches.flatMap((each) => usually.let(each));
	const folds = part.folds.flatMap((each) => usually.fold(each));
	const { known, facts } = usually;
	return { conditions: usually.conditions(), facts: [...facts.values()], known, stretches, folds };
}

/** Takes what is usual for granted, and takes down what that was. */
class Usually {
	readonly known: Node[] = [];
	readonly facts = new Map<string, Node>();
	private readonly taken = new Map<string, Map<string, Node>>();
	private readonly simplifying: Simplifying;
	private readonly fixities = new Fixities();
	private readonly sureLocals = new Set<number>();
	private readonly lawLocals = new Map<number, Node>();

	constructor(program: Program) {
		this.simplifying = new Simplifying(program);
	}

	let({ local, value }: Let): readonly Let[] {
		const usual = this.value(value);
		if (this.isLaw(usual) || usual.op === 'constant') {
			this.lawLocals.set(local, usual);
			return [];
		}
		if (this.isSure(usual)) this.sureLocals.add(local);
		return [{ local, value: usual }];
	}

	fold({ of, where, months, ...rest }: Accumulator): readonly Accumulator[] {
		const condition = where && this.value(where);
		const holds = condition?.op === 'constant' ? condition.value : undefined;
		if (holds === 0 && rest.how !== 'by key') return [];
		const fold = {
			...rest,
			of: this.value(of),
			...(condition && holds !== 1 ? { where: condition } : {}),
			...(months ? { months: this.value(months) } : {}),
		};
		return [fold];
	}

	/** What was taken for granted, put together for each month and place that law is read at. */
	conditions(): readonly Node[] {
		return [...this.taken.values()].map((nodes): Node => ({ op: 'and', of: [...nodes.values()] }));
	}

	private value(node: Node): Node {
		const usual = this.simplifying.node(this.usual(node));
		this.takeTests(usual);
		return usual;
	}

	private usual(node: Node): Node {
		if (this.isLaw(node)) return node;
		switch (node.op) {
			case 'local':
				return this.lawLocals.get(node.index) ?? node;
			case 'choose': {
				const last = node.of.at(-1);
				if (!last || !this.isLaw(node.index)) break;
				const index: Node = { op: 'constant', value: last.index };
				this.take({ op: 'compare', how: '=', left: node.index, right: index });
				return this.usual(last.value);
			}
			case 'known': {
				const of = this.usual(node.of);
				return this.isSure(of) ? { op: 'constant', value: 1 } : { op: 'known', of };
			}
			case 'else': {
				const of = this.usual(node.of);
				return this.isSure(of) ? of : { op: 'else', of, otherwise: this.usual(node.otherwise) };
			}
			case 'if': {
				const test = this.simplifying.node(this.usual(node.test));
				if (test.op === 'constant' && test.value === 1) return this.usual(node.yes);
				if (test.op === 'constant' && test.value === 0) return this.usual(node.no);
				return { op: 'if', test, yes: this.usual(node.yes), no: this.usual(node.no) };
			}
			case 'field':
				if (!this.facts.has(keyOf(node))) this.known.push(node);
				this.facts.set(keyOf(node), node);
				return node;
			default:
		}
		return withNodes(node, (inner) => this.usual(inner));
	}

	private isLaw(node: Node): boolean {
		return this.fixities.of(node).kind === 'law';
	}

	/** Takes for granted that the law that a value's tests rest on is known. */
	private takeTests(node: Node): void {
		if (this.isLaw(node)) return;
		const tests = node.op === 'if' ? [node.test] : isTest(node) ? nodesOf(node) : [];
		for (const test of tests) {
			if (!this.isLaw(test) || this.isSure(test)) continue;
			this.known.push(test);
			this.take({ op: 'known', of: test });
		}
		for (const inner of nodesOf(node)) this.takeTests(inner);
	}

	private take(condition: Node): void {
		const fixity = this.fixities.of(condition);
		if (fixity.kind !== 'law') throw new RangeError('only law is taken for granted');
		const taken = this.taken.get(fixity.key) ?? new Map<string, Node>();
		taken.set(keyOf(condition), condition);
		this.taken.set(fixity.key, taken);
	}

	/** Whether a value is known where what was taken for granted holds. */
	private isSure(node: Node): boolean {
		if (this.known.some((known) => same(known, node))) return true;
		switch (node.op) {
			case 'constant':
				return !Number.isNaN(node.value);
			case 'local':
				return this.sureLocals.has(node.index);
			case 'stretch':
			case 'known':
			case 'has career':
				return true;
			case 'compare':
			case 'min':
			case 'max':
			case 'and':
			case 'or':
			case 'not':
			case 'if':
				return nodesOf(node).every((inner) => this.isSure(inner));
			default:
				return false;
		}
	}
}

function isTest({ op }: Node): boolean {
	return op === 'and' || op === 'or' || op === 'not' || op === 'compare';
}
