import type { Command } from 'commander';
import { facetsOfCriteria, type MeasureBank, measuresFor } from '../standards/index.ts';
import { type Problem, unknownName } from '../study/index.ts';
import { shown, studyFolder } from './folders.ts';
import { type LoadedComparison, loadComparison } from './load-compared.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly gap?: string;
	readonly json?: boolean;
}

/** `canopy measures [study]`: lists measures found in the world, strongest evidence first, or those that answer a gap. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option(
			'--gap <gap>',
			{
				en: 'only those that answer a criterion, a facet or a reason of a loss',
				zh: '只要应对某项标准、要点或流失原因的措施',
			}[language],
		)
		.option('--json', { en: 'print everything as JSON', zh: '以 JSON 输出全部内容' }[language])
		.action((study: string | undefined, options: Options) => list(study, options, terminal));
}

async function list(argument: string | undefined, { gap, json }: Options, terminal: Terminal): Promise<void> {
	const study = studyFolder(argument);
	if (!study.ok) return terminal.refuse(study.problems);
	const loaded = await loadComparison(study.value);
	if (!loaded.ok) return terminal.refuse(loaded.problems);
	const { law, measures: bank } = loaded.value;
	if (!bank) return terminal.refuse([noBank(shown(study.value))]);
	if (gap !== undefined) {
		const gaps = gapsOf(bank, loaded.value);
		if (!gaps.has(gap))
			return terminal.refuse([unknownName(undefined, { en: 'gap', zh: '差距' }, gap, gaps)]);
	}
	const graded = [...bank.measures].sort((a, b) => b.evidence.grade.localeCompare(a.evidence.grade));
	const found = gap === undefined ? graded : measuresFor(gap, bank.measures, law);
	if (json) return terminal.print(JSON.stringify(found, null, '\t'));
	const { language, style } = terminal;
	for (const { id, label, design, evidence, where } of found) {
		const places = where.map(({ place, since }) => {
			const name = law.places[place]?.label ?? bank.places[place];
			return `${name?.[language] ?? place}${since === undefined ? '' : ` ${since}`}`;
		});
		const join = language === 'zh' ? '，' : ', ';
		terminal.print(
			`${evidence.grade}  ${style('bold', label[language])} (${places.join(join)})  ${style('dim', id)}`,
		);
		terminal.print(`    ${design[language]}${language === 'zh' ? '。' : '. '}${evidence.says[language]}`);
	}
	terminal.tell({
		en: `${found.length} measures. ${bank.rule.en}`,
		zh: `共 ${found.length} 项措施。${bank.rule.zh}`,
	});
}

/** Everything that `--gap` can name. */
function gapsOf({ measures }: MeasureBank, { law }: LoadedComparison): ReadonlySet<string> {
	const named = measures.flatMap(({ facets, losses }) => [...facets, ...losses]);
	return new Set([...facetsOfCriteria(law).keys(), ...named]);
}

function noBank(study: string): Problem {
	return {
		code: 'no-measures',
		says: {
			en: `${study} has no standards/measures.yaml.`,
			zh: `${study} 中没有 standards/measures.yaml。`,
		},
	};
}
