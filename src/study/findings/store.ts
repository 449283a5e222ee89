import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { findingsCsv } from './csv.ts';
import { onlyPath, sqlText, withDuckDb } from './duckdb.ts';
import { packFindings } from './packed.ts';
import { columns, inOrder, isNumberColumn } from './table.ts';

/** Files that hold the findings, the same in each: for data tools, for spreadsheets, for the browser. */
export const findingsFiles = {
	parquet: 'findings.parquet',
	csv: 'findings.csv',
	json: 'findings.json',
} as const;

/**
 * Writes findings into a folder as `findings.parquet`, `findings.csv` and `findings.json`, in a fixed order: equal
 * findings give equal bytes. Each file is complete or not there: it is written aside and then given its name.
 */
export async function writeFindings(folder: string, findings: readonly Finding[]): Promise<void> {
	await mkdir(folder, { recursive: true });
	const ordered = inOrder(findings);
	const aside = (name: string) => join(folder, `.${name}.${process.pid}`);
	try {
		await writeFile(aside(findingsFiles.csv), findingsCsv(ordered));
		await writeFile(aside(findingsFiles.json), packFindings(ordered));
		await writeParquet(aside(findingsFiles.csv), aside(findingsFiles.parquet));
		for (const name of Object.values(findingsFiles)) await rename(aside(name), join(folder, name));
	} finally {
		for (const name of Object.values(findingsFiles)) await rm(aside(name), { force: true });
	}
}

/** Writes findings as one Parquet file, in the same columns and order; the file is complete or not there. */
export async function writeFindingsParquet(file: string, findings: readonly Finding[]): Promise<void> {
	const [csv, parquet] = [`${file}.${process.pid}.csv`, `${file}.${process.pid}`];
	try {
		await writeFile(csv, findingsCsv(inOrder(findings)));
		await writeParquet(csv, parquet);
		await rename(parquet, file);
	} finally {
		for (const aside of [csv, parquet]) await rm(aside, { force: true });
	}
}

/** Makes the Parquet file from the CSV file, so that the two cannot differ. */
async function writeParquet(csv: string, parquet: string): Promise<void> {
	const types = columns.map((column) => `'${column}': '${isNumberColumn(column) ? 'DOUBLE' : 'VARCHAR'}'`);
	const texts = columns.filter((column) => !isNumberColumn(column)).map((column) => `'${column}'`);
	const read = [
		...[
			sqlText(onlyPath(csv)),
			'auto_detect = false',
			'header = true',
			"delim = ','",
			`quote = '"'`,
			`escape = '"'`,
		],
		...[`columns = {${types.join(', ')}}`, `force_not_null = [${texts.join(', ')}]`, "new_line = '\\n'"],
	];
	const sql = `COPY (SELECT * FROM read_csv(${read.join(', ')})) TO ${sqlText(parquet)} (FORMAT parquet)`;
	await withDuckDb((connection) => connection.run(sql));
}
