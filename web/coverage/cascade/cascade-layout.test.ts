import { describe, expect, test } from 'vitest';
import { type CascadeSide, layOut } from './cascade-layout.ts';

const number = (value: number) => ({ value, interval: undefined });
const cascade: CascadeSide['cascade'] = {
	reached: {
		in_work: number(100),
		covered: number(60),
		open_here: number(60),
		enrolled: number(40),
		contributing: number(30),
		on_track: number(20),
		adequate: number(10),
	},
	losses: [],
	covered: { mandatory: 60, voluntary: 0 },
	inAll: { enrolled: 40, contributing: 30 },
};

const side = (losses: number): CascadeSide => ({
	title: 'Zhejiang, women, delivery riders on platforms',
	cascade,
	rows: (['in_work', 'covered'] as const).map((step) => ({
		step,
		name: step,
		amount: '',
		small: '',
		losses: Array.from({ length: step === 'covered' ? losses : 0 }, () => ({
			reason: 'excluded_by_age' as const,
			persons: 1,
			text: 'lost',
		})),
	})),
});

describe('the layout of cascades', () => {
	test('keeps steps of two groups level where there is room for both', () => {
		const { sides, width } = layOut([side(0), side(4)], 900);
		expect(width).toBeLessThan(450);
		expect(sides[1]?.left).toBeGreaterThan(width);
		expect(sides[0]?.rows.map(({ top }) => top)).toEqual(sides[1]?.rows.map(({ top }) => top));
	});

	test('puts the second group below the first on a phone', () => {
		const { sides, width, height } = layOut([side(1), side(1)], 328);
		expect(width).toBe(328);
		expect(sides[1]?.left).toBe(0);
		const lastOfFirst = sides[0]?.rows.at(-1)?.losses.at(-1)?.top ?? Number.NaN;
		expect(sides[1]?.top).toBeGreaterThan(lastOfFirst);
		expect(height).toBeGreaterThan((sides[1]?.top ?? 0) + lastOfFirst);
	});

	test('gives one group no title: the figure has it', () => {
		expect(layOut([side(0)], 328).sides[0]?.titleLines).toEqual([]);
	});
});
