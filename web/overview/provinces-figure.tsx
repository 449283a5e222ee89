import { Select } from 'antd';
import { useRef } from 'react';
import type { Finding } from '../../src/study/index.ts';
import { confidences, Figure, TileMap, tileGrid, useAddress, useGo } from '../shell/index.ts';
import { byProvince, type Indicator, indicators, studied } from './provinces.ts';
import { sayQuantity } from './quantity.ts';
import { evidence, findingTable, placeColumn } from './rows.ts';
import { tilesOf } from './tiles.ts';
import type { Voice } from './voice.ts';
import type { words } from './words.ts';

const titles = {
	pension: 'provinces.pension',
	injury: 'provinces.injury',
	outsiders: 'provinces.outsiders',
} as const satisfies Record<Indicator, keyof typeof words>;

const notes = {
	pension: ['provinces.note.latest', 'provinces.note.residents'],
	injury: ['provinces.note.latest', 'provinces.note.counts'],
	outsiders: ['provinces.note.census'],
} as const satisfies Record<Indicator, readonly (keyof typeof words)[]>;

/** What is known by province, on a grid of squares, with the four provinces of the study written out. */
export function ProvincesFigure({
	findings,
	voice,
}: {
	readonly findings: readonly Finding[];
	readonly voice: Voice;
}) {
	const { say, language, nameOf, placesByGb } = voice;
	const { search } = useAddress();
	const go = useGo();
	const map = useRef<SVGSVGElement>(null);
	const indicator = readIndicator(search.map);
	const units = tileGrid.flatMap(({ gb }) => placesByGb[gb] ?? []);
	const known = byProvince(findings, indicator, units);
	const four = studied.map((place) => ({ place, finding: known.find((finding) => finding.place === place) }));
	const year = known[0]?.year;
	const title = say(titles[indicator]);
	const summary = year
		? say('provinces.summary', {
				title,
				year: nameOf('year', year),
				known: known.length,
				all: tileGrid.length,
			})
		: '';
	return (
		<Figure
			id="provinces"
			title={say('provinces.title')}
			summary={summary}
			table={findingTable(known, [placeColumn(voice)], voice)}
			svg={() => map.current?.outerHTML}
			controls={
				<Select
					aria-label={say('provinces.choose')}
					className="wide-select"
					value={indicator}
					onChange={(map: Indicator) =>
						go({ room: 'overview', search: { ...search, map } }, { replace: true })
					}
					options={Object.entries(titles).map(([value, key]) => ({ value, label: say(key) }))}
				/>
			}
			notes={notes[indicator].map((key) => say(key))}
			{...evidence(known)}
		>
			<div className="provinces">
				<TileMap ref={map} tiles={tilesOf(known, voice)} description={`${title}. ${summary}`} />
				<div>
					<dl className="four">
						{four.map(({ place, finding }) => (
							<div key={place}>
								<dt>{nameOf('place', place)}</dt>
								<dd>
									<strong>
										{finding ? sayQuantity(finding.value, finding.unit, language) : say('table.unknown')}
									</strong>
									{finding && (
										<span>
											{nameOf('year', finding.year)} · {confidences[finding.confidence].label[language]}
										</span>
									)}
								</dd>
							</div>
						))}
					</dl>
					<p className="key">
						<span className="blank" aria-hidden="true" /> {say('provinces.blank')}
					</p>
				</div>
			</div>
		</Figure>
	);
}

function readIndicator(text: string | undefined): Indicator {
	return Object.keys(indicators).find((name): name is Indicator => name === text) ?? 'pension';
}
