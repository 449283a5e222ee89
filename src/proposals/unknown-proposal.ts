import { nearest, type Problem } from '../study/index.ts';

/** What to say of an id that no proposal has: those most like it, or else all that there are. */
export function unknownProposal(written: string, ids: readonly string[]): Problem {
	const holding = ids.filter((id) => id.includes(written));
	const like = [holding, nearest(written, ids), ids.filter((id) => sharesParts(written, id))]
		.find((found) => found.length > 0)
		?.slice(0, 3);
	return {
		code: 'unknown-proposal',
		says: {
			en: `The study has no proposal "${written}".`,
			zh: `本研究没有方案“${written}”。`,
		},
		fix: like
			? { en: `Perhaps ${like.join(' or ')}?`, zh: `是否为 ${like.join(' 或 ')}？` }
			: { en: `There are: ${ids.join(', ')}.`, zh: `现有方案：${ids.join('、')}。` },
	};
}

/** Whether every part of what was written is like a part of an id, as in "lower-flor" for lower-floor-and-platform-share. */
function sharesParts(written: string, id: string): boolean {
	const parts = id.split('-');
	return written.split(/[-_ ]/).every((part) => part.length > 2 && nearest(part, parts, 1).length > 0);
}
