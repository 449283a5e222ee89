import type { Standards } from '../../src/standards/index.ts';
import type { Search } from '../shell/index.ts';

/** What the reader chose to see of the cube criterion × place × form of work. */
export interface Choice {
	/** Id of the instrument whose criteria are the rows. */
	readonly standard: string;
	/** What the columns are. */
	readonly across: 'forms' | 'places';
	readonly place: string;
	readonly form: string;
	/** Only criteria of this topic. */
	readonly topic: string | undefined;
	/** Only criteria that come out worse than for the standard worker. */
	readonly worse: boolean;
	/** Whether other countries stand beside China. */
	readonly countries: boolean;
}

/** The form of work that is shown where the address names none: the first that platforms brought. */
function firstForm({ scope }: Standards): string {
	return scope.forms.find((form) => form.startsWith('platform_')) ?? scope.standardForm;
}

/** What an address chooses; what it leaves open or misspells is the first instrument, the whole country, every form. */
export function choiceOf(standards: Standards, search: Search): Choice {
	const { scope, instruments, topics } = standards;
	const one = (asked: string | undefined, of: readonly string[], otherwise: string) =>
		asked !== undefined && of.includes(asked) ? asked : otherwise;
	const ids = instruments.map(({ id }) => id);
	return {
		standard: one(search.standard, ids, ids[0] ?? ''),
		across: search.across === 'places' ? 'places' : 'forms',
		place: one(search.place, scope.places, scope.places[0] ?? ''),
		form: one(search.form, scope.forms, firstForm(standards)),
		topic: search.topic !== undefined && Object.hasOwn(topics, search.topic) ? search.topic : undefined,
		worse: search.worse === 'yes',
		countries: search.countries === 'yes',
	};
}

/** Places of the study's own country: those below its first place, and it. */
export function ownPlaces({ scope }: Standards): readonly string[] {
	const [home = ''] = scope.places;
	return scope.places.filter((place) => place === home || place.startsWith(`${home}-`));
}
