import type { Confidence, Kind, Words } from '../../src/study/index.ts';

interface Named {
	readonly label: Words;
	readonly help: Words;
}

/** How a finding came about, in words. */
export const kinds: Readonly<Record<Kind, Named>> = {
	published: {
		label: { en: 'Published', zh: '已公布' },
		help: { en: 'copied from a source', zh: '直接引自来源' },
	},
	computed: {
		label: { en: 'Computed', zh: '推算' },
		help: { en: 'follows from law and published figures', zh: '由法规和已公布数字推算得出' },
	},
	simulated: {
		label: { en: 'Simulated', zh: '模拟' },
		help: { en: 'from the synthetic population', zh: '由合成人口模拟得出' },
	},
	surveyed: {
		label: { en: 'Surveyed', zh: '调查' },
		help: { en: 'answered in a survey', zh: '来自问卷或抽样调查' },
	},
	recorded: {
		label: { en: 'Recorded', zh: '行政记录' },
		help: { en: 'from administrative records', zh: '来自行政记录' },
	},
};

/** How far a fact can be trusted, in words. */
export const confidences: Readonly<Record<Confidence, Named>> = {
	A: {
		label: { en: 'Confidence A', zh: '可信度 A' },
		help: {
			en: 'official text, or the same figure in several independent sources',
			zh: '官方原文，或多个独立来源一致',
		},
	},
	B: {
		label: { en: 'Confidence B', zh: '可信度 B' },
		help: {
			en: 'one credible source, rounded, derived or quoted',
			zh: '单一可信来源，或为约数、推导数、转引',
		},
	},
	C: {
		label: { en: 'Confidence C', zh: '可信度 C' },
		help: { en: 'weak or inferred; do not rely on it alone', zh: '依据薄弱或系推断，不宜单独采信' },
	},
};
