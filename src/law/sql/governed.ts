import type { Language } from '../../study/index.ts';
import { isoDay } from '../date.ts';
import { everywhere } from '../in-force.ts';
import type { Day, Law, Rule, RuleVersion } from '../typed.ts';
import { branch, isNumber, type Lookup, write } from './expression.ts';
import { rootOf } from './parameter-tables.ts';
import { choice, comment, quoted } from './text.ts';

/** Day and place, as SQL, that a rule is read for. */
export interface ReadFor {
	readonly day: string;
	readonly place: string;
}

/** What a formula's statement is written under. */
export interface Writing {
	readonly law: Law;
	readonly known: Day | undefined;
	readonly language: Language;
	date(iso: string): string;
	/** A NULL of the rule's type. */
	nothing(rule: Rule): string;
}

/**
 * A rule as a `case` over its versions: a place's own law before that of the places above it, the latest first. Law that
 * has expired gives NULL and never falls back.
 */
export function governed(rule: Rule, at: ReadFor, lookup: Lookup, writing: Writing): string {
	const { law, known } = writing;
	const root = rootOf(law);
	const branches: string[] = [];
	let worth = false;
	let numbers = true;
	const places = Object.keys(rule.places).sort((a, b) => depthOf(b) - depthOf(a));
	for (const place of places) {
		const seen = (rule.places[place] ?? []).filter(
			(version) => known === undefined || version.known === undefined || version.known <= known,
		);
		const inside =
			place === root || place === everywhere ? '' : `law_within(${at.place}, ${quoted(place)}) and `;
		for (const [index, version] of [...seen.entries()].toReversed()) {
			const { from, to, formula } = version;
			const since = `${inside}${at.day} >= ${writing.date(isoDay(from))}`;
			if (to !== undefined && seen[index + 1]?.from !== to + 1) {
				branches.push(`when ${inside}${at.day} > ${writing.date(isoDay(to))} then null`);
			}
			const text = formula ? write(formula, lookup).text : 'null';
			if (formula) {
				worth = true;
				numbers &&= isNumber(formula);
			}
			branches.push(`${comment(versionLines(writing, place, version))}when ${since} then${branch(text)}`);
		}
	}
	if (!worth)
		return `${comment(places.flatMap((place) => (rule.places[place] ?? []).flatMap((version) => versionLines(writing, place, version))))}${writing.nothing(rule)}`;
	const { text } = choice(branches);
	const counted = rule.type.kind === 'number' || rule.type.kind === 'month' || rule.type.kind === 'date';
	return counted && !numbers ? lookup.asNumber(text) : text;
}

function depthOf(place: string): number {
	return place === everywhere ? 0 : place.split('-').length;
}

/** Since when a version is in force where, by which article, and its formula as written. */
function versionLines({ law, language }: Writing, place: string, version: RuleVersion): readonly string[] {
	const { source, article, text, unknown, from } = version;
	const cited = source === undefined ? undefined : law.sources[source];
	const label = law.places[place]?.label[language] ?? place;
	const document = cited && (cited.number ?? cited.title[language]);
	const because = [document, article]
		.filter((each) => each !== undefined)
		.join(language === 'zh' ? '' : ', ');
	const since = { en: `${label}, from ${isoDay(from)}`, zh: `${label}，自${isoDay(from)}起` }[language];
	const colon = { en: ': ', zh: '：' }[language];
	const says = version.formula
		? text
		: `${{ en: 'not known', zh: '不明' }[language]}${colon}${unknown?.[language] ?? ''}`;
	return [`${since}${because === '' ? '' : `${colon}${because}`}`, says];
}
