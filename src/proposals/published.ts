import type { Confidence, Finding } from '../study/index.ts';

/** Which published figure is meant: its id, and the dimensions by which it is broken down; those not named are not. */
export type PublishedQuery = Readonly<Partial<Record<Asked, string>>> & { readonly id: string };
const askable = ['place', 'year', 'sex', 'age', 'hukou', 'form', 'scheme', 'sector', 'category'] as const;
type Asked = (typeof askable)[number];

/** A published figure with what it rests on. */
export interface PublishedFigure {
	readonly value: number;
	readonly sources: readonly string[];
	readonly confidence: Confidence;
}

/** Published figures, looked up by what they measure. */
export class Published {
	readonly #byId = new Map<string, Finding[]>();

	constructor(findings: readonly Finding[]) {
		for (const finding of findings) {
			const same = this.#byId.get(finding.id);
			if (same) same.push(finding);
			else this.#byId.set(finding.id, [finding]);
		}
	}

	/** The figure that fits, or undefined where none or more than one does. */
	find(query: PublishedQuery): PublishedFigure | undefined {
		const found = this.all(query);
		const [finding] = found;
		if (!finding || found.length > 1) return undefined;
		return { value: finding.value, sources: finding.sources.split(' '), confidence: finding.confidence };
	}

	/** The value of a figure that the study cannot do without; a defect of the study's content where it is not there. */
	value(query: PublishedQuery): number {
		const figure = this.find(query);
		if (!figure) throw new RangeError(`not one figure fits ${JSON.stringify(query)}`);
		return figure.value;
	}

	/** Every figure that fits; a dimension asked for as `*` may be anything. */
	all(query: PublishedQuery): readonly Finding[] {
		const fits = (finding: Finding): boolean =>
			askable.every((name) => {
				const asked = query[name] ?? (name === 'place' ? 'CN' : undefined);
				if (asked === '*') return true;
				return asked === undefined ? ['all', ''].includes(finding[name]) : finding[name] === asked;
			});
		return this.#byId.get(query.id)?.filter(fits) ?? [];
	}
}
