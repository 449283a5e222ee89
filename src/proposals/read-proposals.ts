import { z } from 'zod';
import { monthOf } from '../law/index.ts';
import {
	type Outcome,
	type Problem,
	readShaped,
	type Shaped,
	type StudyFiles,
	type TextFile,
	unknownName,
	wordsShape,
} from '../study/index.ts';
import type { Proposal } from './proposal.ts';

/** Keys of a proposal's file that are not law. */
export const besidesLaw = ['proposal'];

const shape = () => {
	const move = z.strictObject({
		label: wordsShape(),
		range: z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, 'must go from low to high'),
		step: z.number().positive(),
	});
	const provision = z.strictObject({ label: wordsShape(), names: z.array(z.string()).min(1) });
	const month = z.string().refine((text) => monthOf(text) !== undefined, 'not a month such as 2027-01');
	return z.object({
		proposal: z.strictObject({
			title: wordsShape(),
			author: z.string().min(1),
			purpose: wordsShape(),
			from: month,
			full: month.optional(),
			throughout: z.boolean().default(false),
			includes: z.array(z.string()).default([]),
			moves: z.record(z.string(), move).default({}),
			provisions: z.record(z.string(), provision).default({}),
		}),
	});
};

/** Whether a study's file below `proposals` is a proposal; the others there are law that effects are worked out by. */
function isProposalFile(path: string): boolean {
	return /^proposals\/[^/]+\.yaml$/.test(path);
}

/** Reads the proposals of a study, or tells every problem of what stands beside their law. */
export function readProposals(files: StudyFiles): Outcome<readonly Proposal[]> {
	const problems: Problem[] = [];
	const read = [...files].flatMap(([path, file]) => {
		if (!isProposalFile(path)) return [];
		const proposal = readProposal(path, file);
		if (proposal.ok) return [proposal.value];
		problems.push(...proposal.problems);
		return [];
	});
	const ids = read.map(({ proposal }) => proposal.id);
	for (const { proposal, shaped } of read)
		proposal.includes.forEach((id, at) => {
			if (ids.includes(id)) return;
			const spot = shaped.yaml.spot(['proposal', 'includes', at]);
			problems.push(unknownName(spot, { en: 'proposal', zh: '方案' }, id, ids));
		});
	const proposals = read.map(({ proposal }) => proposal);
	if (problems.length === 0) problems.push(...circles(proposals));
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: proposals };
}

/** Reads one proposal, such as one that a reader has just written. */
export function readProposal(
	path: string,
	file: TextFile,
): Outcome<{ proposal: Proposal; shaped: Shaped<unknown> }> {
	const shaped = readShaped(file, shape());
	if (!shaped.ok) return shaped;
	const { proposal } = shaped.value.data;
	const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
	const moves = Object.entries(proposal.moves).map(([parameter, { label, range, step }]) => ({
		parameter,
		label,
		low: range[0],
		high: range[1],
		step,
	}));
	const provisions = Object.entries(proposal.provisions).map(([name, provision]) => ({
		id: name,
		...provision,
	}));
	const { title, author, purpose, from, full = from, throughout, includes } = proposal;
	const read = {
		id,
		title,
		author,
		purpose,
		from,
		full,
		throughout,
		includes,
		moves,
		provisions,
		file: file.path,
		text: file.text,
	};
	return { ok: true, value: { proposal: read, shaped: shaped.value } };
}

/** Proposals that would include themselves. */
function circles(proposals: readonly Proposal[]): readonly Problem[] {
	const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
	const reaches = (from: Proposal, id: string, seen: ReadonlySet<string>): boolean =>
		from.includes.some((each) => {
			const next = byId.get(each);
			return (
				each === id || (next !== undefined && !seen.has(each) && reaches(next, id, new Set([...seen, each])))
			);
		});
	return proposals
		.filter((proposal) => reaches(proposal, proposal.id, new Set()))
		.map(({ id, file }) => ({
			code: 'proposal-includes-itself',
			spot: { file },
			says: { en: `The proposal ${id} includes itself.`, zh: `方案 ${id} 包含了自身。` },
			fix: { en: 'Take one of the includes out.', zh: '请去掉其中一个 includes。' },
		}));
}
