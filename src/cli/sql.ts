import type { Command } from 'commander';
import { askedNames, type DialectName, dayOf, dialectNames, type Law, sqlFor } from '../law/index.ts';
import { nearest, type Problem } from '../study/index.ts';
import { studyFolder } from './folders.ts';
import { loadLaw } from './load-law.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly dialect: string;
	readonly known?: string;
	readonly study?: string;
}

/** `canopy sql RULES`: prints rules, and all they need, as statements of a database. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	const say = (en: string, zh: string): string => ({ en, zh })[language];
	command
		.option(
			'--dialect <engine>',
			say(`database: ${dialectNames.join(', ')}`, `数据库：${dialectNames.join('、')}`),
			'duckdb',
		)
		.option('--known <date>', say('use only law made known by this date', '只用截至此日已公布的法规'))
		.option('--study <study>', say('study whose law is written', '所用法规的研究'))
		.action((rules: readonly string[], options: Options) => print(rules, options, terminal));
}

async function print(rules: readonly string[], options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(options.study);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const law = await loadLaw(folder.value);
	if (!law.ok) return terminal.refuse(law.problems);
	const problems: Problem[] = [];
	const ask = rules.flatMap((written) => {
		const names = askedNames(law.value, written);
		if (names.length === 0) problems.push(unknownRule(law.value, written));
		return names;
	});
	const dialect = dialectNames.find((name) => name === options.dialect);
	if (!dialect) problems.push(unknownDialect(options.dialect));
	const known = options.known === undefined ? undefined : dayOf(options.known, true);
	if (options.known !== undefined && known === undefined) problems.push(noDate(options.known));
	if (problems.length > 0 || !dialect) return terminal.refuse(problems);
	return printFor(law.value, [...new Set(ask)], dialect, known, terminal);
}

async function printFor(
	law: Law,
	ask: readonly string[],
	dialect: DialectName,
	known: number | undefined,
	terminal: Terminal,
): Promise<void> {
	const { language } = terminal;
	const sql = sqlFor(law, ask, dialect, { language, ...(known === undefined ? {} : { known }) });
	if (!sql.ok) return terminal.refuse(sql.problems);
	for (const statement of sql.value.statements) terminal.print(`${statement};\n`);
	return terminal.refuse(sql.value.refused);
}

function unknownRule(law: Law, written: string): Problem {
	const near = nearest(written, Object.keys(law.rules));
	return {
		code: 'unknown-rule',
		says: { en: `There is no rule "${written}".`, zh: `没有名为“${written}”的规则。` },
		...(near.length > 0
			? { fix: { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` } }
			: {}),
	};
}

function unknownDialect(written: string): Problem {
	return {
		code: 'unknown-dialect',
		says: { en: `SQL is not written for "${written}".`, zh: `不支持为“${written}”生成 SQL。` },
		fix: { en: `Use ${dialectNames.join(', ')}.`, zh: `可用：${dialectNames.join('、')}。` },
	};
}

function noDate(written: string): Problem {
	return {
		code: 'no-date',
		says: { en: `--known: "${written}" is no date.`, zh: `--known：“${written}”不是日期。` },
		fix: { en: 'Write it like 2026-06-30.', zh: '写法例如 2026-06-30。' },
	};
}
