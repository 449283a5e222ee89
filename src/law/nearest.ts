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
