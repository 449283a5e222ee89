// Finished files: what needs fonts, a typesetter or a file system.

export { checkFile } from './read-back/check-file.ts';
export { citer, type ReferenceStyle } from './references/citer.ts';
export { type Format, formats, type Written, writeDocument } from './write-document.ts';
