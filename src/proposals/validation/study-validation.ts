import { type Law, monthOf } from '../../law/index.ts';
import { readSynthesisInputs, synthesise } from '../../population/index.ts';
import type { Outcome, Study } from '../../study/index.ts';
import { broughtForward } from '../effects/brought-forward.ts';
import { fundTalliesOf } from '../funding/fund-tallies.ts';
import { type FundsFile, fundsFile } from '../funding/funds-file.ts';
import { fundGround, talliesUnder } from '../funding/funds-under.ts';
import type { Model } from './model.ts';
import { readValidation } from './read-validation.ts';
import { validated } from './validate.ts';
import { type ValidationFile, validationFile } from './validation-file.ts';

/** Synthetic people that validation is worked out from. */
export interface ValidationOrder {
	readonly size: number;
	readonly seed: number;
}

/** A study held against published results, and the funds that it projects. */
export interface StudyValidation {
	readonly validation: ValidationFile;
	readonly funds: FundsFile;
}

/** Pay of years to come at today's level: amounts are in wages of today. */
const levelPay = { 'careers.wage_growth_future': 0 };

/** The month whose law people are asked by: amounts an order were first published in 2025. */
const asked = '2025-12';

/** Works out every row of a study's validation, and its funds. `law` is the people's law with the rules of effects. */
export function validateStudy(study: Study, law: Law, order: ValidationOrder): Outcome<StudyValidation> {
	const validation = readValidation(study.validation);
	if (!validation.ok) return validation;
	const model = modelOf(study, law, order);
	if (!model.ok) return model;
	const { funds, tallies } = model.value;
	const rows = validated(validation.value, model.value);
	return {
		ok: true,
		value: {
			validation: validationFile(validation.value, rows, order.size),
			funds: fundsFile(funds, tallies, order.size),
		},
	};
}

/** The results of a study that validation asks for. */
function modelOf(study: Study, law: Law, { size, seed }: ValidationOrder): Outcome<Model> {
	const funds = fundGround(study, law);
	if (!funds.ok) return funds;
	const inputs = readSynthesisInputs(study, law);
	if (!inputs.ok) return inputs;
	const made = synthesise(inputs.value, { size, seed, assumptions: levelPay });
	if (!made.ok) return made;
	const { people } = made.value;
	const month = monthOf(asked) ?? people.on;
	const counted = talliesUnder(funds.value, broughtForward(law, people.on, month), people, seed);
	if (!counted.ok) return counted;
	const { people: fundPeople, tallies } = counted.value;
	return {
		ok: true,
		value: {
			law,
			place: study.place,
			published: funds.value.published,
			people,
			fundPeople,
			funds: funds.value,
			tallies,
			atOriginalAges: fundTalliesOf(fundPeople, funds.value.residentsTier, 'original'),
		},
	};
}
