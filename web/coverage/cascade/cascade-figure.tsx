import { useRef } from 'react';
import { type GroupName, type Step, steps } from '../../../src/coverage/index.ts';
import { Figure } from '../../shell/index.ts';
import type { Choice } from '../choice.ts';
import { simulatedEvidence } from '../evidence.ts';
import type { Voice } from '../voice.ts';
import type { CascadeSide, StepRow } from './cascade-layout.ts';
import { CascadePicture } from './cascade-picture.tsx';
import { cascadeTable } from './cascade-table.ts';

/** The cascade of one scheme for the chosen groups. */
export function CascadeFigure({ choice, voice }: { readonly choice: Choice; readonly voice: Voice }) {
	const { say } = voice;
	const picture = useRef<SVGSVGElement>(null);
	const groups = [choice.group, ...(choice.other ? [choice.other] : [])];
	const sides = groups.flatMap((group) => sideOf(group, choice, voice) ?? []);
	const title = say('cascade.title', { scheme: voice.scheme(choice.scheme) });
	const summary = sides.map((side) => summaryOf(side, voice)).join(say('list.sentence'));
	return (
		<Figure
			id="cascade"
			title={title}
			summary={summary || say('cascade.nobody')}
			table={cascadeTable(groups, choice.scheme, voice)}
			svg={() => picture.current?.outerHTML}
			notes={[
				say('cascade.note.read'),
				say('cascade.note.covered'),
				say('cascade.note.beyond'),
				say('cascade.note.interval'),
			]}
			{...simulatedEvidence(voice)}
		>
			<CascadePicture ref={picture} sides={sides} description={`${title}. ${summary}`} />
		</Figure>
	);
}

function sideOf(group: GroupName, { scheme }: Choice, voice: Voice): CascadeSide | undefined {
	const cascade = voice.view.cascade(group, scheme);
	if (!cascade) return undefined;
	const { say } = voice;
	const whole = cascade.reached.in_work.value;
	const smallOf = (step: Step): string => {
		const { interval } = cascade.reached[step];
		const parts = [
			interval && step !== 'in_work' ? voice.interval(interval, 'persons') : [],
			step === 'covered' && cascade.covered.voluntary > 0
				? say('cascade.cover', {
						mandatory: voice.persons(cascade.covered.mandatory),
						voluntary: voice.persons(cascade.covered.voluntary),
					})
				: [],
			step === 'enrolled' && cascade.inAll.enrolled > cascade.reached.enrolled.value
				? say('cascade.beyond', {
						persons: voice.persons(cascade.inAll.enrolled - cascade.reached.enrolled.value),
					})
				: [],
		].flat();
		return parts.join(say('list.semicolon'));
	};
	const rows = steps.map(
		(step): StepRow => ({
			step,
			name: voice.step(step),
			amount: say('cascade.amount', {
				persons: voice.persons(cascade.reached[step].value),
				share: voice.share(cascade.reached[step].value / whole),
			}),
			small: smallOf(step),
			losses: cascade.losses
				.filter((loss) => loss.step === step)
				.map(({ reason, value, interval }) => ({
					reason,
					persons: value,
					text: say('cascade.loss', {
						persons: voice.persons(value),
						reason: voice.reason(reason),
						interval: voice.interval(interval, 'persons'),
					}).trimEnd(),
				})),
		}),
	);
	return { title: voice.group(group), cascade, rows };
}

/** Where most are lost, in a sentence. */
function summaryOf({ title, cascade, rows }: CascadeSide, voice: Voice): string {
	const { reached, losses } = cascade;
	const [worst] = [...losses].sort((a, b) => b.value - a.value);
	const values = {
		group: title,
		in_work: voice.persons(reached.in_work.value),
		contributing: voice.persons(reached.contributing.value),
		share: voice.share(reached.contributing.value / reached.in_work.value),
	};
	if (!worst || rows.length === 0) return voice.say('cascade.summary.none', values);
	return voice.say('cascade.summary', {
		...values,
		lost: voice.persons(worst.value),
		reason: voice.reason(worst.reason),
	});
}
