import { palette } from './palette.ts';

/** A table as people read and save it: one header a column, one text or number a cell, `null` where unknown. */
export interface Table {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The table as CSV (RFC 4180); an unknown cell is empty. A text that a spreadsheet would run as a formula is quoted off. */
export function csv({ columns, rows }: Table): string {
	const line = (cells: readonly (string | number | null)[]) => cells.map(cell).join(',');
	return `${[line(columns), ...rows.map(line)].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Saves a table as a CSV file, with the byte order mark that Excel needs to read Chinese. */
export function downloadCsv(name: string, table: Table): void {
	save(`${name}.csv`, new Blob(['\uFEFF', csv(table)], { type: 'text/csv;charset=utf-8' }));
}

/** Saves a finished file. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
	save(name, new Blob([bytes], { type: 'application/octet-stream' }));
}

/** Saves a chart as it stands, as a drawing that can be enlarged and edited. */
export function downloadSvg(name: string, svg: string): void {
	save(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
}

/** Saves a chart as a picture of twice its size on screen, on white. */
export async function downloadPng(name: string, svg: string): Promise<void> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * 2;
		canvas.height = image.naturalHeight * 2;
		const pen = canvas.getContext('2d');
		if (!pen) throw new Error('This browser cannot draw pictures');
		pen.fillStyle = palette.paper;
		pen.fillRect(0, 0, canvas.width, canvas.height);
		pen.drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (!blob) throw new Error('This browser cannot save pictures');
		save(`${name}.png`, blob);
	} finally {
		URL.revokeObjectURL(address);
	}
}

function save(file: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = file;
	link.click();
	URL.revokeObjectURL(link.href);
}
