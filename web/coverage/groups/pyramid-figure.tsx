import { useRef } from 'react';
import { Figure } from '../../shell/index.ts';
import { percent } from '../cascade/cascade-table.ts';
import { type Choice, valuesOf } from '../choice.ts';
import { simulatedEvidence } from '../evidence.ts';
import type { Voice } from '../voice.ts';
import { type AgeRow, Pyramid } from './pyramid.tsx';
import { shareAt } from './share-at.ts';

/** Men and women in work by age, and how many of them reach the chosen step. */
export function PyramidFigure({ choice, voice }: { readonly choice: Choice; readonly voice: Voice }) {
	const { say, view } = voice;
	const { step, scheme, group } = choice;
	const picture = useRef<SVGSVGElement>(null);
	const rows = [...valuesOf(view, 'age')].reverse().map((age): AgeRow => {
		const of = (sex: string) => {
			const who = { place: group.place, sex, dimension: 'age', value: age };
			const reached = view.cascade(who, scheme)?.reached;
			return { inWork: reached?.in_work.value ?? 0, reached: reached?.[step].value ?? 0 };
		};
		return { age: voice.value('age', age), men: of('male'), women: of('female') };
	});
	const share = (sex: string) =>
		shareAt(view, { place: group.place, sex, dimension: '', value: '' }, scheme, step)?.share ?? 0;
	const title = say('pyramid.title', { step: voice.step(step), scheme: voice.scheme(scheme) });
	const summary = say('pyramid.summary', {
		place: voice.place(group.place),
		women: voice.share(share('female')),
		men: voice.share(share('male')),
	});
	return (
		<Figure
			id="pyramid"
			title={title}
			summary={summary}
			table={{
				columns: [
					say('table.age'),
					say('pyramid.men_in_work'),
					say('pyramid.men_reach'),
					say('pyramid.men_share'),
					say('pyramid.women_in_work'),
					say('pyramid.women_reach'),
					say('pyramid.women_share'),
				],
				rows: rows.map(({ age, men, women }) => [
					age,
					...[men, women].flatMap(({ inWork, reached }) => [
						Math.round(inWork),
						reached,
						inWork > 0 ? percent(reached / inWork) : null,
					]),
				]),
			}}
			svg={() => picture.current?.outerHTML}
			notes={[say('pyramid.note')]}
			{...simulatedEvidence(voice)}
		>
			<Pyramid
				ref={picture}
				rows={rows}
				words={{ men: say('sex.male'), women: say('sex.female') }}
				say={(persons) => voice.persons(persons)}
				percent={(part) => voice.share(part)}
				description={`${title}. ${summary}`}
			/>
		</Figure>
	);
}
