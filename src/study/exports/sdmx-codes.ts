// Values of findings as codes of SDMX, whose ids may hold only letters, digits and _ @ $ -. Sexes and usual ages are those
// of ILOSTAT's lists, so that tables can be joined; every other value keeps its own name.

/** Code of what is not broken down, and of what does not apply. */
const total = '_T';
const notApplicable = '_Z';

const sexes: ReadonlyMap<string, string> = new Map([
	['all', 'SEX_T'],
	['male', 'SEX_M'],
	['female', 'SEX_F'],
]);

/** Ages of ILOSTAT beside its five-year bands from 15 to 64. */
const ages: ReadonlyMap<string, string> = new Map([
	['all', 'AGE_5YRBANDS_TOTAL'],
	['65+', 'AGE_5YRBANDS_YGE65'],
	['15+', 'AGE_YTHADULT_YGE15'],
	['15-24', 'AGE_YTHADULT_Y15-24'],
	['15-64', 'AGE_YTHADULT_Y15-64'],
	['25+', 'AGE_YTHADULT_YGE25'],
	['25-34', 'AGE_10YRBANDS_Y25-34'],
	['35-44', 'AGE_10YRBANDS_Y35-44'],
	['45-54', 'AGE_10YRBANDS_Y45-54'],
	['55-64', 'AGE_10YRBANDS_Y55-64'],
]);

/** The code of a value of a column of findings; different values have different codes. */
export function sdmxCode(column: string, value: string): string {
	if (value === '') return notApplicable;
	if (column === 'sex') return sexes.get(value) ?? plainCode(value);
	if (column === 'age') return ages.get(value) ?? ageCode(value);
	return value === 'all' ? total : plainCode(value);
}

/** A dot becomes @, as in `pension@employee`; any other sign that may not stand (nor _ at the start), its number. */
function plainCode(value: string): string {
	return value.replaceAll(/^_|[^A-Za-z0-9_-]/g, (sign) =>
		sign === '.' ? '@' : `$${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}$`,
	);
}

function ageCode(value: string): string {
	const [, from, open, to] = /^(\d+)(?:(\+)|-(\d+))?$/.exec(value) ?? [];
	if (from === undefined) return plainCode(value);
	if (open) return `AGE_YGE${from}`;
	if (to === undefined) return `AGE_Y${from}`;
	const fiveYears = Number(from) >= 15 && Number(to) <= 64 && Number(from) % 5 === 0;
	const band = fiveYears && Number(to) === Number(from) + 4 ? 'AGE_5YRBANDS_Y' : 'AGE_Y';
	return `${band}${from}-${to}`;
}

/** A finding's year as a time period of SDMX; undefined where the source states none. A span has its length. */
export function sdmxPeriod(year: string): string | undefined {
	if (year === '') return undefined;
	const [from = '', to] = year.split('..');
	if (to === undefined) return from;
	const [first, last] = [monthsOf(from), monthsOf(to)];
	const months = last.at + last.length - first.at;
	const length = months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
	const start = `${Math.floor(first.at / 12)}-${String((first.at % 12) + 1).padStart(2, '0')}-01`;
	return `${start}/${length}`;
}

/** First month of a year, quarter or month, counted from year 0, and how many it has. */
function monthsOf(text: string): { readonly at: number; readonly length: number } {
	const [year = '', part = ''] = text.split('-');
	if (part === '') return { at: Number(year) * 12, length: 12 };
	if (part.startsWith('Q')) return { at: Number(year) * 12 + (Number(part.slice(1)) - 1) * 3, length: 3 };
	return { at: Number(year) * 12 + Number(part) - 1, length: 1 };
}
