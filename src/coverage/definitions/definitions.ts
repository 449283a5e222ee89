import { z } from 'zod';
import type { Law, Rule } from '../../law/index.ts';
import {
	type Dimension,
	dimensions,
	type Finding,
	type Outcome,
	type Problem,
	readShaped,
	type TextFile,
	unknownName,
	type Words,
	wordsShape,
} from '../../study/index.ts';

/** Alternative definitions of who is counted, each a rule of yes or no, with what was published under which. */
export interface Definitions {
	/** Rules in the order of the law, by the last part of their name. */
	readonly rules: Readonly<Record<string, Rule>>;
	/** The definition that the study proposes, and why. */
	readonly proposal: string;
	readonly why: Words;
	/** Rule that tells how much of somebody's work falls under it, to be published beside the count. */
	readonly intensity: string;
	readonly published: readonly PublishedCount[];
}

/** Published figures that follow a definition, or only a part of it. */
export interface PublishedCount {
	readonly follows: string;
	readonly onlyPart: boolean;
	readonly because: Words;
	/** What tells these figures apart among the findings. */
	readonly finding: Readonly<Partial<Record<Dimension | 'id' | 'confidence', string>>>;
}

/** Reads `coverage/definitions.yaml` with the rules it speaks of. */
export function readDefinitions(file: TextFile, law: Law): Outcome<Definitions> {
	const chosen = z.partialRecord(z.enum(['id', 'confidence', ...dimensions]), z.string());
	const shape = z.strictObject({
		definitions: z.string(),
		proposal: z.string(),
		why_proposed: wordsShape(),
		intensity: z.string(),
		published: z.array(
			z.strictObject({
				follows: z.string(),
				only_part: z.boolean().optional(),
				finding: chosen,
				because: wordsShape(),
			}),
		),
	});
	const read = readShaped(file, shape);
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const rules = rulesBelow(law, data.definitions);
	const problems: Problem[] = [];
	const known = (name: string, path: readonly (string | number)[]) => {
		if (rules[name]) return;
		const what = { zh: '定义', en: 'definition' };
		problems.push(unknownName(yaml.spot(path), what, name, Object.keys(rules)));
	};
	known(data.proposal, ['proposal']);
	for (const [index, { follows }] of data.published.entries())
		known(follows, ['published', index, 'follows']);
	if (!law.rules[data.intensity])
		problems.push(
			unknownName(
				yaml.spot(['intensity']),
				{ zh: '规则', en: 'rule' },
				data.intensity,
				Object.keys(law.rules),
			),
		);
	if (problems.length > 0) return { ok: false, problems };
	return {
		ok: true,
		value: {
			rules,
			proposal: data.proposal,
			why: data.why_proposed,
			intensity: data.intensity,
			published: data.published.map(({ follows, only_part, finding, because }) => ({
				follows,
				onlyPart: only_part ?? false,
				because,
				finding,
			})),
		},
	};
}

function rulesBelow(law: Law, head: string): Readonly<Record<string, Rule>> {
	const below = Object.values(law.rules).filter(
		({ name, type }) => name.startsWith(`${head}.`) && type.kind === 'boolean',
	);
	return Object.fromEntries(below.map((rule) => [rule.name.slice(head.length + 1), rule]));
}

/** The published figures of a count, newest last; claims of confidence C before all others. */
export function figuresOf({ finding }: PublishedCount, findings: readonly Finding[]): readonly Finding[] {
	const asked = Object.entries(finding);
	const has = (figure: Finding) => asked.every(([column, value]) => columnOf(figure, column) === value);
	// a whole year ends after its months
	const end = ({ year }: Finding) => (/^\d{4}$/.test(year) ? `${year}-99` : year);
	const rank = (each: Finding) => `${each.confidence === 'C' ? 0 : 1}${end(each)}`;
	return findings.filter(has).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function columnOf(figure: Finding, column: string): string | undefined {
	if (column === 'id') return figure.id;
	if (column === 'confidence') return figure.confidence;
	const dimension = dimensions.find((each) => each === column);
	return dimension && figure[dimension];
}
