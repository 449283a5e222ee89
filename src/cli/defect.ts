import type { Terminal } from './terminal.ts';

/**
 * Tells whatever is thrown as a defect and ends with 1. What is wrong with a study, a case or a command line is returned
 * and told by name and place; anything thrown is a mistake of Canopy's own.
 */
export function tellDefects(terminal: Terminal, debug: boolean): void {
	process.on('uncaughtException', async (error) => {
		const shown = debug ? (error.stack ?? error.message) : error.message;
		await terminal.refuse([
			{
				code: 'defect',
				says: {
					en: `This is a defect of Canopy, not of what you wrote: ${shown}`,
					zh: `这是 Canopy 本身的缺陷，与您所写的内容无关：${shown}`,
				},
				fix: {
					en: 'Please report it with what --debug shows.',
					zh: '请附上 --debug 显示的内容，报告此问题。',
				},
			},
		]);
		process.exit();
	});
}
