import type { Law, Scalar } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';
import { carryOn, type Situation, stretchAt, withFacts } from '../situation/situation.ts';

/**
 * A ready change to compare a situation with. It only edits facts that the person could have told by hand, and the page
 * lists every one of them, so that nothing about the second situation is hidden.
 */
export interface Preset {
	readonly id: string;
	readonly label: Words;
	/** The changed situation; nothing where there is nothing to change. */
	readonly change: (situation: Situation) => Situation | undefined;
}

/** The presets that change something in this situation, in a law that has the facts they change. */
export function presetsFor(law: Law, situation: Situation): readonly Preset[] {
	const known = (name: string) => law.variables[name] !== undefined;
	return [
		...(known('status') && known('form') ? [becomeEmployee, becomeFlexible] : []),
		...(known(retirementChoice) ? [retireEarly, retireOnTime, retireLate] : []),
	].filter((preset) => preset.change(situation) !== undefined);
}

/** Works in another place from the month asked for on, in the same way and for the same pay. */
export function moveTo(place: string): Preset['change'] {
	return (situation) => {
		if (place === situation.place) return undefined;
		const month = situation.on.slice(0, 7);
		const now = stretchAt(situation, month);
		const moved = now ? carryOn(situation, month, { ...now, to: undefined, place }) : situation;
		return { ...moved, place };
	};
}

const becomeEmployee: Preset = {
	id: 'employee',
	label: { en: 'Become an employee', zh: '改为单位职工' },
	change: otherWork((facts) =>
		facts.status === 'employee' ? undefined : { status: 'employee', form: 'employee' },
	),
};

const becomeFlexible: Preset = {
	id: 'flexible',
	label: { en: 'Go on as a flexible worker', zh: '改为灵活就业参保' },
	change: otherWork((facts) => {
		if (facts.status === 'flexible') return undefined;
		// an employee who goes on alone works on their own account; others keep their form of work
		return { status: 'flexible', form: facts.form === 'employee' ? 'self_employed' : facts.form };
	}),
};

const retirementChoice = 'pension.employee.retirement_choice';
const retireEarly = retire('earliest', { en: 'Retire as early as allowed', zh: '提前到最早退休' });
const retireOnTime = retire('statutory', { en: 'Retire at the statutory age', zh: '按法定年龄退休' });
const retireLate = retire('latest', { en: 'Retire as late as allowed', zh: '推迟到最晚退休' });

function retire(choice: string, label: Words): Preset {
	return {
		id: choice,
		label,
		change: (situation) =>
			// who has said nothing retires at the statutory age
			(situation.facts[retirementChoice] ?? 'statutory') === choice
				? undefined
				: withFacts(situation, { [retirementChoice]: choice }),
	};
}

type Facts = Readonly<Record<string, Scalar | undefined>>;

/** Facts about how the present work is managed. */
const aboutTheWork = /^status\.fact\./;

/**
 * Changes what holds from the month asked for on, for the same pay at the same place. Where the form of work changes,
 * what was told of the old work no longer holds, and is taken out rather than carried over. A person who told of no
 * work now has nothing to change.
 */
function otherWork(change: (facts: Facts) => Facts | undefined): Preset['change'] {
	return (situation) => {
		const month = situation.on.slice(0, 7);
		const now = stretchAt(situation, month);
		const changed = now && change(now.facts);
		if (!changed) return undefined;
		const stays = changed.form === now.facts.form;
		const kept = stays ? now.facts : { wage: now.facts.wage };
		const next = { ...now, to: undefined, facts: given({ ...kept, ...changed }) };
		const told = Object.entries(situation.facts).filter(([name]) => stays || !aboutTheWork.test(name));
		return { ...carryOn(situation, month, next), facts: Object.fromEntries(told) };
	};
}

function given(facts: Facts): Readonly<Record<string, Scalar>> {
	return Object.fromEntries(
		Object.entries(facts).filter((entry): entry is [string, Scalar] => entry[1] !== undefined),
	);
}
