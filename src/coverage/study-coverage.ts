import type { Law } from '../law/index.ts';
import {
	type Calibration,
	calibrationOf,
	levelPay,
	type People,
	readSynthesisInputs,
	type SynthesisInputs,
	synthesise,
} from '../population/index.ts';
import { workerFor } from '../population/node.ts';
import type { Finding, Outcome, Problem, Study } from '../study/index.ts';
import { cascadeRules } from './cascade/steps.ts';
import { type Coverage, type CoverageOrder, coverageOf } from './coverage.ts';
import { countDefinitions, definitionRules } from './definitions/count-definitions.ts';
import { type Definitions, readDefinitions } from './definitions/definitions.ts';
import { type Estimates, estimatesOf } from './estimates.ts';
import { coverageFindings } from './findings.ts';
import type { Breakdown } from './groups/breakdown.ts';
import { type Registry, readRegistry } from './indicators/registry.ts';
import { rangesOnThreads } from './intervals/range-threads.ts';
import type { Ranges } from './intervals/ranges.ts';
import { lawVariations, peopleVariations, type Variation } from './intervals/variation.ts';

/** Which people coverage is worked out for, and how. */
export interface StudyOrder {
	/** Records of synthetic people, and of those whose assumptions are varied; none of the latter for no intervals. */
	readonly size: number;
	readonly seed: number;
	readonly varied: number;
	readonly threads: number;
	/** One more breakdown to count by. */
	readonly by?: Breakdown;
	/** Real people in place of synthetic ones. */
	readonly people?: People;
	readonly progress?: (what: 'people' | 'counting' | 'varying', done: number, of: number) => void;
}

/** Everything that follows from a study's people. */
export interface StudyCoverage {
	readonly registry: Registry;
	readonly coverage: Coverage;
	readonly ranges: Ranges | undefined;
	readonly estimates: Estimates;
	readonly findings: readonly Finding[];
	/** Of synthetic people only. */
	readonly calibration: Calibration | undefined;
	readonly definitions: Definitions | undefined;
}

/** Works out the coverage of a study's people, with intervals, indicators and the counts under each definition. */
export async function coverageOfStudy(
	study: Study,
	law: Law,
	order: StudyOrder,
): Promise<Outcome<StudyCoverage>> {
	const indicators = study.coverage.get('coverage/indicators.yaml');
	if (!indicators) return { ok: false, problems: [noIndicators] };
	const registry = readRegistry(indicators, law);
	if (!registry.ok) return registry;
	const inputs = readSynthesisInputs(study, law);
	if (!inputs.ok) return inputs;
	order.progress?.('people', 0, order.size);
	const described = order.people ? given(order.people) : made(inputs.value, order);
	if (!described.ok) return described;
	const { people, calibration } = described.value;
	const definitions = countsByDefinition(study, law, people);
	if (!definitions.ok) return definitions;
	const asked: CoverageOrder = {
		law,
		registry: registry.value,
		findings: study.statistics.findings,
		whole: study.place,
		people,
		answering: (program) => workerFor('wasm', program, order.threads),
		...(order.by ? { by: order.by } : {}),
		asks: definitions.value.asks,
		listen: definitions.value.listen,
		progress: (done) => order.progress?.('counting', done, people.size),
	};
	const coverage = await coverageOf(asked);
	if (!coverage.ok) return coverage;
	const ranges = await rangesFor(inputs.value, registry.value, study.place, order);
	if (!ranges.ok) return ranges;
	const estimates = estimatesOf(ranges.value);
	const findings = [
		...coverageFindings(coverage.value, estimates, registry.value, study.statistics.findings),
		...definitions.value.findings(),
	];
	return {
		ok: true,
		value: {
			registry: registry.value,
			coverage: coverage.value,
			ranges: ranges.value,
			estimates,
			findings,
			calibration,
			definitions: definitions.value.definitions,
		},
	};
}

const noIndicators: Problem = {
	code: 'file-missing',
	spot: { file: 'coverage/indicators.yaml' },
	says: {
		en: 'Coverage needs the registry of indicators, and it is not there.',
		zh: '覆盖分析需要指标登记表，但它不存在。',
	},
};

interface Described {
	readonly people: People;
	readonly calibration: Calibration | undefined;
}

function given(people: People): Outcome<Described> {
	return { ok: true, value: { people, calibration: undefined } };
}

function made(inputs: SynthesisInputs, { size, seed }: StudyOrder): Outcome<Described> {
	const synthesis = synthesise(inputs, { size, seed, assumptions: levelPay });
	if (!synthesis.ok) return synthesis;
	return { ok: true, value: { people: synthesis.value.people, calibration: calibrationOf(synthesis.value) } };
}

/** What may be otherwise: what people are made from, and what the law of coverage assumes. */
export function variationsOf({ assumptions, law }: SynthesisInputs): readonly Variation[] {
	const people = peopleVariations(assumptions).filter(({ id }) => !(id in levelPay));
	return [...people, ...lawVariations(law, cascadeRules)];
}

async function rangesFor(
	inputs: SynthesisInputs,
	registry: Registry,
	whole: string,
	{ people, varied, seed, threads, progress }: StudyOrder,
): Promise<Outcome<Ranges | undefined>> {
	// assumptions about synthetic people say nothing of real ones
	if (varied === 0 || people) return { ok: true, value: undefined };
	const work = { inputs, registry, whole, size: varied, seed };
	return rangesOnThreads(work, variationsOf(inputs), threads, (done, of) => progress?.('varying', done, of));
}

interface DefinitionCounting {
	readonly definitions: Definitions | undefined;
	readonly asks: readonly string[];
	readonly listen: NonNullable<CoverageOrder['listen']>;
	findings(): readonly Finding[];
}

/** Keeps the answers that counting under each definition of a platform worker needs, while people are gone through. */
function countsByDefinition(study: Study, law: Law, people: People): Outcome<DefinitionCounting> {
	const file = study.coverage.get('coverage/definitions.yaml');
	if (!file) {
		return { ok: true, value: { definitions: undefined, asks: [], listen: () => {}, findings: () => [] } };
	}
	const definitions = readDefinitions(file, law);
	if (!definitions.ok) return definitions;
	const asks = definitionRules(definitions.value);
	const answers = Object.fromEntries(asks.map((name) => [name, new Float64Array(people.size)]));
	return {
		ok: true,
		value: {
			definitions: definitions.value,
			asks,
			listen(block, start) {
				for (const name of asks) {
					const column = block.column(name);
					if (typeof column === 'number') answers[name]?.fill(column, start, start + block.size);
					else answers[name]?.set(column, start);
				}
			},
			findings: () => countDefinitions(law, people, definitions.value, answers),
		},
	};
}
