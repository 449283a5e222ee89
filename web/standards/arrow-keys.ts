import type { FocusEvent, KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
};

/** Lets the arrow keys go from link to link of a table, so that Tab passes it in one step. */
export const arrowKeys = {
	onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
		const step = steps[event.key];
		const from = event.target instanceof Element ? event.target.closest('td, th') : null;
		const row = from?.parentElement;
		if (!step || !from || !row) return;
		event.preventDefault();
		const rows = [...event.currentTarget.querySelectorAll('tbody tr')].filter((each) =>
			each.querySelector('a'),
		);
		const to = rows[rows.indexOf(row) + step[0]];
		const links = [...(to?.querySelectorAll('a') ?? [])];
		const at = [...row.querySelectorAll('a')].findIndex((link) => from.contains(link));
		links[step[0] === 0 ? at + step[1] : Math.min(at, links.length - 1)]?.focus();
	},
	/** The link that was last used is the one that Tab comes back to. */
	onFocus({ target, currentTarget }: FocusEvent<HTMLTableElement>): void {
		for (const link of currentTarget.querySelectorAll('tbody a')) link.setAttribute('tabindex', '-1');
		target.setAttribute('tabindex', '0');
	},
};
