/** The steps of the cascade, from work to a benefit that is enough. Words for them are in the law, `coverage_step`. */
export const steps = [
	'in_work',
	'covered',
	'open_here',
	'enrolled',
	'contributing',
	'on_track',
	'adequate',
] as const;
export type Step = (typeof steps)[number];

/** Why somebody is lost at a step; in the law, `coverage_reason`. */
export const reasons = [
	'excluded_by_status',
	'excluded_by_age',
	'excluded_by_place',
	'not_taken_up',
	'cannot_afford',
	'employer_does_not_enrol',
	'interrupted',
	'will_not_reach_the_years',
	'benefit_too_low',
	'unknown',
] as const;
export type Reason = (typeof reasons)[number];

/** How law covers those whom it covers. */
export const covers = ['mandatory', 'voluntary'] as const;
export type Cover = (typeof covers)[number];

/** Whether a step is told by the law run over people, or by what is known or assumed of their insurance. */
export const basisOf: Readonly<Record<Step, 'law' | 'insurance' | 'both'>> = {
	in_work: 'insurance',
	covered: 'law',
	open_here: 'law',
	enrolled: 'insurance',
	contributing: 'insurance',
	on_track: 'both',
	adequate: 'both',
};

/** The schemes of the cascade: the key in names of rules, and the scheme as findings name it. */
export const schemes = [
	{ key: 'pension_employee', scheme: 'pension.employee' },
	{ key: 'pension_resident', scheme: 'pension.resident' },
	{ key: 'injury', scheme: 'injury' },
	{ key: 'injury_new_form', scheme: 'injury.new_form' },
	{ key: 'unemployment', scheme: 'unemployment' },
	{ key: 'medical', scheme: 'medical' },
	{ key: 'maternity', scheme: 'maternity' },
] as const;
export type SchemeKey = (typeof schemes)[number]['key'];

/** What each scheme is asked, in the order in which an outcome is read off the answers. */
export const questions = [
	'cover',
	'open_here',
	'enrolled',
	'can_afford',
	'contributing',
	'on_track',
	'adequate',
] as const;

/** The rule that answers a question of a scheme. */
export function ruleOf(scheme: SchemeKey, question: (typeof questions)[number]): string {
	return `coverage.${scheme}.${question}`;
}

/** The rules that the cascade asks of everybody, scheme by scheme. */
export const cascadeRules: readonly string[] = schemes.flatMap(({ key }) =>
	questions.map((question) => ruleOf(key, question)),
);
