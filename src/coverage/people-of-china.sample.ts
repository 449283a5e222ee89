import type { Scalar } from '../law/index.ts';
import type { SamplePerson } from './people.sample.ts';

/** What is told of everybody, unless a person says otherwise. */
const nobodyInsured: Readonly<Record<string, Scalar>> = {
	'people.insured.pension_employee': false,
	'people.insured.pension_resident': false,
	'people.insured.injury': false,
	'people.insured.injury_new_form': false,
	'people.insured.unemployment': false,
	'people.insured.medical_employee': false,
	'people.insured.medical_resident': false,
	'people.insured.maternity': false,
	'people.contributing.pension_employee': false,
	'people.contributing.pension_resident': false,
	'people.contributing.injury': false,
	'people.contributing.injury_new_form': false,
	'people.contributing.unemployment': false,
	'people.contributing.medical_employee': false,
	'people.contributing.medical_resident': false,
	'people.contributing.maternity': false,
};

const inEmployeesPension = {
	'people.insured.pension_employee': true,
	'people.contributing.pension_employee': true,
};

/** Eight workers, each lost at another point of the employees' pension, and one who gets all the way. */
export const eightWorkers: readonly SamplePerson[] = [
	worker(
		'an engineer insured for thirty years to come',
		1000,
		'CN-ZJ',
		{
			sex: 'male',
			born: '1990-01',
			hukou_place: 'CN-ZJ',
			form: 'employee',
			...inEmployeesPension,
		},
		[{ from: '2014-01', place: 'CN-ZJ', status: 'employee', wage: 9000 }],
	),
	worker(
		'an employee whose firm does not insure her',
		800,
		'CN-GD',
		{
			sex: 'female',
			born: '1985-06',
			hukou_place: 'CN-SC',
			'people.origin': 'other_province',
			form: 'employee',
		},
		[{ from: '2015-01', place: 'CN-GD', status: 'none', wage: 5000 }],
	),
	worker(
		'a trader from Sichuan shut out of the pension of Beijing',
		600,
		'CN-BJ',
		{
			sex: 'female',
			born: '1988-03',
			hukou_place: 'CN-SC',
			'people.origin': 'other_province',
			form: 'self_employed',
			'status.labour_relation': false,
		},
		[{ from: '2016-01', place: 'CN-BJ', status: 'none', wage: 7000 }],
	),
	worker(
		'a rider who could join and does not',
		500,
		'CN-GD',
		{
			sex: 'male',
			born: '1998-08',
			hukou_place: 'CN-GD',
			form: 'platform_delivery',
			'status.labour_relation': false,
			'injury.new_form.platform': 'meituan',
			'people.insured.injury_new_form': true,
			'people.contributing.injury_new_form': true,
		},
		[{ from: '2020-01', place: 'CN-GD', status: 'none', wage: 6500 }],
	),
	worker(
		'a cleaner who cannot afford it',
		400,
		'CN-ZJ',
		{
			sex: 'female',
			born: '1982-02',
			hukou_place: 'CN-ZJ',
			form: 'domestic_family',
			'status.labour_relation': false,
		},
		[{ from: '2018-01', place: 'CN-ZJ', status: 'none', wage: 2200 }],
	),
	worker(
		'a driver who stopped paying',
		300,
		'CN-SC',
		{
			sex: 'male',
			born: '1980-11',
			hukou_place: 'CN-SC',
			form: 'self_employed',
			'status.labour_relation': false,
			'people.insured.pension_employee': true,
		},
		[
			{ from: '2010-01', to: '2018-12', place: 'CN-SC', status: 'flexible', wage: 4000 },
			{ from: '2019-01', place: 'CN-SC', status: 'none', wage: 4500 },
		],
	),
	worker(
		'a flexible worker who began too late',
		200,
		'CN-SC',
		{
			sex: 'male',
			born: '1972-05',
			hukou_place: 'CN-SC',
			form: 'self_employed',
			'status.labour_relation': false,
			...inEmployeesPension,
		},
		[{ from: '2023-01', place: 'CN-SC', status: 'flexible', wage: 4500 }],
	),
	worker(
		'a farmer in the residents’ pension',
		900,
		'CN-SC',
		{
			sex: 'female',
			born: '1976-09',
			hukou_place: 'CN-SC',
			form: 'farmer',
			'status.labour_relation': false,
			'people.insured.pension_resident': true,
			'people.contributing.pension_resident': true,
		},
		[{ from: '2010-01', place: 'CN-SC', status: 'residents', wage: 2500 }],
	),
];

/** Somebody without work, whom no cascade counts. */
export const withoutWork: SamplePerson = worker(
	'somebody without work',
	700,
	'CN-SC',
	{
		sex: 'male',
		born: '1990-09',
		hukou_place: 'CN-SC',
		form: 'none',
	},
	[{ from: '2010-01', place: 'CN-SC', status: 'none', wage: 0 }],
);

/** `who` names the person for readers of this file. */
function worker(
	_who: string,
	weight: number,
	place: string,
	facts: Readonly<Record<string, Scalar>>,
	career: SamplePerson['career'],
): SamplePerson {
	return {
		weight,
		place,
		facts: { 'people.origin': 'local', hukou_kind: 'rural', ...nobodyInsured, ...facts },
		career,
	};
}
