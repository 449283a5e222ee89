import { capital, ScrollBox, useLanguage, useWords } from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { words } from '../words.ts';
import type { Asked } from './asked.ts';

/** Which branches cover the worker, country by country: by mark and word. */
export function Cover({ asked }: { readonly asked: readonly Asked[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const placeName = usePlaceName();
	const branches = [...(asked[0]?.answers.values() ?? [])].filter(({ name }) =>
		name.startsWith('worker.covered.'),
	);
	const said = (each: Asked, name: string) => {
		const outcome = each.answers.get(name)?.outcome;
		if (!outcome?.known) return <span className="unknown">? {say('unknown')}</span>;
		return outcome.value === true ? `● ${say('worker.covered.yes')}` : `○ ${say('worker.covered.no')}`;
	};
	return (
		<section className="part">
			<h2>{say('worker.covered')}</h2>
			<ScrollBox label={say('worker.covered')} className="wide-box">
				<table className="facts">
					<thead>
						<tr>
							<th scope="col">{say('country.rate.component')}</th>
							{asked.map(({ place }) => (
								<th key={place} scope="col">
									{placeName(place)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{branches.map(({ name, label }) => (
							<tr key={name}>
								<th scope="row">{capital(label[language])}</th>
								{asked.map((each) => (
									<td key={each.place}>{said(each, name)}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
		</section>
	);
}
