import { Select } from 'antd';
import { useRef } from 'react';
import type { GroupName } from '../../../src/coverage/index.ts';
import { capital, Figure } from '../../shell/index.ts';
import { percent } from '../cascade/cascade-table.ts';
import { all, type Choice, valuesOf } from '../choice.ts';
import { type BarRow, RowBars } from '../drawing/row-bars.tsx';
import { simulatedEvidence } from '../evidence.ts';
import type { Voice } from '../voice.ts';
import { shareAt } from './share-at.ts';

export interface GroupsFigureProps {
	readonly choice: Choice;
	readonly voice: Voice;
	readonly onChange: (change: Readonly<Record<string, string>>) => void;
}

/** How far people of different kinds come: one bar a value of the chosen dimension, at the chosen step. */
export function GroupsFigure({ choice, voice, onChange }: GroupsFigureProps) {
	const { say, view } = voice;
	const { by, step, scheme } = choice;
	const picture = useRef<SVGSVGElement>(null);
	const sides = sidesOf(choice);
	const rows = valuesOf(view, by).flatMap((value) => {
		const found = sides.flatMap((side) => {
			const group = by === 'sex' ? { ...side, sex: value } : { ...side, dimension: by, value };
			const share = shareAt(view, group, scheme, step);
			return share ? [{ group, side, ...share }] : [];
		});
		const label = by === 'sex' ? voice.sex(value) : voice.value(by, value);
		return found.length > 0 ? [{ label, found }] : [];
	});
	const bars = rows.map(
		({ label, found }): BarRow => ({
			label,
			bars: found.map(({ side, share, interval }) => ({
				to: share,
				interval,
				look: side === sides[0] ? 'first' : 'second',
				text: [voice.share(share), voice.interval(interval, 'share')].join(' ').trim(),
			})),
		}),
	);
	const ranked = rows
		.flatMap(({ label, found }) => (found[0] ? [{ label, share: found[0].share }] : []))
		.sort((a, b) => b.share - a.share);
	const [most, least] = [ranked[0], ranked.at(-1)];
	const title = say('groups.title', { step: voice.step(step), scheme: voice.scheme(scheme) });
	const summary =
		most && least
			? say('groups.summary', {
					most: most.label,
					most_share: voice.share(most.share),
					least: least.label,
					least_share: voice.share(least.share),
				})
			: '';
	const dimensions = view.dimensions.filter(({ name }) => name !== 'place');
	return (
		<Figure
			id="groups"
			title={title}
			summary={summary}
			table={{
				columns: [
					say('table.group'),
					say('table.persons'),
					say('table.share'),
					say('table.low'),
					say('table.high'),
					say('table.records'),
				],
				rows: rows.flatMap(({ found }) =>
					found.map(({ group, persons, share, interval }) => [
						voice.group(group),
						persons,
						percent(share),
						interval ? percent(interval.low) : null,
						interval ? percent(interval.high) : null,
						view.records(group),
					]),
				),
			}}
			svg={() => picture.current?.outerHTML}
			controls={
				<Select
					aria-label={say('groups.by')}
					className="wide-select"
					value={by}
					onChange={(name: string) => onChange({ by: name })}
					options={dimensions.map(({ name, label }) => ({
						value: name,
						label: say('groups.by_what', { what: label[voice.language] }),
					}))}
				/>
			}
			notes={[say('groups.note.share'), ...(sides.length > 1 ? [legend(sides, voice)] : [])]}
			{...simulatedEvidence(voice)}
		>
			<RowBars ref={picture} rows={bars} most={1} description={`${title}. ${summary}`} />
		</Figure>
	);
}

/** The places and sexes to break down: the chosen groups without the dimension they may be of. */
function sidesOf({ group, other, by }: Choice): readonly GroupName[] {
	const plain = (each: GroupName): GroupName => ({
		place: each.place,
		sex: by === 'sex' ? all : each.sex,
		dimension: '',
		value: '',
	});
	const first = plain(group);
	const second = other && plain(other);
	const same = second?.place === first.place && second.sex === first.sex;
	return second && !same ? [first, second] : [first];
}

function legend([first, second]: readonly GroupName[], voice: Voice): string {
	return first && second
		? capital(voice.say('groups.legend', { first: voice.group(first), second: voice.group(second) }))
		: '';
}
