/** Where a select's list is put: beside the select, so that it lies within the page's content and not behind it. */
export function inPlace(select: HTMLElement): HTMLElement {
	return select.parentElement ?? select;
}
