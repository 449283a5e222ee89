import { useAddress, useGo } from '../shell/index.ts';
import { GapsFigure } from './gaps-figure.tsx';
import { MatrixFigure } from './matrix-figure.tsx';
import './monitoring.css';
import { RecommendationsFigure } from './recommendations-figure.tsx';
import { StatesFigure } from './states-figure.tsx';
import { TargetsFigure } from './targets-figure.tsx';
import { useVoice } from './voice.ts';

/** Which figures of coverage can be had, for whom and where, and what it would take to have the others. */
export function MonitoringRoom() {
	const voice = useVoice();
	const { say, review } = voice;
	const { search } = useAddress();
	const go = useGo();
	const [usual = ''] = review.places;
	const place = review.places.find((code) => code === search.place) ?? usual;
	const change = (changes: Readonly<Record<string, string | undefined>>) =>
		go({ room: 'monitoring', search: { ...search, ...changes } }, { replace: true });
	return (
		<div className="monitoring">
			<title>{`${say('room.title')} · Canopy`}</title>
			<header className="room-opening">
				<h1>{say('room.title')}</h1>
				<p>{say('room.lead')}</p>
			</header>
			<div className="room-figures">
				<StatesFigure voice={voice} />
				<MatrixFigure place={place} open={search.cell} voice={voice} onChange={change} />
				<GapsFigure voice={voice} />
				<RecommendationsFigure voice={voice} />
				<TargetsFigure voice={voice} />
			</div>
		</div>
	);
}
