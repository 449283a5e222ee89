/** Saves a text as a file, through the browser's own download. */
export function saveText(name: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}
