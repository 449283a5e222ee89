// A study's folder, and its findings on disk.

export { readStudyFolder } from './folder.ts';
export { readTextFile } from './text-file.ts';
