import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/study/index.ts';
import type { TrialLine } from '../trial/line.ts';
import type { Order } from '../trial/order.ts';
import { Desk } from './desk.ts';

const laid = { proposal: { from: '2027-01', full: '2027-01' }, moves: [] };
const refusal = { ok: false, problems: [{ code: 'negative-value', says: { en: 'negative', zh: '为负数' } }] };

/** A trial that answers when told to, and keeps what it was asked. */
function trial(answer: (order: Order) => unknown) {
	const asked: Order[] = [];
	const held: (() => void)[] = [];
	const line: TrialLine = {
		ask: (order: Order) => {
			asked.push(order);
			return new Promise<never>((resolve) => {
				// the desk takes what the trial says as it is
				const give = () => resolve(answer(order) as never);
				if (order.kind === 'try') held.push(give);
				else give();
			});
		},
		end: () => {},
	};
	const settle = async () => {
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
	};
	const release = async () => {
		held.shift()?.();
		await settle();
	};
	return { line, asked, release, settle };
}

function answers(order: Order): Outcome<unknown> {
	if (order.kind === 'open') return { ok: true, value: { proposals: [], persons: [] } };
	if (order.kind === 'lay') return { ok: true, value: laid };
	if (order.kind === 'try') return { ok: true, value: { after: order.variant.moved } };
	return { ok: true, value: {} };
}

const setup = { size: 20_000, slots: [{ path: 'mine.yaml', text: 'proposal: {}', moved: {} }] } as const;

test('of values that come faster than they are worked out only the latest is tried', async () => {
	const { line, asked, release, settle } = trial(answers);
	const desk = new Desk(line);
	void desk.open(setup);
	await settle();
	for (const value of [0.1, 0.2, 0.3]) desk.move(1, 'rate', value);
	await release();
	await release();
	const tried = asked.flatMap((order) => (order.kind === 'try' ? [order.variant.moved] : []));
	expect(tried).toEqual([{}, { rate: 0.3 }]);
	expect(desk.current().slots[0]).toMatchObject({ tried: { after: { rate: 0.3 } }, busy: false });
});

test('what is refused is told, and what stood on the screen stays', async () => {
	const { line, release, settle } = trial((order) =>
		order.kind === 'try' && order.variant.moved.rate === 9 ? refusal : answers(order),
	);
	const desk = new Desk(line);
	void desk.open(setup);
	await settle();
	await release();
	desk.move(1, 'rate', 9);
	await release();
	const [slot] = desk.current().slots;
	expect(slot?.problems).toEqual(refusal.problems);
	expect(slot?.tried).toEqual({ after: {} });
	expect(slot?.busy).toBe(false);
});

test('a text that cannot be laid over law changes nothing but says why', async () => {
	const { line, release, settle } = trial((order) =>
		order.kind === 'lay' && order.text === 'broken' ? refusal : answers(order),
	);
	const desk = new Desk(line);
	void desk.open(setup);
	await settle();
	await release();
	const before = desk.current().slots[0];
	expect(await desk.rewrite(1, 'broken')).toEqual(refusal);
	expect(desk.current().slots[0]).toBe(before);
	expect(await desk.add('other.yaml', 'broken')).toBe(false);
	expect(desk.current().slots).toHaveLength(1);
	expect(desk.current().problems).toEqual(refusal.problems);
});

test('four proposals stand side by side, and no fifth', async () => {
	const { line, settle } = trial(answers);
	const desk = new Desk(line);
	void desk.open({ ...setup, slots: [] });
	await settle();
	const added = [];
	for (const name of ['a', 'b', 'c', 'd', 'e']) added.push(await desk.add(`${name}.yaml`, name));
	expect(added).toEqual([true, true, true, true, false]);
	expect(desk.current().slots.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml']);
});

test('a trial that breaks off is told in its own words', async () => {
	const line: TrialLine = { ask: () => Promise.reject(new Error('out of memory')), end: () => {} };
	const desk = new Desk(line);
	await desk.open(setup);
	expect(desk.current()).toMatchObject({ stage: 'failed', failure: 'out of memory' });
});
