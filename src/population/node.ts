// Tables on disk, through DuckDB: reading workers, writing answers.

export type { RunResult } from './answer-all.ts';
export { type Engine, engines, type Worker, workerFor } from './engine.ts';
export { type PeopleFilesOrder, peopleFiles, writePeople } from './people-files.ts';
export { type PeopleTablesOrder, readPeople } from './read-people.ts';
export type { TableFiles, TablesReport } from './read-tables.ts';
export { type RunEvents, type RunOrder, runRules } from './run-rules.ts';
