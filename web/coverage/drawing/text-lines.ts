/** Pixels that a text takes, near enough to keep it within its box: a Chinese character is as wide as it is high. */
export function textWidth(text: string, size: number): number {
	let ems = 0;
	for (const sign of text) ems += /[\u2e80-\uffef]/.test(sign) ? 1 : /[A-Z%—…mw]/.test(sign) ? 0.75 : 0.6;
	return ems * size;
}

/** Breaks a text into lines of at most so many pixels: between words, and between Chinese characters. */
export function textLines(text: string, width: number, size: number): readonly string[] {
	const pieces = text.match(/[\u2e80-\uffef][，。；：、）”]?|[^\s\u2e80-\uffef]+\s*/g) ?? [];
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces) {
		if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += piece;
	}
	return line === '' ? lines : [...lines, line.trimEnd()];
}
