import type { Command } from 'commander';
import type { Words } from '../study/index.ts';
import type { Terminal } from './terminal.ts';

/** What the file of one command offers: it adds its options and action, and more help when that is asked for. */
export interface CommandFile {
	define(command: Command, terminal: Terminal, helpAsked: boolean): void | Promise<void>;
}

/** A command, and how to load the file that holds it: only the one that is asked for is. */
export interface CommandEntry {
	readonly usage: string;
	readonly summary: Words;
	load(): Promise<CommandFile>;
}

export const commands: Readonly<Record<string, CommandEntry>> = {
	build: {
		usage: '[study]',
		summary: {
			en: 'read a study, check it and write its law and findings',
			zh: '读取并检查研究，写出其法规与结果表',
		},
		load: () => import('./build.ts'),
	},
	check: {
		usage: '[study]',
		summary: {
			en: 'check a study: law, statistics and the published cases in them',
			zh: '检查研究：法规、统计数据以及其中的公开案例',
		},
		load: () => import('./check.ts'),
	},
	case: {
		usage: '<file>',
		summary: {
			en: "answer one person's case, step by step, with articles",
			zh: '解答一个人的情况，逐步列出依据条款',
		},
		load: () => import('./case.ts'),
	},
	crosswalk: {
		usage: '<from> <to>',
		summary: {
			en: 'which values of two classifications of workers can meet',
			zh: '两种劳动者分类的哪些取值可以并存',
		},
		load: () => import('./crosswalk.ts'),
	},
	definitions: {
		usage: '[study]',
		summary: {
			en: 'whom each definition of a platform worker counts',
			zh: '按各种定义分别有多少平台从业人员',
		},
		load: () => import('./definitions.ts'),
	},
	export: {
		usage: '[study]',
		summary: {
			en: 'write findings for other tools: CSV, Parquet, SDMX, a DDI codebook',
			zh: '输出结果表供其他工具使用：CSV、Parquet、SDMX、DDI 编码手册',
		},
		load: () => import('./export.ts'),
	},
	findings: {
		usage: '[study]',
		summary: {
			en: 'print rows of the findings table',
			zh: '输出结果表中的行',
		},
		load: () => import('./findings.ts'),
	},
	coverage: {
		usage: '[study]',
		summary: {
			en: 'tell who is covered, who is not and why, for any group of workers',
			zh: '按任意人群说明谁有保障、谁没有、原因何在',
		},
		load: () => import('./coverage.ts'),
	},
	people: {
		usage: '[study]',
		summary: {
			en: 'make a synthetic population, or check a table of real people',
			zh: '生成合成人口，或检查真实人员表',
		},
		load: () => import('./people.ts'),
	},
	import: {
		usage: '<file>',
		summary: {
			en: "add a table of aggregates to a study's statistics",
			zh: '将汇总数据表加入研究的统计数据',
		},
		load: () => import('./import.ts'),
	},
	monitoring: {
		usage: '[study]',
		summary: {
			en: 'what is published of coverage, what is lacking, and what would fill it',
			zh: '覆盖情况有哪些公布数据、缺什么、如何补足',
		},
		load: () => import('./monitoring.ts'),
	},
	propose: {
		usage: '<proposal>',
		summary: {
			en: 'what a proposal does to people, by its id or a file of your own',
			zh: '测算一个方案的效果，写方案名或自拟文件',
		},
		load: () => import('./propose.ts'),
	},
	run: {
		usage: '<rules...>',
		summary: {
			en: 'work rules out for everybody in a table',
			zh: '按规则为表中所有人计算',
		},
		load: () => import('./run.ts'),
	},
	sql: {
		usage: '<rules...>',
		summary: {
			en: 'print rules as SQL for a database',
			zh: '将规则输出为数据库的 SQL 语句',
		},
		load: () => import('./sql.ts'),
	},
	report: {
		usage: '[deliverables...]',
		summary: {
			en: 'write the reports and slides of a study',
			zh: '生成研究的报告和幻灯片',
		},
		load: () => import('./report.ts'),
	},
	trace: {
		usage: '<number>',
		summary: {
			en: 'tell where a number of a document comes from',
			zh: '查明文件中某个数字的出处',
		},
		load: () => import('./trace.ts'),
	},
	compare: {
		usage: '[study]',
		summary: {
			en: 'compare the law of places, on the screen or as an Excel, Word or CSV file',
			zh: '对照各地法规，输出到屏幕或 Excel、Word、CSV 文件',
		},
		load: () => import('./compare.ts'),
	},
	gaps: {
		usage: '[study]',
		summary: {
			en: 'hold the law of places against international standards, and see what a reform would change',
			zh: '以国际标准对照各地法规，并查看改革带来的变化',
		},
		load: () => import('./gaps.ts'),
	},
	measures: {
		usage: '[study]',
		summary: {
			en: 'list measures found in the world, with graded evidence and the gaps they answer',
			zh: '列出各国措施及其证据等级和所应对的差距',
		},
		load: () => import('./measures.ts'),
	},
	validate: {
		usage: '[study]',
		summary: {
			en: "hold the study's results against published ones, and tell why where they are apart",
			zh: '将研究结果与公布的结果对照，并说明差距的原因',
		},
		load: () => import('./validate.ts'),
	},
	serve: {
		usage: '[study]',
		summary: {
			en: 'serve the workbench to a browser on this machine',
			zh: '在本机提供工作台，用浏览器打开',
		},
		load: () => import('./serve.ts'),
	},
};
