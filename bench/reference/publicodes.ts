import { outputs, type TaskAnswers, type TaskCareers, type TaskFigures, years } from './task.ts';

/** What the task needs of publicodes, which is measured only where it is installed. */
interface Engine {
	setSituation(situation: Readonly<Record<string, string | number>>): Engine;
	evaluate(rule: string): { readonly nodeValue: unknown };
}

/** The task in publicodes, its years unrolled into rules; or why it is not measured. */
export async function taskInPublicodes(
	figures: TaskFigures,
): Promise<{ answer(careers: TaskCareers): TaskAnswers } | { readonly why: string }> {
	const name = 'publicodes';
	let module: unknown;
	try {
		module = await import(name);
	} catch {
		return { why: 'not installed' };
	}
	if (!isPublicodes(module)) return { why: 'of another version' };
	const engine = new module.default(rulesOf(figures), { logger: { log() {}, warn() {}, error() {} } });
	return {
		answer(careers) {
			const answers = outputs.map(() => new Float64Array(careers.size));
			for (let person = 0; person < careers.size; person++) {
				const situated = engine.setSituation(situationOf(careers, person));
				outputs.forEach((output, index) => {
					const column = answers[index];
					if (column) column[person] = Number(situated.evaluate(output).nodeValue);
				});
			}
			return answers;
		},
	};
}

function isPublicodes(
	module: unknown,
): module is { default: new (rules: object, options: object) => Engine } {
	return (
		typeof module === 'object' &&
		module !== null &&
		'default' in module &&
		typeof module.default === 'function'
	);
}

function situationOf(careers: TaskCareers, person: number): Readonly<Record<string, number | string>> {
	const situation: Record<string, number | string> = {
		start: careers.start[person] ?? 0,
		growth: careers.growth[person] ?? 0,
	};
	for (let year = 0; year < years; year++) {
		const word = person * 2 + (year >> 5);
		const marked = (words: Uint32Array): string => (((words[word] ?? 0) >>> (year & 31)) & 1 ? 'oui' : 'non');
		situation[`without ${year}`] = marked(careers.without);
		situation[`flexible ${year}`] = marked(careers.flexible);
	}
	return situation;
}

function rulesOf(figures: TaskFigures): Readonly<Record<string, unknown>> {
	const rules: Record<string, unknown> = { start: 0, growth: 0 };
	const sum = (what: string): unknown => ({
		somme: Array.from({ length: years }, (_, year) => `${what} ${year}`),
	});
	for (let year = 0; year < years; year++) {
		const at = (column: Float64Array): number => column[year] ?? 0;
		rules[`without ${year}`] = 'non';
		rules[`flexible ${year}`] = 'non';
		rules[`wage ${year}`] = year === 0 ? 'start' : `wage ${year - 1} * growth`;
		rules[`base ${year}`] = {
			variations: [
				{ si: `without ${year}`, alors: 0 },
				{ sinon: { valeur: `wage ${year}`, plancher: at(figures.floor), plafond: at(figures.ceiling) } },
			],
		};
		rules[`worker ${year}`] = {
			variations: [
				{ si: `flexible ${year}`, alors: `base ${year} * ${at(figures.flexible)} * 12` },
				{ sinon: `base ${year} * ${at(figures.worker)} * 12` },
			],
		};
		rules[`employer ${year}`] = {
			variations: [
				{ si: `flexible ${year}`, alors: 0 },
				{ sinon: `base ${year} * ${at(figures.employer)} * 12` },
			],
		};
		const before = year === 0 ? '0' : `account ${year - 1}`;
		rules[`account ${year}`] =
			`${before} * ${1 + at(figures.interest)} + base ${year} * 12 * ${at(figures.credited)}`;
		rules[`indexed ${year}`] = `base ${year} / ${at(figures.average)} * 12`;
		rules[`months ${year}`] = { variations: [{ si: `without ${year}`, alors: 0 }, { sinon: 12 }] };
	}
	const average = figures.average[years - 1] ?? 0;
	rules.worker_total = sum('worker');
	rules.employer_total = sum('employer');
	rules.account = `account ${years - 1}`;
	rules.months = sum('months');
	rules.indexed = sum('indexed');
	rules.index = 'indexed / months';
	rules.full = `${average} * (1 + index) / 2 * months / 12 * ${figures.accrual} + account / ${figures.divisor}`;
	rules.pension = {
		variations: [{ si: `months >= ${figures.monthsRequired}`, alors: 'full' }, { sinon: 0 }],
	};
	return rules;
}
