import { compile, javaScriptKernel, type Kernel, type Program, webAssemblyKernel } from '../law/index.ts';

/** What can work rules out on columns: WebAssembly, or JavaScript as a second opinion. */
export const engines = ['wasm', 'js'] as const;
export type Engine = (typeof engines)[number];

/** A kernel for careers that come as rows. */
export function kernelOf(engine: Engine, program: Program): Kernel {
	return engine === 'js' ? javaScriptKernel(program) : webAssemblyKernel(compile(program, { kind: 'rows' }));
}
