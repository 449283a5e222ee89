/** One of China's 34 units of the first level, as a square on a grid: where it stands, not how far its land reaches. */
export interface Tile {
	/** Six-digit code of GB/T 2260, by which data are matched; never by name. */
	readonly gb: string;
	readonly column: number;
	readonly row: number;
}

export const tileColumns = 8;
export const tileRows = 8;

/** Own arrangement, north at the top; squares assert no border. */
export const tileGrid: readonly Tile[] = [
	{ gb: '230000', column: 7, row: 0 },
	{ gb: '150000', column: 3, row: 1 },
	{ gb: '110000', column: 5, row: 1 },
	{ gb: '210000', column: 6, row: 1 },
	{ gb: '220000', column: 7, row: 1 },
	{ gb: '650000', column: 0, row: 2 },
	{ gb: '640000', column: 3, row: 2 },
	{ gb: '140000', column: 4, row: 2 },
	{ gb: '130000', column: 5, row: 2 },
	{ gb: '120000', column: 6, row: 2 },
	{ gb: '630000', column: 1, row: 3 },
	{ gb: '620000', column: 2, row: 3 },
	{ gb: '610000', column: 3, row: 3 },
	{ gb: '410000', column: 4, row: 3 },
	{ gb: '370000', column: 5, row: 3 },
	{ gb: '320000', column: 6, row: 3 },
	{ gb: '540000', column: 0, row: 4 },
	{ gb: '510000', column: 2, row: 4 },
	{ gb: '500000', column: 3, row: 4 },
	{ gb: '420000', column: 4, row: 4 },
	{ gb: '340000', column: 5, row: 4 },
	{ gb: '310000', column: 6, row: 4 },
	{ gb: '530000', column: 2, row: 5 },
	{ gb: '520000', column: 3, row: 5 },
	{ gb: '430000', column: 4, row: 5 },
	{ gb: '360000', column: 5, row: 5 },
	{ gb: '330000', column: 6, row: 5 },
	{ gb: '450000', column: 3, row: 6 },
	{ gb: '440000', column: 4, row: 6 },
	{ gb: '350000', column: 5, row: 6 },
	{ gb: '710000', column: 6, row: 6 },
	{ gb: '460000', column: 3, row: 7 },
	{ gb: '820000', column: 4, row: 7 },
	{ gb: '810000', column: 5, row: 7 },
];
