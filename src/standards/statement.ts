import { z } from 'zod';
import {
	type Confidence,
	type Path,
	type Problem,
	type Source,
	unknownName,
	type Words,
	wordsShape,
	type YamlText,
} from '../study/index.ts';

/** Something said in the study's own words that rests on sources. Confidence C is shown as unverified. */
export interface Statement {
	readonly says: Words;
	/** Ids of sources; none where the study concludes something itself, which is then C. */
	readonly sources: readonly string[];
	readonly confidence: Confidence;
}

export type Sources = Readonly<Record<string, Source>>;

/** The keys of anything that rests on sources. */
export const citingShape = () => ({
	sources: z.array(z.string()).optional(),
	confidence: z.enum(['A', 'B', 'C']),
});

/** The shape of a statement, to which others add keys of their own. */
export const statementShape = () => z.strictObject({ says: wordsShape(), ...citingShape() });

export interface Citing {
	readonly sources?: readonly string[] | undefined;
	readonly confidence: Confidence;
}

/** What is wrong with how something at `path` cites: a source unknown, none at all, or more trust than its sources have. */
export function citingProblems(
	citing: Citing,
	sources: Sources,
	yaml: YamlText,
	path: Path,
): readonly Problem[] {
	const cited = citing.sources ?? [];
	const unknown = cited.flatMap((id, at) =>
		Object.hasOwn(sources, id)
			? []
			: [unknownName(yaml.spot([...path, 'sources', at]), source, id, Object.keys(sources))],
	);
	if (unknown.length > 0) return unknown;
	if (cited.length === 0) {
		if (citing.confidence === 'C') return [];
		return [{ code: 'no-source', spot: yaml.spotOfKey([...path, 'confidence']), ...unsourced }];
	}
	const best = cited.map((id) => sources[id]?.confidence ?? 'C').sort()[0] ?? 'C';
	if (citing.confidence >= best) return [];
	return [
		{
			code: 'more-confident-than-source',
			spot: yaml.spotOfKey([...path, 'confidence']),
			says: {
				en: `It is marked ${citing.confidence}, but the best of its sources is ${best}.`,
				zh: `此处标为 ${citing.confidence}，而其最可靠的来源为 ${best}。`,
			},
			fix: {
				en: 'Lower the confidence, or review that of the source.',
				zh: '请降低可信度，或重新核定来源的可信度。',
			},
		},
	];
}

const source: Words = { en: 'source', zh: '来源' };

const unsourced = {
	says: {
		en: 'It names no source, and only what the study itself concludes (C) may do without.',
		zh: '此处没有写明来源；只有研究自身的推断（C）可以不写来源。',
	},
	fix: { en: 'Add sources, or mark it C.', zh: '请补充 sources，或标为 C。' },
};
