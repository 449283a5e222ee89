import type { Command } from 'commander';
import { checkStudy } from './check-study.ts';
import { shown, studyFolder } from './folders.ts';
import type { Terminal } from './terminal.ts';

/** `canopy check [study]`: says what is wrong in a study, or that nothing is. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option('--json', { en: 'print the report as JSON', zh: '以 JSON 输出报告' }[language])
		.action(async (argument: string | undefined, { json }: { readonly json?: boolean }) => {
			const folder = studyFolder(argument);
			if (!folder.ok) return terminal.refuse(folder.problems);
			const began = performance.now();
			const report = await checkStudy(folder.value);
			if (!report.ok) return terminal.refuse(report.problems);
			const { cases, checks, knownDifferences, problems } = report.value;
			if (json) terminal.print(JSON.stringify(report.value, null, '\t'));
			await terminal.refuse(problems);
			if (json) return;
			for (const { says, why } of knownDifferences) {
				terminal.print(terminal.style('dim', `${says[language]} ${why[language]}`));
			}
			const seconds = ((performance.now() - began) / 1000).toFixed(1);
			terminal.print(
				{
					en: `${shown(folder.value)}: ${cases.passed} cases in the law pass, ${cases.failed} fail; ${checks.passed} checks of statistics hold, ${checks.failed} do not; ${knownDifferences.length} known differences (${seconds} s)`,
					zh: `${shown(folder.value)}：法规案例通过 ${cases.passed} 个，未通过 ${cases.failed} 个；统计核对相符 ${checks.passed} 项，不符 ${checks.failed} 项；已知差异 ${knownDifferences.length} 处（${seconds} 秒）`,
				}[language],
			);
		});
}
