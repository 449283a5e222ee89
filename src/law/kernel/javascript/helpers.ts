import { firstMonth, lastMonth } from '../table.ts';

/** Operations on numbers of which NaN is unknown, as the text that stands before a kernel's own. */
export const helpers = `
const eq = (a, b) => a !== a || b !== b ? NaN : a === b ? 1 : 0;
const ne = (a, b) => a !== a || b !== b ? NaN : a !== b ? 1 : 0;
const lt = (a, b) => a !== a || b !== b ? NaN : a < b ? 1 : 0;
const le = (a, b) => a !== a || b !== b ? NaN : a <= b ? 1 : 0;
const gt = (a, b) => a !== a || b !== b ? NaN : a > b ? 1 : 0;
const ge = (a, b) => a !== a || b !== b ? NaN : a >= b ? 1 : 0;
const and = (a, b) => a === 0 || b === 0 ? 0 : a !== a || b !== b ? NaN : 1;
const or = (a, b) => a === 1 || b === 1 ? 1 : a !== a || b !== b ? NaN : 0;
const not = (a) => a !== a ? NaN : a === 0 ? 1 : 0;
const div = (a, b) => b === 0 ? NaN : a / b;
const halfUp = (x, p) => { const w = Math.floor(Math.abs(x) * p + 0.5 + 1e-6); return (x < 0 ? -w : w) / p + 0; };
const up = (x, p) => { const w = Math.ceil(Math.abs(x) * p - 1e-6); return (x < 0 ? -w : w) / p + 0; };
const down = (x, p) => { const w = Math.floor(Math.abs(x) * p + 1e-6); return (x < 0 ? -w : w) / p + 0; };
const monthIndex = (month) => {
	const m = Math.floor(month) - ${firstMonth};
	return m >= 0 && m <= ${lastMonth - firstMonth} ? m : ${lastMonth - firstMonth + 1};
};
const cell = (row, data, cells, key) => row < 0 || key !== key ? NaN : data[row * cells + key];
const keyAt = (key, from, size) => { const k = key - from; return k >= 0 && k < size && k === Math.floor(k) ? k : NaN; };
const steps = (row, data, cells, key) => {
	if (row < 0 || key !== key) return NaN;
	const base = row * cells, size = cells / 2;
	let k = -1;
	while (k + 1 < size && data[base + k + 1] <= key) k++;
	return k < 0 ? NaN : data[base + size + k];
};
const covering = (from, to, r0, r1, month) => {
	for (let r = r0; r < r1; r++) if (from[r] <= month && to[r] >= month) return r;
	return -1;
};
const insert = (list, value, weight) => {
	const { values, weights } = list;
	let at = list.size++;
	for (; at > 0 && values[at - 1] < value; at--) { values[at] = values[at - 1]; weights[at] = weights[at - 1]; }
	values[at] = value; weights[at] = weight;
};
const best = ({ values, weights, size }, n) => {
	let left = n, sum = 0;
	for (let at = 0; at < size; at++) { const taken = Math.min(weights[at], left); sum += values[at] * taken; left -= taken; }
	return sum / (n - left);
};
`;
