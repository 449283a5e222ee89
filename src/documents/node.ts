// Finished files: what needs fonts, a typesetter or a file system.

export { type Format, formats } from './format.ts';
export { citer, type ReferenceStyle } from './references/citer.ts';
export { type FileOrder, type FinishedOrder, writtenOnThreads } from './threads/writer-threads.ts';
export type { Written } from './write-document.ts';
