import { checkCase, type Law } from '../law/index.ts';
import {
	type Outcome,
	type Problem,
	readShaped,
	type Shaped,
	type Study,
	type TextFile,
	unknownName,
} from '../study/index.ts';
import { checkCriterion, untestedRules } from './check-criterion.ts';
import type { Criterion, Instrument, Test } from './criterion.ts';
import { isStandardFile } from './files.ts';
import { caseOf, type Persona } from './persona.ts';
import { type CriterionEntry, personasFile, scopeFile, standardFile } from './standard-file.ts';
import type { Scope, Standards } from './standards.ts';

/**
 * Reads what a study compares legal orders with: its standards, the persons and the scope they are asked for. `law` is the
 * comparative law, which holds the rules of the criteria. Every fault is told, with file, line and column.
 */
export function readStandards(study: Study, law: Law): Outcome<Standards> {
	const problems: Problem[] = [];
	const keep = <T>(outcome: Outcome<T>): T | undefined => {
		if (outcome.ok) return outcome.value;
		problems.push(...outcome.problems);
		return undefined;
	};
	const file = (name: string): TextFile | undefined => study.standards.get(`standards/${name}.yaml`);
	const [scoped, persons] = [file('scope'), file('personas')];
	const scope = scoped ? keep(readScope(scoped, law)) : nowhere;
	const personas = persons ? keep(readPersonas(persons, law, scope ?? nowhere)) : [];
	if (!scope || !personas) return { ok: false, problems };
	const roles = new Set(personas.map(({ role }) => role));
	const instruments: Instrument[] = [];
	const criteria = new Map<string, Criterion>();
	for (const [path, text] of study.standards) {
		if (!isStandardFile(path)) continue;
		const read = keep(readShaped(text, standardFile()));
		if (!read) continue;
		const { data, yaml } = read;
		const { instrument } = data;
		if (!Object.hasOwn(law.sources, instrument.source)) {
			const spot = yaml.spot(['instrument', 'source']);
			problems.push(
				unknownName(spot, { en: 'source', zh: '来源' }, instrument.source, Object.keys(law.sources)),
			);
		}
		for (const [id, entry] of Object.entries(data.criteria)) {
			const { indicators } = study.statistics.vocabulary;
			problems.push(
				...checkCriterion({
					id,
					entry,
					instrument: instrument.id,
					yaml,
					law,
					roles,
					indicators,
					taken: criteria,
				}),
			);
			criteria.set(id, criterionOf(id, entry, instrument.id));
		}
		instruments.push({ ...instrument, criteria: Object.keys(data.criteria) });
	}
	problems.push(...untestedRules(law, criteria));
	if (problems.length > 0) return { ok: false, problems };
	const topics = law.enumerations.standard_topic?.values ?? {};
	return { ok: true, value: { instruments, criteria: [...criteria.values()], topics, personas, scope } };
}

/** The scope of a study that compares nothing. */
const nowhere: Scope = { on: '1970-01-01', places: [], forms: [], standardForm: '', people: {} };

function criterionOf(id: string, entry: CriterionEntry, instrument: string): Criterion {
	const { article, wording, topic, confidence, advisory, forms, role } = entry;
	return { id, instrument, article, wording, topic, confidence, advisory, forms, role, test: testOf(entry) };
}

function testOf({ judgement, unread, measure }: CriterionEntry): Test {
	if (unread) return { by: 'nobody', unread };
	if (judgement) return { by: 'judgement', judgements: judgement };
	return { by: 'rules', measures: Object.entries(measure).map(([fact, queries]) => ({ fact, ...queries })) };
}

function readScope(file: TextFile, law: Law): Outcome<Scope> {
	const read = readShaped(file, scopeFile());
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const known = law.enumerations.form_of_work?.values ?? {};
	const problems = [
		...data.places.flatMap((place, at) =>
			Object.hasOwn(law.places, place)
				? []
				: [
						unknownName(
							yaml.spot(['places', at]),
							{ en: 'place', zh: '地区' },
							place,
							Object.keys(law.places),
						),
					],
		),
		...[...data.forms, data.standard_form].flatMap((form, at) =>
			Object.hasOwn(known, form)
				? []
				: [unknownName(yaml.spot(['forms', at]), formWords, form, Object.keys(known))],
		),
	];
	if (problems.length > 0) return { ok: false, problems };
	const { on, places, forms, standard_form: standardForm, people } = data;
	return { ok: true, value: { on, places, forms, standardForm, people } };
}

const formWords = { en: 'form of work', zh: '就业形式' };

function readPersonas(file: TextFile, law: Law, scope: Scope): Outcome<readonly Persona[]> {
	const read = readShaped(file, personasFile());
	if (!read.ok) return read;
	const personas = Object.entries(read.value.data).map(
		([id, { career, ...persona }]): Persona => ({
			id,
			...persona,
			career: career.map(({ years, ...facts }) => ({ years, facts })),
		}),
	);
	const problems = personas.flatMap((persona) => personaProblems(persona, read.value, law, scope));
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: personas };
}

/** What the law says against a persona, asked for where it first may stand. */
function personaProblems(
	persona: Persona,
	{ yaml }: Shaped<unknown>,
	law: Law,
	{ places, on }: Scope,
): readonly Problem[] {
	const [place] = places;
	const known = law.enumerations.form_of_work?.values ?? {};
	const unknown = persona.forms.flatMap((form, at) =>
		Object.hasOwn(known, form)
			? []
			: [unknownName(yaml.spot([persona.id, 'forms', at]), formWords, form, Object.keys(known))],
	);
	if (unknown.length > 0 || place === undefined) return unknown;
	const [form = ''] = persona.forms;
	const checked = checkCase(law, caseOf(persona, { place, form, on }, {}), (path) =>
		yaml.spotOfKey([persona.id, ...path]),
	);
	return checked.ok ? [] : checked.problems;
}
