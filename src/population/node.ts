// Tables on disk, through DuckDB: reading workers, writing answers.

export { type Engine, engines } from './engine.ts';
export type { TableFiles, TablesReport } from './read-tables.ts';
export { type RunEvents, type RunOrder, type RunResult, runRules } from './run-rules.ts';
