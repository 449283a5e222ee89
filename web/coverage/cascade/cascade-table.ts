import { type GroupName, type SchemeKey, steps } from '../../../src/coverage/index.ts';
import type { Table } from '../../shell/index.ts';
import type { Voice } from '../voice.ts';

/** Every number of the cascades, a row a step and a row a loss. */
export function cascadeTable(groups: readonly GroupName[], scheme: SchemeKey, voice: Voice): Table {
	const { say, view } = voice;
	return {
		columns: [
			say('table.group'),
			say('table.scheme'),
			say('table.step'),
			say('table.reason'),
			say('table.persons'),
			say('table.low'),
			say('table.high'),
			say('table.share'),
			say('table.records'),
			say('table.kind'),
		],
		rows: groups.flatMap((group) => {
			const cascade = view.cascade(group, scheme);
			if (!cascade) return [];
			const whole = cascade.reached.in_work.value;
			const about = [voice.group(group), voice.scheme(scheme)];
			const end = [view.records(group), say(`kind.${view.people.kind}`)];
			return steps.flatMap((step) => {
				const { value, interval } = cascade.reached[step];
				const numbers = [value, interval?.low ?? null, interval?.high ?? null, percent(value / whole)];
				const lost = cascade.losses
					.filter((loss) => loss.step === step)
					.map((loss) => [
						...about,
						voice.step(step),
						say('table.lost', { reason: voice.reason(loss.reason) }),
						loss.value,
						loss.interval?.low ?? null,
						loss.interval?.high ?? null,
						percent(loss.value / whole),
						...end,
					]);
				return [...lost, [...about, voice.step(step), '', ...numbers, ...end]];
			});
		}),
	};
}

/** A share in percent, to a hundredth. */
export function percent(share: number): number {
	return Number((share * 100).toFixed(2));
}
