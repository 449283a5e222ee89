import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lookupOf } from '../checks/lookup.ts';
import { makeCheck } from '../checks/make-check.ts';
import { runStatisticChecks } from '../checks/run-checks.ts';
import { dimensions } from '../finding.ts';
import { readStudyFolder } from '../folder.ts';
import { problemLine } from '../problem.ts';
import { valueWords } from './vocabulary.ts';

const folder = fileURLToPath(new URL('../../../studies/china', import.meta.url));
const read = await readStudyFolder(folder, 'studies/china');
if (!read.ok) throw new Error(read.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
const study = read.value;
const { findings, vocabulary, sources, checks, notFound } = study.statistics;

describe("China's statistics", () => {
	test('are all there, every figure with its source', () => {
		expect(findings).toHaveLength(5426);
		expect(notFound).toHaveLength(46);
		expect(Object.keys(sources)).toHaveLength(177);
	});

	test('have a name in both languages for whatever they are about', () => {
		const nameless = findings.flatMap((finding) =>
			dimensions.filter((dimension) => {
				const value = finding[dimension];
				return value !== '' && !valueWords(vocabulary, dimension, value);
			}),
		);
		expect(nameless).toEqual([]);
	});

	test('declare no name that nothing uses', () => {
		const used = (column: 'id' | 'unit' | 'method' | (typeof dimensions)[number]) =>
			new Set(findings.map((finding) => finding[column]));
		expect(Object.keys(vocabulary.indicators).filter((id) => !used('id').has(id))).toEqual([]);
		for (const list of ['hukou', 'form', 'scheme', 'sector', 'category', 'method'] as const) {
			const names = Object.keys(vocabulary.terms[list]);
			expect(names.filter((name) => name !== 'all' && !used(list).has(name))).toEqual([]);
		}
	});

	test('look in known places for what was not found', () => {
		const places = notFound.flatMap((each) => each.places);
		expect(places.filter((place) => !vocabulary.places[place])).toEqual([]);
	});

	test('are never marked A where the address of the source was not kept', () => {
		const lost = Object.values(sources).filter(({ note }) => note?.en === vocabulary.terms.seen.not_kept?.en);
		expect(lost.length).toBeGreaterThan(0);
		expect(lost.filter(({ confidence }) => confidence === 'A')).toEqual([]);
	});

	test('lead only to the publishers of their sources', () => {
		const publishers = [
			...[
				/\.gov\.cn$/,
				/(^|\.)ilo\.org$/,
				/\.adb\.org$/,
				/^github\.com$/,
				/^sprp-cn\.eu$/,
				/^en\.qstheory\.cn$/,
			],
			...[/\.people\.com\.cn$/, /\.xinhuanet\.com$/, /\.chinanews\.com\.cn$/, /\.chinadaily\.com\.cn$/],
			...[/\.eeo\.com\.cn$/, /\.workercn\.cn$/, /\.yicai\.com$/, /\.hanspub\.org$/, /\.healthpolicy\.cn$/],
			...[/^www\.digitallawjournal\.org$/, /^wageindicator\.org$/, /^china-briefing\.com$/, /^hrone\.com$/],
		];
		const hosts = Object.values(sources).flatMap(({ url }) => (url ? [new URL(url).hostname] : []));
		expect(hosts.filter((host) => !publishers.some((publisher) => publisher.test(host)))).toEqual([]);
	});
});

describe("the checks of China's statistics", () => {
	const report = runStatisticChecks(study);
	const lookup = lookupOf(findings);

	test.each(checks.map((check) => [check.says.en, check] as const))('%s', (_, check) => {
		const known = report.known.filter((each) => each.check === check).map(({ where }) => where);
		const made = makeCheck(check, lookup);
		expect(made.length).toBeGreaterThan(0);
		expect(made.filter(({ holds }) => !holds).map(({ where }) => where)).toEqual(known);
	});

	test('hold but for nineteen differences of the sources, each with its reason', () => {
		expect(report.problems).toEqual([]);
		expect(report.known).toHaveLength(19);
		expect(report.passed).toBe(496);
	});
});
