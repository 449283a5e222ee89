import type { Finding } from '../study/index.ts';
import { findingsById, measure } from './measure-facts.ts';
import type { MeasuredFigure, Outcome, Verdict } from './outcome.ts';
import type { Standards } from './standards.ts';

/** Criteria by places, each for every form of work beside the standard worker, and how many people work so. */
export interface GapMatrix {
	readonly rows: readonly GapRow[];
	/** By place and form of work; absent where nobody has published it. */
	readonly people: Readonly<Record<string, Readonly<Record<string, MeasuredFigure>>>>;
}

/** One criterion at one place. */
export interface GapRow {
	readonly criterion: string;
	readonly place: string;
	/** The outcome for the standard form of work; absent where the criterion is about the whole order. */
	readonly standard?: Outcome;
	readonly cells: readonly GapCell[];
}

export interface GapCell {
	readonly outcome: Outcome;
	/** Against the standard worker; `open` where either is unknown or does not apply. */
	readonly against: 'same' | 'worse' | 'better' | 'open';
}

export function gapMatrix(
	{ scope }: Standards,
	outcomes: readonly Outcome[],
	findings: readonly Finding[],
): GapMatrix {
	const grouped = Map.groupBy(outcomes, ({ criterion, place }) => `${criterion} ${place}`);
	const rows = [...grouped.values()].map((cells): GapRow => {
		const standard = cells.find(({ form }) => form === scope.standardForm);
		const [{ criterion, place } = { criterion: '', place: '' }] = cells;
		return {
			criterion,
			place,
			...(standard ? { standard } : {}),
			cells: cells.map((outcome) => ({ outcome, against: against(outcome, standard) })),
		};
	});
	return { rows, people: peopleIn(scope, findings) };
}

/** What a verdict is worth when it is compared or counted; undefined where nothing is settled. */
export function worthOf(verdict: Verdict): number | undefined {
	if (verdict === 'met') return 1;
	if (verdict === 'partly') return 0.5;
	return verdict === 'not_met' ? 0 : undefined;
}

function against(outcome: Outcome, standard: Outcome | undefined): GapCell['against'] {
	const [own, other] = [worthOf(outcome.verdict), standard && worthOf(standard.verdict)];
	if (own === undefined || other === undefined) return 'open';
	if (own === other) return 'same';
	return own < other ? 'worse' : 'better';
}

function peopleIn(
	{ people, places, on }: Standards['scope'],
	findings: readonly Finding[],
): GapMatrix['people'] {
	const byId = findingsById(findings);
	const counted = places.map((place) => {
		const forms = Object.entries(people).flatMap(([form, of]) => {
			const count = measure({ fact: form, of }, byId, place, on);
			return count ? [[form, count] as const] : [];
		});
		return [place, Object.fromEntries(forms)] as const;
	});
	return Object.fromEntries(counted.filter(([, forms]) => Object.keys(forms).length > 0));
}
