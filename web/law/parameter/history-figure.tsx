import { Select } from 'antd';
import { useId } from 'react';
import { isoDay, type Parameter } from '../../../src/law/index.ts';
import { Figure, useWords } from '../../shell/index.ts';
import { useSayings } from '../sayings.ts';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { historyIn, keysOf } from './history.ts';
import { historyChart, isDrawable } from './history-chart.ts';
import { sayKey } from './key-words.ts';

/** Lines that can be told apart in one chart. */
const mostLines = 7;

/** A parameter's values over time, for several places together: `?with=` names the places, `?key=` the row of a table. */
export function History({ parameter }: { readonly parameter: Parameter }) {
	const say = useWords(words);
	const sayings = useSayings();
	const id = useId();
	const { reading, search, change } = useReading();
	const places = Object.keys(parameter.places);
	const keys = keysOf(parameter);
	const versions = places.flatMap((place) => parameter.places[place] ?? []);
	if (!isDrawable(parameter.type) || versions.length < 2) return null;

	const chosen = search.with?.split(',').filter((code) => places.includes(code)) ?? [];
	const shown = chosen.length > 0 ? chosen.slice(0, mostLines) : nearestPlaces(places, reading.place);
	const key = search.key !== undefined && keys.includes(search.key) ? search.key : keys[0];
	const until = Math.max(reading.on, ...versions.map(({ from }) => from + 365));
	const lines = shown.map((place) => ({
		name: sayings.place(place),
		stretches: historyIn(parameter, place, { until, known: reading.known, key }),
	}));
	const texts = {
		provisional: (value: string) => say('history.provisional', { value }),
		unknown: say('said.unknown'),
	};
	const rows = lines.flatMap(({ name, stretches }) =>
		stretches.map((each) => [
			name,
			isoDay(each.from),
			isoDay(each.to),
			each.value === undefined ? texts.unknown : sayings.value(parameter.type, each.value),
			each.provisional ? say('history.is_provisional') : '',
		]),
	);
	const now = lines.map(({ name, stretches }) => {
		const stretch = stretches.find(({ from, to }) => from <= reading.on && reading.on <= to);
		const value = stretch?.value === undefined ? texts.unknown : sayings.value(parameter.type, stretch.value);
		return say('history.now', { place: name, value });
	});

	return (
		<Figure
			id={parameter.name.replaceAll(/[._]/g, '-')}
			title={say('history.title')}
			summary={say('history.summary', {
				date: sayings.day(reading.on),
				values: now.join(say('list.semicolon')),
			})}
			option={historyChart(lines, parameter.type, sayings, texts, reading.on)}
			height={340}
			table={{
				columns: [
					say('versions.place'),
					say('versions.from'),
					say('versions.to'),
					say('versions.value'),
					say('history.note'),
				],
				rows,
			}}
			controls={
				<>
					{places.length > 1 && (
						<label htmlFor={`${id}places`}>
							{say('history.places')}
							<Select
								id={`${id}places`}
								mode="multiple"
								maxCount={mostLines}
								className="places-select"
								value={shown}
								options={places.map((code) => ({ value: code, label: sayings.place(code) }))}
								onChange={(codes: readonly string[]) => change({ with: codes.join(',') })}
							/>
						</label>
					)}
					{keys.length > 0 && (
						<label htmlFor={`${id}key`}>
							{say('history.key')}
							<Select
								id={`${id}key`}
								popupMatchSelectWidth={false}
								value={key}
								options={keys.map((each) => ({ value: each, label: sayKey(parameter, each, sayings) }))}
								onChange={(chosenKey: string) => change({ key: chosenKey })}
							/>
						</label>
					)}
				</>
			}
			// Every version is cited in the table below.
			sources={[]}
			kinds={[]}
			confidences={[]}
		/>
	);
}

/** The reading's own place and the widest ones first, as many as can be told apart. */
function nearestPlaces(places: readonly string[], here: string): readonly string[] {
	const rank = (code: string) => (here === code ? 0 : here.startsWith(code) ? 1 : code.split('-').length);
	return [...places].sort((a, b) => rank(a) - rank(b)).slice(0, 5);
}
