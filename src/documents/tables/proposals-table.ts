import type { Words } from '../../study/index.ts';
import type { Context, TableMaker } from '../context.ts';
import { findOne } from '../finding-lookup.ts';
import { listOf, textCell } from './cells.ts';

/** A proposal as tables call it, and the month that its effects are told for, as 2027-01. */
export interface NamedProposal {
	readonly id: string;
	readonly title: Words;
	readonly month: string;
}

/** What `proposals` (down) change for the whole country, as `effects` (across), with intervals. */
export function proposalsTable(
	named: readonly NamedProposal[],
	{ findings, vocabulary }: Pick<Context, 'findings' | 'vocabulary'>,
): TableMaker {
	return (of, { language, number }) => {
		const wanted = listOf(of.proposals);
		const effects = listOf(of.effects);
		const unknown = wanted.find((id) => !named.some((proposal) => proposal.id === id));
		if (unknown !== undefined)
			return { en: `There is no proposal "${unknown}".`, zh: `没有方案“${unknown}”。` };
		const strange = effects.find((name) => !findings.byId.has(changeOf(name)));
		if (strange !== undefined)
			return { en: `Proposals have no effect "${strange}".`, zh: `方案没有效果“${strange}”。` };
		const labelOf = (name: string) => shortened(vocabulary.indicators[changeOf(name)]?.label, name);
		return {
			columns: [
				{ title: textCell(words.proposal[language]), align: 'start', width: 2.2 },
				...effects.map((name) => ({
					title: textCell(labelOf(name)[language]),
					align: 'end' as const,
					width: 1.5,
				})),
			],
			rows: named
				.filter(({ id }) => wanted.includes(id))
				.sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id))
				.map(({ id, title, month }) => ({
					cells: [
						textCell(title[language]),
						...effects.map((name) => {
							const year = month.slice(0, 4);
							const asked = { id: changeOf(name), place: 'CN', year, proposal: id };
							const finding = findOne(findings, asked, { file: '' });
							return 'code' in finding ? textCell('–') : number(finding, labelOf(name), true);
						}),
					],
				})),
			notes: [textCell(words.note[language])],
		};
	};
}

const words = {
	proposal: { en: 'Proposal', zh: '方案' },
	note: {
		en: 'Change against the law as it is, simulated, of the first round: people and platforms do not yet react by changing work or prices. Amounts are of everybody together.',
		zh: '与现行规定相比的变化，模拟的第一轮效果：尚不计人员和平台改变工作或价格的反应。金额为全部人员合计。',
	},
} satisfies Readonly<Record<string, Words>>;

const changeOf = (name: string) => `proposal_change.${name}`;

/** The label of a finding without what every column shares. */
function shortened(label: Words | undefined, name: string): Words {
	if (!label) return { en: name, zh: name };
	return {
		en: label.en.replace(' (change by a proposal)', ''),
		zh: label.zh.replace('（因方案的变化）', ''),
	};
}
