import type { Confidence, Path, Problem, Source, Spot, Words, YamlText } from '../../study/index.ts';
import { dayOf, isoDay } from '../date.ts';
import type { Citation, InForce } from '../typed.ts';
import type { LawFile } from './file.ts';
import type { LaidOver } from './laid-over.ts';

/** One law file while it is read: its data, and where problems about it go. */
export interface Reading {
	readonly path: string;
	readonly yaml: YamlText;
	readonly file: LawFile;
	readonly sources: Readonly<Record<string, Source>>;
	readonly problems: Problem[];
	/** Set where the file is a proposal, laid over law in force. */
	readonly laid?: LaidOver | undefined;
}

export function report(reading: Reading, code: string, spot: Spot, says: Words, fix?: Words): void {
	reading.problems.push(fix ? { code, spot, says, fix } : { code, spot, says });
}

interface Cited {
	readonly source?: string | undefined;
	readonly article?: string | undefined;
	readonly confidence?: Confidence | undefined;
	readonly note?: Words | undefined;
}

/**
 * The citation of a dated version, its own or the default of what it belongs to. Something that is stated must be
 * cited; a weak fact (C) must not be stated as law.
 */
export function citationOf(
	reading: Reading,
	path: Path,
	own: Cited,
	defaults: Cited,
	states: 'law' | 'assumption' | 'nothing',
): Citation {
	// a proposal is nobody's law yet: it may stand without a document
	const mustCite = states === 'law' && !reading.laid;
	const id = own.source ?? defaults.source;
	const source = id === undefined ? undefined : reading.sources[id];
	const spot = reading.yaml.spot(path);
	if (id !== undefined && !source) {
		report(
			reading,
			'unknown-source',
			spot,
			{ en: `There is no source "${id}".`, zh: `没有名为“${id}”的来源。` },
			{ en: 'Add it under sources, or correct the name.', zh: '请在 sources 中补充，或改正名称。' },
		);
	}
	if (id === undefined && mustCite) {
		report(
			reading,
			'uncited',
			spot,
			{ en: 'This dated value has no source.', zh: '这一带日期的内容没有注明来源。' },
			{ en: 'Give it a source and, where known, an article.', zh: '请注明 source，并尽可能注明 article。' },
		);
	}
	const confidence = own.confidence ?? defaults.confidence ?? source?.confidence ?? 'C';
	if (mustCite && confidence === 'C' && source) {
		report(
			reading,
			'weak-fact',
			spot,
			{ en: 'A fact of confidence C is stated as law in force.', zh: '可信度为 C 的内容被写成了现行规定。' },
			{
				en: 'Write it as unknown, with the figure as reported.',
				zh: '请改用 unknown，并把该数字写在 reported 中。',
			},
		);
	}
	const article = own.article ?? defaults.article;
	const note = own.note ?? defaults.note;
	return {
		confidence,
		...(id === undefined ? {} : { source: id }),
		...(article === undefined ? {} : { article }),
		...(note === undefined ? {} : { note }),
	};
}

/** Days a version is in force for and known on. */
export function inForceOf(
	reading: Reading,
	path: Path,
	dates: {
		readonly from: string | number;
		readonly to?: string | number | undefined;
		readonly known?: string | number | undefined;
	},
): InForce {
	const from = dayOf(dates.from) ?? 0;
	const to = dates.to === undefined ? undefined : dayOf(dates.to, true);
	const known = dates.known === undefined ? undefined : dayOf(dates.known);
	if (to !== undefined && to < from) {
		report(
			reading,
			'ends-before-it-begins',
			reading.yaml.spot([...path, 'to']),
			{
				en: `This version ends (${dates.to}) before it begins (${dates.from}).`,
				zh: `这一版本的终止日（${dates.to}）早于起始日（${dates.from}）。`,
			},
			{ en: 'Correct one of the dates.', zh: '请改正其中一个日期。' },
		);
	}
	return { from, ...(to === undefined ? {} : { to }), ...(known === undefined ? {} : { known }) };
}

/** Sorts versions by start and refuses those that overlap or leave a gap undeclared. */
export function inOrder<T extends InForce>(
	reading: Reading,
	name: string,
	versions: readonly { readonly version: T; readonly path: Path }[],
): readonly T[] {
	const sorted = [...versions].sort(
		(a, b) => a.version.from - b.version.from || (a.version.known ?? 0) - (b.version.known ?? 0),
	);
	sorted.forEach(({ version, path }, index) => {
		const earlier = sorted[index - 1]?.version;
		if (!earlier) return;
		const spot = reading.yaml.spot(path);
		const from = isoDay(version.from);
		if (earlier.from === version.from) {
			// the same period made known anew later is a revision, not an overlap
			if ((earlier.known ?? 0) < (version.known ?? 0)) return;
			report(
				reading,
				'overlap',
				spot,
				{ en: `${name} has two versions from ${from}.`, zh: `${name} 有两个版本自 ${from} 起施行。` },
				{ en: 'Remove one, or give the later a known date.', zh: '请删去其一，或为后者注明 known 日期。' },
			);
			return;
		}
		if (earlier.to === undefined) return;
		const until = isoDay(earlier.to);
		if (earlier.to >= version.from) {
			report(
				reading,
				'overlap',
				spot,
				{
					en: `${name}: the version from ${from} overlaps the one until ${until}.`,
					zh: `${name}：自 ${from} 起的版本与至 ${until} 止的版本重叠。`,
				},
				{
					en: 'Correct the dates so that one ends before the next begins.',
					zh: '请改正日期，使前一版本在后一版本开始前结束。',
				},
			);
		} else if (earlier.to + 1 < version.from) {
			report(
				reading,
				'gap',
				spot,
				{
					en: `${name} says nothing between ${until} and ${from}.`,
					zh: `${name} 在 ${until} 与 ${from} 之间没有规定。`,
				},
				{
					en: 'Close the gap, or declare it as a version with unknown.',
					zh: '请补上缺口，或用带 unknown 的版本写明。',
				},
			);
		}
	});
	return sorted.map(({ version }) => version);
}
