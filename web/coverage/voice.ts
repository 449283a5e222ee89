import type { CoverageView, GroupName, Reason, Step } from '../../src/coverage/index.ts';
import { sayInterval, sayQuantity } from '../../src/documents/index.ts';
import type { Language, Source } from '../../src/study/index.ts';
import {
	capital,
	type Say,
	type Study,
	useCoverage,
	useLanguage,
	useSources,
	useStudy,
	useWords,
} from '../shell/index.ts';
import { all } from './choice.ts';
import { sayPersons, sayPersonsBetween } from './persons.ts';
import { words } from './words.ts';

/** What the figures of the room need in order to speak. */
export interface Voice {
	readonly language: Language;
	readonly say: Say<typeof words>;
	readonly view: CoverageView;
	readonly study: Study;
	readonly sources: Readonly<Record<string, Source>>;
	place(place: string): string;
	sex(sex: string): string;
	/** A value of a dimension. */
	value(dimension: string, value: string): string;
	/** A group in full, such as "Zhejiang, women, platform delivery". */
	group(group: GroupName): string;
	step(step: Step): string;
	reason(reason: Reason): string;
	scheme(key: string): string;
	persons(value: number): string;
	share(value: number): string;
	/** A difference of shares. */
	points(value: number): string;
	/** An interval in brackets; empty where there is none. */
	interval(interval: { readonly low: number; readonly high: number } | undefined, unit: string): string;
	/** Titles of sources by their ids, in one text. */
	titles(ids: readonly string[]): string;
}

/** The voice of the page. */
export function useVoice(): Voice {
	const language = useLanguage();
	const say = useWords(words);
	const view = useCoverage();
	const study = useStudy();
	const sources = useSources();
	const plainValue = (dimension: string, name: string): string => {
		const { values = [] } = view.dimensions.find((each) => each.name === dimension) ?? {};
		if (dimension === 'migrant' && name === 'true') return say('migrant.yes');
		if (dimension === 'migrant' && name === 'false') return say('migrant.no');
		return values.find((each) => each.name === name)?.label[language] ?? say('unknown');
	};
	const value = (dimension: string, name: string): string => capital(plainValue(dimension, name));
	const place = (name: string): string =>
		name === all ? (study.places[view.whole]?.label[language] ?? view.whole) : value('place', name);
	const sex = (name: string): string =>
		say(name === 'female' ? 'sex.female' : name === 'male' ? 'sex.male' : 'sex.all');
	return {
		...{ language, say, view, study, sources, place, sex, value },
		group: (group) => {
			const { dimension } = group;
			const whom = [
				group.sex === all ? [] : say(group.sex === 'female' ? 'group.female' : 'group.male'),
				dimension === '' ? [] : plainValue(dimension, group.value),
			].flat();
			return [place(group.place), ...(whom.length > 0 ? whom : [say('group.everybody')])].join(
				say('list.comma'),
			);
		},
		step: (name) => capital(view.steps.find((step) => step.name === name)?.label[language] ?? name),
		reason: (name) => view.reasons.find((reason) => reason.name === name)?.label[language] ?? name,
		scheme: (key) => view.schemes.find((scheme) => scheme.key === key)?.label[language] ?? key,
		persons: (number) => sayPersons(number, language),
		share: (number) => sayQuantity(number, 'share', language),
		points: (number) => `${number > 0 ? '+' : ''}${sayQuantity(number, 'share', language, { points: true })}`,
		interval: (interval, unit) => {
			if (!interval) return '';
			const range =
				unit === 'share'
					? sayInterval(interval.low, interval.high, unit, language)
					: sayPersonsBetween(interval.low, interval.high, language);
			// ends that read the same tell nothing
			const said = (end: number) =>
				unit === 'share' ? sayQuantity(end, unit, language) : sayPersons(end, language);
			return said(interval.low) === said(interval.high) ? '' : say('interval', { range });
		},
		titles: (ids) =>
			ids.map((id) => sources[id]?.title[language] ?? id).join(language === 'zh' ? '；' : '; '),
	};
}
