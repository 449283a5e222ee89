// A study's folder, and its findings on disk.

export { sqlText } from './findings/duckdb.ts';
export { type FindingsQuery, queryFindings } from './findings/query.ts';
export { findingsFiles, writeFindings, writeFindingsParquet } from './findings/store.ts';
export { readStudyFolder } from './folder.ts';
export { readTextFile } from './text-file.ts';
