import { type Law, readLaw, typeText } from '../law/index.ts';
import type { Study, TextFile } from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';
import { standardKeys } from './files.ts';
import { readStandards } from './read-standards.ts';
import type { Standards } from './standards.ts';

// The study's own standards with legal orders made up for tests: one that gives everything they ask, one that gives
// nothing, one that gives little and that voluntarily, and one that says nothing at all.

const folder = new URL('../../studies/china', import.meta.url).pathname;

/** What each type of facet is worth in a made-up legal order. */
interface Order {
	readonly place: string;
	readonly mode: string;
	readonly truth: boolean;
	/** Facets that are true all the same. */
	readonly yes?: readonly string[];
	/** Facets by the end of their name; `other` for the rest. */
	readonly numbers: Readonly<Record<string, number>>;
}

const generous: Order = {
	place: 'XA',
	mode: 'mandatory',
	truth: true,
	numbers: {
		qualifying_years: 10,
		qualifying_months: 0,
		waiting_days: 0,
		pension_age: 60,
		over_minimum: 2,
		worker_share: 0.4,
		rate_low: 0.05,
		rate_average: 0.1,
		report_months: 6,
		other: 60,
	},
};

const worst = { other: 0, qualifying_years: 99, qualifying_months: 99, waiting_days: 99, pension_age: 99 };
const unfair = { worker_share: 1, rate_low: 0.2, rate_average: 0.1, report_months: 12 };
const empty: Order = { place: 'XB', mode: 'none', truth: false, numbers: { ...worst, ...unfair } };
// reliefs that not all get are what a criterion on reliefs can fail on
const voluntary: Order = { ...empty, place: 'XD', mode: 'voluntary', yes: ['facet.financing.relief'] };

/** The order that says nothing. */
export const silent = 'XC';
export const orders = { generous, empty, voluntary };

function lawOf(law: Law, { place, mode, truth, yes = [], numbers }: Order): string {
	const facets = Object.values(law.rules).filter(
		({ name, places }) => name.startsWith('facet.') && places.world,
	);
	const cited = 'from: 1919, source: social-insurance-law';
	const parameters: string[] = [];
	const rules = facets.map(({ name, type }): string => {
		const rule = (formula: string) => `  ${name}: {versions: [{${cited}, formula: ${formula}}]}`;
		if (type.kind === 'boolean') return rule(String(truth || yes.includes(name)));
		if (name === 'facet.standing')
			return rule(`'if form = "self_employed" then "self_employed" else "employee"'`);
		if (type.kind !== 'number') return rule(`'"${mode}"'`);
		const own = name.replace('facet', place.toLowerCase());
		const value = numbers[name.slice(name.lastIndexOf('.') + 1)] ?? numbers.other ?? 0;
		const declared = `label: {zh: 设定, en: made up}, unit: ${typeText(type)}`;
		parameters.push(`  ${own}: {${declared}, values: [{${cited}, value: ${value}}]}`);
		return rule(own);
	});
	return [`place: ${place}`, 'parameters:', ...parameters, 'rules:', ...rules, ''].join('\n');
}

export interface Sample {
	readonly study: Study;
	readonly law: Law;
	readonly standards: Standards;
}

/** The study with these orders beside the places it has. */
export async function sampleStandards(): Promise<Sample> {
	const read = await readStudyFolder(folder);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const study = read.value;
	const invented = [...Object.values(orders).map(({ place }) => place), silent];
	const jurisdictions = {
		...study.jurisdictions,
		...Object.fromEntries(invented.map((code) => [code, { code, label: { zh: code, en: code } }])),
	};
	const files: readonly TextFile[] = [
		...study.law,
		...[...study.standards]
			.filter(([path]) => /\/(instruments|facets)\/|same-worker/.test(path))
			.map(([, file]) => file),
	];
	const vocabulary = files.filter(({ path }) => path.endsWith('facets/vocabulary.yaml'));
	const before = lawIn(vocabulary, jurisdictions);
	const made = Object.values(orders).map(
		(order): TextFile => ({ path: `${order.place}.yaml`, text: lawOf(before, order) }),
	);
	const law = lawIn([...files, ...made], jurisdictions);
	const standards = readStandards(study, law);
	if (!standards.ok) throw new Error(JSON.stringify(standards.problems));
	return { study, law, standards: standards.value };
}

function lawIn(files: readonly TextFile[], jurisdictions: Study['jurisdictions']): Law {
	const law = readLaw(files, jurisdictions, standardKeys);
	if (!law.ok) throw new Error(JSON.stringify(law.problems));
	return law.value;
}
