import fc from 'fast-check';
import { type Situation, shiftMonth } from './situation.ts';

/** Situations of people whom the sample law knows, for properties that must hold of all of them. */
const month = fc.integer({ min: -600, max: 0 }).map((by) => shiftMonth('2026-06', by));
const place = fc.constantFrom('CN-ZJ-HZ', 'CN-SC', 'CN-GD-SZ');
const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const title = fc.record({ zh: name, en: name }, { noNullPrototype: true });

const facts = fc.record(
	{
		born: month,
		hukou_place: place,
		'care.needed': fc.boolean(),
		'care.hours': fc.double({ min: 0, max: 24, noNaN: true }).map((hours) => hours + 0),
	},
	{ requiredKeys: [], noNullPrototype: true },
);

const monthFacts = fc.record(
	{ wage: fc.integer({ min: 0, max: 50_000 }), status: fc.constantFrom('employee', 'flexible', 'none') },
	{ requiredKeys: [], noNullPrototype: true },
);

/** Stretches one after the other: each starts where the one before ends, and only the last may be open. */
const career = fc
	.array(fc.record({ months: fc.integer({ min: 1, max: 120 }), place, facts: monthFacts }), { maxLength: 5 })
	.chain((rows) => fc.record({ rows: fc.constant(rows), open: fc.boolean() }))
	.map(({ rows, open }) => {
		let from = '1990-01';
		return rows.map(({ months, place, facts }, index) => {
			const start = from;
			from = shiftMonth(start, months);
			const to = open && index === rows.length - 1 ? {} : { to: shiftMonth(from, -1) };
			return { from: start, ...to, place, facts };
		});
	});

export const situations: fc.Arbitrary<Situation> = fc
	.record({
		title: fc.option(title, { nil: undefined }),
		place,
		on: fc.constant('2026-06'),
		known: fc.option(fc.constant('2026-03-01'), { nil: undefined }),
		ask: fc.subarray(['care', 'pay', 'pay.total']),
		facts,
		unsure: fc.subarray(['care.alone', 'care.share', 'career']),
		career,
	})
	.map(({ title, known, ...rest }) => ({ ...(title && { title }), ...(known && { known }), ...rest }));
