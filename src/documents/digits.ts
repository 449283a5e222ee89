// A digit typed into a text may be the number of an article, but not a result: results are findings.

/** Digits that are names or dates and no results. */
const harmless: readonly RegExp[] = [
	// days, months and years
	/\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
	/\d{1,2}月(?:\d{1,2}日)?/g,
	/(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)?(?: \d{4})?/g,
	// parts of law and the numbers of instruments
	/第\d+[条章节款项号期届]/g,
	/\b(?:Articles?|Art\.|Sections?|Chapters?|Paragraphs?|Parts?|No\.|Nos\.|Regulation|Directive|Table|Figure|Annex|Deliverable|Block)(?: \(EU\))? \d+(?:\(\d+\))?(?:[./]\d+)*(?:(?:, | and |–)\d+)*/g,
	/\d+\/\d{4}\b|\d{4}\/\d+(?:\/[A-Z]+)?/g,
	/〔\d{4}〕\d*号?/g,
	/\b(?:SDG|Goal) \d+(?:\.\d+)*/g,
	// names such as C102, R202, ICSE-18, CN-ZJ-2
	/\b[A-Z][A-Za-z]{0,5}[-‑]?\d+\b/g,
	// years alone come last: the numbers above hold some
	/\b(?:19|20)\d\d(?:[-–—/](?:(?:19|20)?\d\d))?\b/g,
	/(?<!\d)(?:19|20)\d\d(?!\d)/g,
];

/** Digits in a text that need a finding behind them, with where they stand in it. */
export function typedDigits(text: string): readonly { readonly digits: string; readonly at: number }[] {
	let rest = text;
	for (const pattern of harmless) rest = rest.replace(pattern, (found) => ' '.repeat(found.length));
	return [...rest.matchAll(/\d+(?:[.,]\d+)*%?/g)].map((found) => ({ digits: found[0], at: found.index }));
}
