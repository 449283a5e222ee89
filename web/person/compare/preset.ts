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
	change: fromNowOn((facts) =>
		facts.status === 'employee' ? undefined : { ...facts, status: 'employee', form: 'employee' },
	),
};

const becomeFlexible: Preset = {
	id: 'flexible',
	label: { en: 'Go on as a flexible worker', zh: '改为灵活就业参保' },
	change: fromNowOn((facts) => {
		if (facts.status === 'flexible') return undefined;
		// an employee who goes on alone works on their own account; others keep their form of work
		const form = facts.form === 'employee' ? { form: 'self_employed' } : undefined;
		return { ...facts, ...form, status: 'flexible' };
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

type Facts = Readonly<Record<string, Scalar>>;

/** Changes what holds from the month asked for on; a person who told of no work now has nothing to change. */
function fromNowOn(change: (facts: Facts) => Facts | undefined): Preset['change'] {
	return (situation) => {
		const month = situation.on.slice(0, 7);
		const now = stretchAt(situation, month);
		const changed = now && change(now.facts);
		if (!changed) return undefined;
		return carryOn(situation, month, { ...now, to: undefined, facts: changed });
	};
}
