import type { ReactNode } from 'react';
import { Figure, RoomPages, type Search, useAddress, useFindings, useGo } from '../shell/index.ts';
import { CascadeFigure } from './cascade/cascade-figure.tsx';
import { readChoice } from './choice.ts';
import { Choosing } from './choosing.tsx';
import './coverage.css';
import { DefinitionsFigure } from './definitions-figure.tsx';
import { GroupsFigure } from './groups/groups-figure.tsx';
import { PlacesFigure } from './groups/places-figure.tsx';
import { PyramidFigure } from './groups/pyramid-figure.tsx';
import { IndicatorsFigure } from './indicators/indicators-figure.tsx';
import { OthersFigure } from './indicators/others-figure.tsx';
import { readMeasure } from './indicators/shown.ts';
import { trend } from './indicators/trend.ts';
import { LawBelow } from './origin/law-below.tsx';
import { MarginsFigure } from './origin/margins-figure.tsx';
import { TornadoFigure } from './origin/tornado-figure.tsx';
import { SchemesFigure } from './schemes-figure.tsx';
import { StepControl } from './step-control.tsx';
import { useVoice, type Voice } from './voice.ts';

/** The pages of the room, by what the address says after its name. */
const pages = [
	{ path: '', name: 'page.cascade', asks: { scheme: true, group: 'whole', other: true } },
	{ path: 'groups', name: 'page.groups', asks: { scheme: true, group: 'whole', other: true } },
	{ path: 'indicators', name: 'page.indicators', asks: { scheme: true, group: 'whole', other: false } },
	{ path: 'definitions', name: 'page.definitions', asks: { scheme: false, group: 'place', other: false } },
	{ path: 'origin', name: 'page.origin', asks: { scheme: true, group: 'none', other: false } },
] as const;

/** Who is covered, who is not, and why. What the reader chooses stands in the address. */
export function CoverageRoom() {
	const voice = useVoice();
	const { say, view } = voice;
	const { path, search } = useAddress();
	const go = useGo();
	const [first = ''] = path;
	const page = pages.find((each) => each.path === first) ?? pages[0];
	const choice = readChoice(search, view);
	const change = (changes: Search) =>
		go({ room: 'coverage', path, search: { ...search, ...changes } }, { replace: true });
	return (
		<div className="coverage">
			<title>{`${say(page.name)} · ${say('room.title')} · Canopy`}</title>
			<header className="room-opening">
				<h1>{say('room.title')}</h1>
				<p>{say('room.lead')}</p>
				<People voice={voice} />
			</header>
			<RoomPages
				room="coverage"
				label={say('room.pages')}
				pages={pages.map((each) => ({
					path: each.path === '' ? [] : [each.path],
					label: say(each.name),
					here: each === page,
					search,
				}))}
			/>
			<Choosing choice={choice} voice={voice} asks={page.asks} onChange={change} />
			<div className="room-figures">{figures()}</div>
		</div>
	);

	function figures(): ReactNode {
		const all = { choice, voice };
		const step = <StepControl step={choice.step} voice={voice} onChange={change} />;
		switch (page.path) {
			case '':
				return (
					<>
						<CascadeFigure {...all} />
						<SchemesFigure {...all} />
					</>
				);
			case 'groups':
				return (
					<>
						<div className="at-step">
							{say('choose.at_step')} {step}
						</div>
						<GroupsFigure {...all} onChange={change} />
						<PlacesFigure {...all} />
						<PyramidFigure {...all} />
					</>
				);
			case 'indicators':
				return (
					<>
						<IndicatorsFigure {...all} measure={readMeasure(search.measure)} onChange={change} />
						<OthersFigure voice={voice} />
						<Trend {...all} />
					</>
				);
			case 'definitions':
				return <DefinitionsFigure {...all} />;
			case 'origin':
				return (
					<>
						<div className="at-step">
							{say('choose.at_step')} {step}
						</div>
						<TornadoFigure {...all} />
						<LawBelow {...all} />
						<MarginsFigure {...all} />
					</>
				);
		}
	}
}

/** On which people everything rests, said before any number. */
function People({ voice: { say, view, language } }: { readonly voice: Voice }) {
	const { kind, size, on, varied } = view.people;
	const [year = '', month = ''] = on.split('-');
	const values = {
		records: size.toLocaleString(language),
		when: say('room.month', { year, month: Number(month), name: monthName(month, language) }),
		assumptions: view.assumptions.length,
	};
	return (
		<p className={`people-note ${kind}`}>
			<strong>{say(`kind.${kind}`)}</strong>{' '}
			{say(kind === 'simulated' ? 'room.simulated' : 'room.real', values)}
			{varied !== null && ` ${say('room.varied', values)}`}
		</p>
	);
}

function monthName(month: string, language: string): string {
	return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
		Date.UTC(2000, Number(month) - 1, 15),
	);
}

function Trend(props: Parameters<typeof CascadeFigure>[0]) {
	return <Figure {...trend(useFindings(), props.choice, props.voice)} />;
}
