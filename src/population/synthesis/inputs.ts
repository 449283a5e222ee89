import type { Law } from '../../law/index.ts';
import type { Outcome, Problem, Statistics, Study, TextFile } from '../../study/index.ts';
import { type Assumptions, readAssumptions } from './assumption.ts';
import { type Margin, readMargins } from './margin.ts';
import { type Prior, readPrior } from './prior.ts';
import { type Profiles, readProfiles } from './profiles.ts';

/** What a synthetic population is made from. */
export interface SynthesisInputs {
	/** The people's law. */
	readonly law: Law;
	readonly statistics: Statistics;
	readonly assumptions: Assumptions;
	/** Of people themselves, then of schemes. */
	readonly margins: readonly Margin[];
	readonly prior: Prior;
	readonly profiles: Profiles;
}

/** Files below `population` that are tables of their own, besides those in the law language. */
const tables = ['assumptions', 'margins', 'insured', 'prior', 'profiles'] as const;

/** Whether a study has what a synthetic population is made from. */
export function hasPeople({ population }: Study): boolean {
	return tables.every((name) => population.has(`population/${name}.yaml`));
}

/** Reads what a synthetic population is made from, or tells every problem in it. */
export function readSynthesisInputs({ population, statistics }: Study, law: Law): Outcome<SynthesisInputs> {
	const problems: Problem[] = [];
	const read = <T>(name: (typeof tables)[number], reader: (file: TextFile) => Outcome<T>): T | undefined => {
		const path = `population/${name}.yaml`;
		const file = population.get(path);
		const outcome: Outcome<T> = file ? reader(file) : { ok: false, problems: [missing(path)] };
		if (outcome.ok) return outcome.value;
		problems.push(...outcome.problems);
		return undefined;
	};
	const assumptions = read('assumptions', readAssumptions);
	const ofPeople = read('margins', readMargins);
	const ofSchemes = read('insured', readMargins);
	const prior = read('prior', readPrior);
	const profiles = read('profiles', readProfiles);
	if (!assumptions || !ofPeople || !ofSchemes || !prior || !profiles) return { ok: false, problems };
	const margins = [...ofPeople, ...ofSchemes];
	const unknown = unknownAssumptions(margins, profiles, assumptions);
	if (unknown.length > 0) return { ok: false, problems: unknown };
	return { ok: true, value: { law, statistics, assumptions, margins, prior, profiles } };
}

function unknownAssumptions(
	margins: readonly Margin[],
	{ forms }: Profiles,
	known: Assumptions,
): readonly Problem[] {
	const inMargins = margins.flatMap(({ is }) =>
		is.flatMap((term) => ('assume' in term ? [term.assume] : [])),
	);
	const inProfiles = Object.values(forms).flatMap(({ share }) => share ?? []);
	return [...new Set([...inMargins, ...inProfiles])]
		.filter((id) => !Object.hasOwn(known, id))
		.map((id) => ({
			code: 'unknown-assumption',
			says: { en: `There is no assumption "${id}".`, zh: `没有名为“${id}”的假定。` },
			fix: {
				en: 'Declare it in population/assumptions.yaml.',
				zh: '请在 population/assumptions.yaml 中声明。',
			},
		}));
}

function missing(path: string): Problem {
	return {
		code: 'file-missing',
		spot: { file: path },
		says: {
			en: 'A synthetic population needs this file, and it is not there.',
			zh: '合成人口需要此文件，但它不存在。',
		},
		fix: {
			en: 'src/population/synthesis/README.md tells what it holds.',
			zh: '其内容见 src/population/synthesis/README.md。',
		},
	};
}
