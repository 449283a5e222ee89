/** The sexes as statistics name them; every figure of a fund is the sum over both. */
export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];

/** The last age, which stands for everybody of that age and over. */
export const oldest = 100;

/** One number for each sex and full year of age, 0 to `oldest`. */
export type BySexAndAge = Readonly<Record<Sex, Float64Array>>;

/** A number for each sex and age, worked out one by one. */
export function bySexAndAge(value: (sex: Sex, age: number) => number): BySexAndAge {
	return bySex((sex) => {
		const values = new Float64Array(oldest + 1);
		for (let age = 0; age <= oldest; age++) values[age] = value(sex, age);
		return values;
	});
}

/** The ages of each sex, worked out at once: projections do this for every year. */
export function bySex(ages: (sex: Sex) => Float64Array): BySexAndAge {
	return { male: ages('male'), female: ages('female') };
}

/** Two numbers of each age multiplied, and times a factor. */
export function times(one: Float64Array, other: Float64Array, factor: number): Float64Array {
	const product = new Float64Array(oldest + 1);
	for (let age = 0; age <= oldest; age++) product[age] = (one[age] ?? 0) * (other[age] ?? 0) * factor;
	return product;
}

/** Two numbers of each age added. */
export function plus(one: Float64Array, other: Float64Array): Float64Array {
	const sum = new Float64Array(oldest + 1);
	for (let age = 0; age <= oldest; age++) sum[age] = (one[age] ?? 0) + (other[age] ?? 0);
	return sum;
}

/** The sum over ages, of one sex or both. */
export function summed(values: BySexAndAge, only?: Sex): number {
	let sum = 0;
	for (const sex of only ? [only] : sexes) {
		const ages = values[sex];
		for (let age = 0; age <= oldest; age++) sum += ages[age] ?? 0;
	}
	return sum;
}

/** A text for ages such as `20-24`, `0` or `85+`, as its first and last age; undefined for any other. */
export function ageBand(text: string): readonly [number, number] | undefined {
	const [, first, last, open] = /^(\d+)(?:-(\d+)|(\+))?$/.exec(text) ?? [];
	if (first === undefined) return undefined;
	return [Number(first), open ? oldest : Number(last ?? first)];
}
