import { beforeAll, describe, expect, test } from 'vitest';
import { chinaForTests, must } from '../china.sample.ts';
import { changeBetween } from '../effects/change.ts';
import { effectsOf } from '../effects/effects.ts';
import { swingsOfMeasure, swingsUnder, tornadoOf } from './tornado.ts';

let china: Awaited<ReturnType<typeof chinaForTests>>;
beforeAll(async () => {
	china = await chinaForTests();
});

describe('swings', () => {
	test('of a proposal that changes nothing are nothing', () => {
		const swings = must(swingsUnder(china.subjects, china.lawOf('as-it-is'), ['effect.pension.insured']));
		expect(swings.length).toBeGreaterThan(3);
		for (const { atLow, atHigh } of swings)
			expect([...atLow, ...atHigh].every((each) => each === 0)).toBe(true);
	});

	test('of one measure are those of all, the widest first, and hold the change itself', () => {
		const { subjects } = china;
		const law = china.lawOf('lower-floor-and-platform-share');
		const rule = 'effect.pension.insured';
		const at = subjects.measures.findIndex((measure) => measure.rule === rule);
		const alone = must(tornadoOf(subjects, law, rule));
		expect(swingsOfMeasure(must(swingsUnder(subjects, law, [rule])), at)).toEqual(alone);
		const reach = alone.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
		expect(reach).toEqual(reach.toSorted((a, b) => b - a));
		const change = changeBetween(must(effectsOf(subjects)), must(effectsOf(subjects, law)))[at] ?? Number.NaN;
		const widest = alone[0];
		expect(widest?.assumed.id).toMatch(/^effect\.take_up\./);
		expect(Math.min(widest?.atLow ?? 0, widest?.atHigh ?? 0)).toBeLessThanOrEqual(change);
		expect(Math.max(widest?.atLow ?? 0, widest?.atHigh ?? 0)).toBeGreaterThanOrEqual(change);
	});
});
