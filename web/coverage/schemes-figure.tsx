import { steps } from '../../src/coverage/index.ts';
import { Figure, RoomLink, ScrollBox, useAddress } from '../shell/index.ts';
import { percent } from './cascade/cascade-table.ts';
import type { Choice } from './choice.ts';
import { simulatedEvidence } from './evidence.ts';
import type { Voice } from './voice.ts';

/** All schemes and steps in one grid, for the first group: the scheme's name leads to its cascade. */
export function SchemesFigure({ choice, voice }: { readonly choice: Choice; readonly voice: Voice }) {
	const { say, view } = voice;
	const { search } = useAddress();
	const rows = view.schemes.flatMap(({ key }) => {
		const cascade = view.cascade(choice.group, key);
		if (!cascade) return [];
		const whole = cascade.reached.in_work.value;
		return [{ key, shares: steps.map((step) => cascade.reached[step].value / whole) }];
	});
	const shown = steps.slice(1);
	const title = say('schemes.title');
	const contributing = steps.indexOf('contributing');
	const ranked = [...rows].sort((a, b) => (b.shares[contributing] ?? 0) - (a.shares[contributing] ?? 0));
	const [most, least] = [ranked[0], ranked.at(-1)];
	return (
		<Figure
			id="schemes"
			title={title}
			summary={
				most && least
					? say('schemes.summary', {
							group: voice.group(choice.group),
							most: voice.scheme(most.key),
							most_share: voice.share(most.shares[contributing] ?? 0),
							least: voice.scheme(least.key),
							least_share: voice.share(least.shares[contributing] ?? 0),
						})
					: ''
			}
			table={{
				columns: [
					say('table.scheme'),
					...steps.map((step) => say('table.share_at', { step: voice.step(step) })),
				],
				rows: rows.map(({ key, shares }) => [voice.scheme(key), ...shares.map(percent)]),
			}}
			notes={[say('schemes.note')]}
			{...simulatedEvidence(voice)}
		>
			<ScrollBox label={title} className="step-grid">
				<table>
					<thead>
						<tr>
							<th scope="col">{say('table.scheme')}</th>
							{shown.map((step) => (
								<th key={step} scope="col">
									{voice.step(step)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ key, shares }) => (
							<tr key={key} className={key === choice.scheme ? 'chosen' : undefined}>
								<th scope="row">
									<RoomLink room="coverage" search={{ ...search, scheme: key }} hash="cascade">
										{voice.scheme(key)}
									</RoomLink>
								</th>
								{shares.slice(1).map((share, index) => (
									<td key={shown[index]}>
										<span className="grid-share">{voice.share(share)}</span>
										<span className="grid-bar" aria-hidden="true">
											<span style={{ width: `${share * 100}%` }} />
										</span>
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
		</Figure>
	);
}
