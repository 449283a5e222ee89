import { expect, test } from 'vitest';
import { fromFragment, hasSetup, toFragment } from './link.ts';
import { type DeskState, emptyState } from './state.ts';

const proposal = {
	id: 'floor',
	title: { zh: '下限', en: 'Floor' },
	author: 'Canopy',
	purpose: { zh: '试', en: 'Try' },
	from: '2027-01',
	full: '2027-01',
	throughout: false,
	includes: [],
	moves: [],
	provisions: [],
	file: 'studies/china/proposals/floor.yaml',
	text: 'proposal: {}',
};

function deskWith(...texts: readonly string[]): DeskState {
	const slots = texts.map((text, at) => ({
		...{ id: at, path: proposal.file, text, laid: { proposal, moves: [] } },
		...{ moved: { 'proposal.floor.ratio': 0.25 }, problems: [], busy: false },
	}));
	return {
		...emptyState,
		size: 100_000,
		person: 'li.yaml',
		opened: { proposals: [proposal], persons: [] },
		slots,
	};
}

test('a link reopens what was tried, and carries a text only where it is one of the reader’s own', () => {
	const moved = { 'proposal.floor.ratio': 0.25 };
	const desk = deskWith(proposal.text, 'proposal: {title: 我的方案}');
	expect(fromFragment(`#${toFragment(desk)}`)).toEqual({
		size: 100_000,
		person: 'li.yaml',
		slots: [
			{ path: proposal.file, moved },
			{ path: proposal.file, text: 'proposal: {title: 我的方案}', moved },
		],
	});
});

test('a link is plain address text, whatever a proposal says in Chinese', () => {
	expect(toFragment(deskWith('方案：养老'))).toMatch(/^try=[\w-]+$/);
});

test('a damaged or foreign fragment opens nothing, and a damaged one is known to be meant', () => {
	const five = toFragment(deskWith('a', 'b', 'c', 'd', 'e'));
	for (const fragment of ['', '#', '#case=e30', '#try=', '#try=%%', '#try=e30', '#try=bnVsbA', `#${five}`])
		expect(fromFragment(fragment)).toBeUndefined();
	expect(hasSetup('#try=e30')).toBe(true);
	expect(hasSetup('#case=e30')).toBe(false);
});
