import about from '../../package.json' with { type: 'json' };
import { runCommandLine } from './command-line.ts';
import { languageOf } from './language.ts';
import { processTerminal } from './terminal.ts';

const words = process.argv.slice(2);
const language = languageOf(words, process.env);
const terminal = processTerminal(language.ok ? language.value : 'en');

// What is wrong with a study or a command line is told by name and place; anything that gets here is our own mistake.
process.on('uncaughtException', (error) => {
	const shown = words.includes('--debug') ? (error.stack ?? error.message) : error.message;
	terminal.refuse([
		{
			code: 'defect',
			says: {
				en: `This is a defect of Canopy, not of your study: ${shown}`,
				zh: `这是 Canopy 本身的缺陷，与您的研究无关：${shown}`,
			},
			fix: {
				en: 'Please report it with what --debug shows.',
				zh: '请附上 --debug 显示的内容，报告此问题。',
			},
		},
	]);
	process.exit();
});

if (language.ok) await runCommandLine(words, about.version, terminal);
else terminal.refuse(language.problems);
