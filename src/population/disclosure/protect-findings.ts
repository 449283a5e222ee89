import type { Finding } from '../../study/index.ts';
import { protect, type Withheld } from './protect.ts';
import type { DisclosureRules } from './rules.ts';
import type { Sum, TableCell } from './table.ts';

/** Findings that may go out, and those that may not, without their figures. */
export interface ProtectedFindings {
	readonly published: readonly Finding[];
	readonly withheld: readonly WithheldFinding[];
}

export interface WithheldFinding {
	readonly finding: Omit<Finding, 'value' | 'low' | 'high' | 'sample'>;
	/** `uncounted`: nothing tells how many persons the figure rests on. */
	readonly why: Withheld | 'uncounted';
}

/** Dimensions in which figures add up to those that are not broken down. */
const axes = ['place', 'sex', 'age', 'hukou', 'form', 'sector'] as const;

/**
 * Applies the rules to figures of real microdata (`surveyed`, `recorded`); others pass as they are. What is left cannot be
 * turned into a figure of few persons by subtracting, for no number, no numerator of a share, and no rest that a total
 * leaves beside its parts.
 */
export function protectFindings(findings: readonly Finding[], rules: DisclosureRules): ProtectedFindings {
	const why = new Map<Finding, WithheldFinding['why']>();
	const tables = new Map<string, Counted[]>();
	for (const finding of findings) {
		if (finding.kind !== 'surveyed' && finding.kind !== 'recorded') continue;
		if (finding.sample === null) {
			why.set(finding, 'uncounted');
			continue;
		}
		const { id, year, scheme, category, proposal, method, sample } = finding;
		const key = [id, year, scheme, category, proposal, method].join('\u0000');
		const table = tables.get(key) ?? [];
		tables.set(key, table);
		table.push({ finding, sample });
	}
	for (const table of tables.values()) {
		for (const count of counts) {
			for (const [finding, reason] of withheldIn(table, count, rules)) why.set(finding, reason);
		}
	}
	const withheld = findings.flatMap((finding): readonly WithheldFinding[] => {
		const reason = why.get(finding);
		if (!reason) return [];
		const { value, low, high, sample, ...rest } = finding;
		return [{ finding: rest, why: reason }];
	});
	return { published: findings.filter((finding) => !why.has(finding)), withheld };
}

interface Counted {
	readonly finding: Finding;
	readonly sample: number;
}

/** A number of persons that a figure tells, and what it stands for; undefined where it tells none. */
type Count = (counted: Counted) => { readonly persons: number; readonly value: number } | undefined;

const counts: readonly Count[] = [
	({ finding, sample }) => ({ persons: sample, value: finding.unit === 'persons' ? finding.value : sample }),
	({ finding, sample }) => (finding.unit === 'share' ? whole(finding.value * sample) : undefined),
	({ finding, sample }) => (finding.unit === 'share' ? whole((1 - finding.value) * sample) : undefined),
];

function whole(persons: number) {
	const rounded = Math.round(persons);
	return { persons: rounded, value: rounded };
}

/** Findings of one table to be withheld for the sake of one count. */
function withheldIn(table: readonly Counted[], count: Count, rules: DisclosureRules) {
	const rows = table.flatMap((counted) => {
		const told = count(counted);
		return told ? [{ finding: counted.finding, ...told }] : [];
	});
	const cells: TableCell[] = rows.map(({ finding, persons, value }) => ({
		at: axes.map((axis) => finding[axis]),
		persons,
		value,
		largest: [],
	}));
	const sums = sumsAmong(cells);
	const { withheld, exposed } = protect(cells, sums, rules);
	return rows.flatMap(({ finding }, index): readonly (readonly [Finding, Withheld])[] => {
		const reason = withheld[index];
		if (reason) return [[finding, reason]];
		// a rest that nothing hides is hidden with the figures that it is between
		const gives = sums.some((sum) => sum.parts.some((part) => exposed.includes(part)) && sum.total === index);
		return gives ? [[finding, 'protects-another']] : [];
	});
}

/**
 * The sums among the cells of a table, to which a cell is added for every rest that parts leave of their total: nobody
 * publishes it, and everybody can work it out.
 */
function sumsAmong(cells: TableCell[]): readonly Sum[] {
	const sums: Sum[] = [];
	const given = [...cells];
	for (const axis of axes.keys()) {
		for (const [total, whole] of given.entries()) {
			const parts = given.flatMap((part, index) => (isPart(part, whole, axis, given) ? [index] : []));
			if (parts.length === 0) continue;
			const added = (of: (cell: TableCell) => number) =>
				parts.reduce((sum, part) => sum + of(given[part] ?? whole), 0);
			const value = whole.value - added((cell) => cell.value);
			const persons = whole.persons - added((cell) => cell.persons);
			// groups that overlap do not add up, and give nothing away by subtracting
			if (persons < 0 || value < -1e-6 * Math.max(1, whole.value)) continue;
			const rest =
				persons > 0 ? [cells.push({ at: [], persons, value: Math.max(0, value), largest: [] }) - 1] : [];
			sums.push({ total, parts: [...parts, ...rest] });
		}
	}
	return sums;
}

/** Whether a cell is the next finer one of another in one axis, and the same in all others. */
function isPart(part: TableCell, whole: TableCell, axis: number, cells: readonly TableCell[]): boolean {
	const [fine = '', coarse = ''] = [part.at[axis], whole.at[axis]];
	if (fine === coarse || part.at.some((value, index) => index !== axis && value !== whole.at[index]))
		return false;
	if (axes[axis] !== 'place') return coarse === 'all';
	const inside = (inner: string, outer: string) => inner.startsWith(`${outer}-`);
	const between = ({ at }: TableCell) => inside(fine, at[axis] ?? '') && inside(at[axis] ?? '', coarse);
	return inside(fine, coarse) && !cells.some(between);
}
