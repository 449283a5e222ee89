import { Command } from 'commander';
import { build } from './build.ts';
import { buildWeb } from './build-web.ts';
import { tellDefects } from './defect.ts';
import { studyFolder } from './folders.ts';
import { languageOf } from './language.ts';
import { serve } from './serve.ts';
import { processTerminal } from './terminal.ts';
import { writeTexts } from './write-texts.ts';

// `npm start`, once everything is installed: builds what has changed and serves it.

const words = process.argv.slice(2);
const language = languageOf(words, process.env);
const terminal = processTerminal(language.ok ? language.value : 'en');
tellDefects(terminal, words.includes('--debug'));

const { port = process.env.PORT } = new Command('npm start --')
	.option('--port <number>')
	.option('--lang <language>')
	.option('--debug')
	.parse(words, { from: 'user' })
	.opts<{ readonly port?: string }>();

const study = studyFolder(undefined);
if (!language.ok) await terminal.refuse(language.problems);
else if (!study.ok) await terminal.refuse(study.problems);
else if (await build(study.value, terminal)) {
	const texts = await writeTexts(study.value);
	// broken texts hide no data: the last good ones stay, and what is wrong is told
	if (!texts.ok) await terminal.refuse(texts.problems);
	const began = performance.now();
	terminal.tell({ en: 'Building the workbench …', zh: '正在生成工作台……' });
	const changed = await buildWeb();
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	terminal.tell(
		changed
			? { en: `Built the workbench in ${seconds} s.`, zh: `工作台已生成，用时 ${seconds} 秒。` }
			: { en: 'Nothing has changed in it since it was built.', zh: '自上次生成以来没有变化。' },
	);
	await serve(study.value, port, terminal);
}
