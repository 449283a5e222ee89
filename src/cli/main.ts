import about from '../../package.json' with { type: 'json' };
import { runCommandLine } from './command-line.ts';
import { tellDefects } from './defect.ts';
import { languageOf } from './language.ts';
import { processTerminal } from './terminal.ts';

// ./canopy, after the launcher has found Node.js.

const words = process.argv.slice(2);
const language = languageOf(words, process.env);
const terminal = processTerminal(language.ok ? language.value : 'en');
tellDefects(terminal, words.includes('--debug'));

if (language.ok) await runCommandLine(words, about.version, terminal);
else await terminal.refuse(language.problems);
