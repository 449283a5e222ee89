import { styleText } from 'node:util';
import type { Language, Problem, Words } from '../study/index.ts';

/** Where the command line speaks, and in which language. Tests hand in their own. */
export interface Terminal {
	readonly language: Language;
	/** Prints a line of the result, for people or other programs to read (standard output). */
	print(line: string): void;
	/** Says what is going on (standard error, so that it never mixes with a result). */
	tell(words: Words): void;
	/** Says what is wrong and what to do, and marks the run as failed; nothing where nothing is wrong. */
	refuse(problems: readonly Problem[]): Promise<void>;
	/** Makes a text stand out or step back, where the reader's terminal can show that. */
	style(how: 'bold' | 'dim', text: string): string;
}

/** The terminal of this process. */
export function processTerminal(language: Language): Terminal {
	// A reader such as `head` may have seen enough and gone; that is no failure.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit();
	});
	return {
		language,
		print: (line) => process.stdout.write(`${line}\n`),
		tell: (words) => process.stderr.write(`${words[language]}\n`),
		async refuse(problems) {
			if (problems.length === 0) return;
			process.exitCode = 1;
			// Loaded only now: reading studies, which comes with it, takes longer to load than most commands to run.
			const { problemLine } = await import('../study/index.ts');
			for (const problem of problems) process.stderr.write(`${problemLine(problem, language)}\n`);
		},
		style: (how, text) => styleText(how, text, { stream: process.stdout }),
	};
}
