/** A label of the law at the start of a line: the law writes them as they stand inside sentences. */
export function capital(label: string): string {
	return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
