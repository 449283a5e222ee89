import { Command, CommanderError } from 'commander';
import type { Problem, Words } from '../study/index.ts';
import { commands } from './commands.ts';
import type { Terminal } from './terminal.ts';

const says = {
	about: {
		en: 'Canopy turns law, statistics and cases into answers on social security.',
		zh: 'Canopy 根据法规、统计数据和个案，解答社会保障问题。',
	},
	lang: { en: 'language of the answer: en or zh', zh: '回答所用语言：en 或 zh' },
	debug: {
		en: 'if Canopy itself fails, show where in its code',
		zh: 'Canopy 本身出错时显示代码位置',
	},
	version: { en: 'print the version', zh: '显示版本号' },
	help: { en: 'show this help', zh: '显示帮助' },
	helpCommand: { en: 'show the help of a command', zh: '显示某个命令的帮助' },
} satisfies Record<string, Words>;

/** The headings that Commander puts into a help text, in Chinese. */
const headings: Readonly<Record<string, string>> = {
	'Usage:': '用法：',
	'Arguments:': '参数：',
	'Options:': '选项：',
	'Global Options:': '通用选项：',
	'Commands:': '命令：',
};

/** Carries out what the words of a command line ask for. */
export async function runCommandLine(
	words: readonly string[],
	version: string,
	terminal: Terminal,
): Promise<void> {
	const { language } = terminal;
	const program = new Command('canopy')
		.description(says.about[language])
		.option('--lang <language>', says.lang[language])
		.option('--debug', says.debug[language])
		.version(version, '--version', says.version[language])
		.helpOption('-h, --help', says.help[language])
		.helpCommand('help [command]', says.helpCommand[language])
		.configureHelp({
			showGlobalOptions: true,
			styleTitle: (title) => terminal.style('bold', language === 'zh' ? (headings[title] ?? title) : title),
		})
		.configureOutput({
			writeOut: (text) => terminal.print(text.trimEnd()),
			writeErr: (text) => terminal.print(text.trimEnd()),
			outputError: () => {},
		})
		.exitOverride();

	const helpAsked = words.some((word) => ['help', '-h', '--help'].includes(word));
	for (const [name, entry] of Object.entries(commands)) {
		const command = program
			.command(`${name} ${entry.usage}`)
			.summary(entry.summary[language])
			.description(entry.summary[language])
			.helpOption('-h, --help', says.help[language]);
		if (words.includes(name)) await (await entry.load()).define(command, terminal, helpAsked);
	}

	try {
		await program.parseAsync(words, { from: 'user' });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode !== 0) await terminal.refuse(misuse(error));
	}
}

/** What is wrong with a command line, in both languages. A help text that Commander printed is answer enough. */
function misuse({ code, message }: CommanderError): readonly Problem[] {
	const [, quoted = ''] = /'([^']*)'/.exec(message) ?? [];
	const [, meant] = /Did you mean (?:one of )?(.+)\?/.exec(message) ?? [];
	const fix = meant
		? { en: `Did you mean ${meant}?`, zh: `是否想用 ${meant}？` }
		: { en: 'See canopy --help.', zh: '请参阅 canopy --help。' };
	switch (code) {
		case 'commander.help':
			return [];
		case 'commander.unknownCommand':
			return [
				{
					code: 'unknown-command',
					says: { en: `There is no command "${quoted}".`, zh: `没有“${quoted}”这个命令。` },
					fix,
				},
			];
		case 'commander.unknownOption':
			return [
				{
					code: 'unknown-option',
					says: { en: `There is no option "${quoted}".`, zh: `没有“${quoted}”这个选项。` },
					fix,
				},
			];
		case 'commander.missingArgument':
			return [
				{
					code: 'missing-argument',
					says: { en: `The ${quoted} is missing.`, zh: `缺少参数 ${quoted}。` },
					fix,
				},
			];
		case 'commander.optionMissingArgument':
		case 'commander.missingMandatoryOptionValue':
			return [
				{
					code: 'missing-option-value',
					says: { en: `The option ${quoted} needs a value.`, zh: `选项 ${quoted} 需要一个值。` },
					fix,
				},
			];
		default:
			return [
				{
					code: 'misuse',
					says: {
						en: `The command line cannot be read: ${message}`,
						zh: `无法理解这条命令：${message}`,
					},
					fix,
				},
			];
	}
}
