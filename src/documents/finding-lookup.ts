import { dimensions, type Finding, nearest, type Problem, type Spot } from '../study/index.ts';
import type { FindingName } from './facts.ts';

/** Findings by id, for the many questions that a document asks. */
export interface FindingLookup {
	readonly byId: ReadonlyMap<string, readonly Finding[]>;
}

export function findingLookup(findings: readonly Finding[]): FindingLookup {
	const byId = new Map<string, Finding[]>();
	for (const finding of findings) {
		const known = byId.get(finding.id);
		if (known) known.push(finding);
		else byId.set(finding.id, [finding]);
	}
	return { byId };
}

/** The one finding that a name means, or why there is none: dimensions it does not name are `all` or empty. */
export function findOne(lookup: FindingLookup, name: FindingName, spot: Spot): Finding | Problem {
	const rows = lookup.byId.get(name.id);
	if (!rows) return noSuchId(name.id, [...lookup.byId.keys()], spot);
	const unknown = Object.keys(name).filter((key) => key !== 'id' && !isDimension(key));
	if (unknown.length > 0) return noSuchDimension(unknown.join(', '), spot);
	const fitting = rows.filter((row) =>
		dimensions.every((dimension) => {
			const asked = name[dimension];
			const has = row[dimension];
			return asked === undefined ? has === 'all' || has === '' : has === asked;
		}),
	);
	const [only, other] = fitting;
	if (!only) return noneFits(name, rows, spot);
	return other ? severalFit(name, fitting, spot) : only;
}

/** A finding's name in one line, as people write it to `canopy trace`: `insured_persons?scheme=injury,place=CN,year=2024`. */
export function referenceOf(finding: Finding): string {
	const told = dimensions.filter((dimension) => finding[dimension] !== 'all' && finding[dimension] !== '');
	const parts = told.map((dimension) => `${dimension}=${finding[dimension]}`);
	return parts.length > 0 ? `${finding.id}?${parts.join(',')}` : finding.id;
}

function isDimension(key: string): boolean {
	return dimensions.some((dimension) => dimension === key);
}

function noSuchId(id: string, ids: readonly string[], spot: Spot): Problem {
	const alike = nearest(id, ids).join(', ');
	return {
		code: 'unknown-finding',
		spot,
		says: { en: `No finding is called "${id}".`, zh: `没有名为“${id}”的结果。` },
		fix: alike
			? {
					en: `Perhaps ${alike} is meant; canopy findings lists all.`,
					zh: `是否指 ${alike}？canopy findings 可列出全部。`,
				}
			: { en: 'canopy findings lists all.', zh: 'canopy findings 可列出全部结果。' },
	};
}

function noSuchDimension(names: string, spot: Spot): Problem {
	return {
		code: 'unknown-dimension',
		spot,
		says: { en: `Findings have no dimension "${names}".`, zh: `结果表没有维度“${names}”。` },
		fix: { en: `Dimensions are ${dimensions.join(', ')}.`, zh: `可用的维度为 ${dimensions.join('、')}。` },
	};
}

function noneFits(name: FindingName, rows: readonly Finding[], spot: Spot): Problem {
	const some = rows.slice(0, 3).map(referenceOf).join('; ');
	return {
		code: 'unknown-finding',
		spot,
		says: {
			en: `No finding ${name.id} has just these dimensions.`,
			zh: `${name.id} 没有恰好具备这些维度的结果。`,
		},
		fix: { en: `There are for example ${some}.`, zh: `已有的例如：${some}。` },
	};
}

function severalFit(name: FindingName, rows: readonly Finding[], spot: Spot): Problem {
	const all = rows.slice(0, 4).map(referenceOf).join('; ');
	return {
		code: 'ambiguous-finding',
		spot,
		says: { en: `Several findings fit ${name.id}.`, zh: `有多个结果符合 ${name.id}。` },
		fix: { en: `Say which: ${all}.`, zh: `请指明是哪一个：${all}。` },
	};
}
