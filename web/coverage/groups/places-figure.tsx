import { useRef } from 'react';
import { Figure, TileMap } from '../../shell/index.ts';
import { percent } from '../cascade/cascade-table.ts';
import { all, type Choice, placesOf } from '../choice.ts';
import { simulatedEvidence } from '../evidence.ts';
import type { Voice } from '../voice.ts';
import { shareAt } from './share-at.ts';

/** The chosen group, scheme and step place by place, on the grid of squares and in words. */
export function PlacesFigure({ choice, voice }: { readonly choice: Choice; readonly voice: Voice }) {
	const { say, view, study } = voice;
	const { step, scheme } = choice;
	const map = useRef<SVGSVGElement>(null);
	const known = placesOf(view).flatMap((place) => {
		const group = { ...choice.group, place };
		const found = shareAt(view, group, scheme, step);
		return found ? [{ place, group, ...found }] : [];
	});
	const provinces = known.filter(({ place }) => place !== all && place !== 'elsewhere');
	const ranked = [...provinces].sort((a, b) => b.share - a.share);
	const [most, least] = [ranked[0], ranked.at(-1)];
	const title = say('places.title', { step: voice.step(step), scheme: voice.scheme(scheme) });
	const summary =
		most && least
			? say('places.summary', {
					most: voice.place(most.place),
					most_share: voice.share(most.share),
					least: voice.place(least.place),
					least_share: voice.share(least.share),
				})
			: '';
	const tiles = Object.fromEntries(
		Object.values(study.places).flatMap(({ code, gb, label }) => {
			if (!gb) return [];
			const found = provinces.find(({ place }) => place === code);
			const name = label[voice.language];
			const said = found ? voice.share(found.share) : undefined;
			const tile = {
				name: voice.language === 'zh' ? name : code.slice(3),
				value: said,
				amount: found?.share ?? 0,
				title: `${name}: ${said ?? say('places.in_rest')}`,
			};
			return [[gb, tile]];
		}),
	);
	return (
		<Figure
			id="places"
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
				rows: known.map(({ group, persons, share, interval }) => [
					voice.group(group),
					persons,
					percent(share),
					interval ? percent(interval.low) : null,
					interval ? percent(interval.high) : null,
					view.records(group),
				]),
			}}
			svg={() => map.current?.outerHTML}
			notes={[say('places.note')]}
			{...simulatedEvidence(voice)}
		>
			<div className="coverage-places">
				<TileMap ref={map} tiles={tiles} description={`${title}. ${summary}`} />
				<dl>
					{known.map(({ place, share, interval }) => (
						<div key={place}>
							<dt>{voice.place(place)}</dt>
							<dd>
								<strong>{voice.share(share)}</strong> <span>{voice.interval(interval, 'share')}</span>
							</dd>
						</div>
					))}
				</dl>
			</div>
		</Figure>
	);
}
