import { Segmented } from 'antd';
import { Figure, useAddress, useGo, usePublished, useStudy } from '../shell/index.ts';
import { flexible } from './flexible.ts';
import { Headline } from './headline.tsx';
import { insured, type SchemeGroup } from './insured.ts';
import { type MigrantMeasure, migrants } from './migrants.ts';
import { notFound } from './not-found.ts';
import { occupationalInjury } from './occupational-injury.ts';
import './overview.css';
import { ProvincesFigure } from './provinces-figure.tsx';
import { surveys } from './surveys.ts';
import { targets } from './targets.ts';
import { useVoice } from './voice.ts';

/** What is known about coverage, from findings only. What the reader chooses to see stands in the address. */
export function OverviewRoom() {
	const voice = useVoice();
	const findings = usePublished();
	const { notFound: missing } = useStudy();
	const { search } = useAddress();
	const go = useGo();
	const { say } = voice;
	const choose = (choice: Readonly<Record<string, string>>) =>
		go({ room: 'overview', search: { ...search, ...choice } }, { replace: true });

	const group: SchemeGroup =
		search.schemes === 'medical' || search.schemes === 'work' ? search.schemes : 'pension';
	const measure: MigrantMeasure = search.migrants === 'persons' ? 'persons' : 'share';
	return (
		<>
			<title>{`${say('page.title')} · Canopy`}</title>
			<header className="opening">
				<h1>{say('page.title')}</h1>
				<p>{say('page.lead')}</p>
			</header>
			<Headline findings={findings} voice={voice} />
			<div className="figures">
				<Figure
					{...insured(findings, group, voice)}
					controls={
						<Segmented<SchemeGroup>
							aria-label={say('insured.choose')}
							value={group}
							onChange={(schemes) => choose({ schemes })}
							options={[
								{ value: 'pension', label: say('insured.group.pension') },
								{ value: 'medical', label: say('insured.group.medical') },
								{ value: 'work', label: say('insured.group.work') },
							]}
						/>
					}
				/>
				<Figure
					{...migrants(findings, measure, voice)}
					controls={
						<Segmented<MigrantMeasure>
							aria-label={say('migrants.choose')}
							value={measure}
							onChange={(measure) => choose({ migrants: measure })}
							options={[
								{ value: 'share', label: say('migrants.measure.share') },
								{ value: 'persons', label: say('migrants.measure.persons') },
							]}
						/>
					}
				/>
				<Figure {...flexible(findings, voice)} />
				<Figure {...occupationalInjury(findings, voice)} />
				<Figure {...targets(findings, voice)} />
				<ProvincesFigure findings={findings} voice={voice} />
				<Figure {...surveys(findings, voice)} />
				<Figure {...notFound(missing, voice)} />
			</div>
		</>
	);
}
