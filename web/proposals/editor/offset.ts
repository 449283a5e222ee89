/** Where a line and a column, both from 1, stand in a text; at the end of the line where the line is shorter. */
export function offsetOf(text: string, line: number, column: number): number {
	const lines = text.split('\n');
	const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
	return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), text.length);
}
