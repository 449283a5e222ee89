import type { DuckDBConnection } from '@duckdb/node-api';

/** Does something with a DuckDB database in memory, which is gone afterwards. DuckDB is loaded only when it is needed. */
export async function withDuckDb<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
	const { DuckDBInstance } = await import('@duckdb/node-api');
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	try {
		return await use(connection);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** A text as SQL writes it. */
export function sqlText(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/** A path as DuckDB's readers take it: they look for a pattern, so that each of its signs has to stand for itself. */
export function onlyPath(path: string): string {
	return path.replace(/[[*?]/g, (sign) => `[${sign}]`);
}
