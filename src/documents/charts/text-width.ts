/** Widths of the characters from space to tilde in Noto Sans SC, in thousandths of the font's size. */
const widths = [
	224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555,
	555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293,
	535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555,
	559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468,
	377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
] as const;

/** The width of a text in pixels as paper shows it; `font` as CSS writes it, such as 11.5px Noto Sans SC. */
export function textWidth(text: string, font = ''): number {
	const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
	let width = 0;
	for (const character of text.replaceAll('\u00a0', ' '))
		width += widths[(character.codePointAt(0) ?? 0) - 32] ?? 1000;
	return (width * size) / 1000;
}
