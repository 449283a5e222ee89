import type { Problem, Spot } from './problem.ts';
import type { Words } from './words.ts';

/** The names most like a misspelt one, best first: those that end or begin with it, then by edit distance. */
export function nearest(name: string, names: Iterable<string>, most = 3): readonly string[] {
	const scored: { name: string; distance: number }[] = [];
	const last = name.slice(name.lastIndexOf('.') + 1);
	for (const candidate of names) {
		const end = candidate.slice(candidate.lastIndexOf('.') + 1);
		const distance = Math.min(edits(name, candidate), edits(last, end) + 0.5);
		if (distance <= Math.max(2, last.length / 2)) scored.push({ name: candidate, distance });
	}
	scored.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
	return scored.slice(0, most).map((each) => each.name);
}

/** What to say of a name that is not among those declared: the names most like it, or all where they are few. */
export function unknownName(
	spot: Spot | undefined,
	what: Words,
	name: string,
	names: Iterable<string>,
): Problem {
	const all = [...names];
	return {
		code: `unknown-${what.en.replaceAll(' ', '-')}`,
		...(spot ? { spot } : {}),
		says: { en: `"${name}" is not a known ${what.en}.`, zh: `“${name}”不是已知的${what.zh}。` },
		fix: perhaps(name, all) ??
			fewNames(all) ?? { en: 'Correct it, or declare it first.', zh: '请改正，或先行声明。' },
	};
}

/** More names than these are not listed in a message. */
const mostListed = 12;

/** All names there are, where they are few. */
function fewNames(names: readonly string[]): Words | undefined {
	if (names.length === 0 || names.length > mostListed) return undefined;
	return { en: `There are: ${names.join(', ')}.`, zh: `可用的有：${names.join('、')}。` };
}

/** The names that a misspelt one may mean, as a question. */
export function perhaps(name: string, names: Iterable<string>): Words | undefined {
	const like = nearest(name, names);
	if (like.length === 0) return undefined;
	return { en: `Perhaps ${like.join(' or ')}?`, zh: `是否为 ${like.join(' 或 ')}？` };
}

function edits(a: string, b: string): number {
	if (Math.abs(a.length - b.length) > 6) return Number.POSITIVE_INFINITY;
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
