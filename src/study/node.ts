// A study's folder, and its findings on disk.

export { sqlText } from './duckdb.ts';
export { findingsFiles, writeFindings } from './findings-file.ts';
export { type FindingsQuery, queryFindings } from './findings-query.ts';
export { readStudyFolder } from './folder.ts';
export { readTextFile } from './text-file.ts';
