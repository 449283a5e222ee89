import { Checkbox, Select } from 'antd';
import { useId, useMemo } from 'react';
import { dayOf } from '../../../src/law/index.ts';
import { comparisonTable } from '../../../src/standards/index.ts';
import {
	DayField,
	fetchAhead,
	useAddress,
	useComparativeLaw,
	useComparison,
	useCountries,
	useLanguage,
	useWords,
} from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { PageHead } from '../page-head.tsx';
import { useChange } from '../use-change.ts';
import { words } from '../words.ts';
import { encodedPlaces } from '../worker/encoded.ts';
import { choiceOf } from './choice.ts';
import { CompareTable } from './compare-table.tsx';
import { SaveTable } from './save-table.tsx';

/** The comparison of places in the manner of MISSOC: one table at a time, on a day, differences marked. */
export function ComparePage() {
	const say = useWords(words);
	const language = useLanguage();
	const placeName = usePlaceName();
	fetchAhead('comparison', 'comparativeLaw', 'countries');
	const comparison = useComparison();
	const law = useComparativeLaw();
	const countries = useCountries();
	const { search } = useAddress();
	const change = useChange();
	const id = useId();
	const choice = useMemo(() => {
		const today = new Date().toISOString().slice(0, 10);
		return choiceOf(comparison, search, { places: encodedPlaces(law), today });
	}, [comparison, law, search]);
	const { table, places, on, differing } = choice;
	const made = useMemo(() => {
		const rows = new Set(comparison.rows.filter((row) => row.table === table).map((row) => row.id));
		return comparisonTable(comparison, law, countries, { places, on, rows });
	}, [comparison, law, countries, table, places, on]);
	const lines = made.lines.filter(({ cells }) => !differing || cells.some((cell) => cell.differs));
	return (
		<>
			<PageHead title={say('compare.title')}>
				<p>{say('compare.lead')}</p>
			</PageHead>
			<div className="fields">
				<label htmlFor={`${id}table`}>
					{say('compare.table')}
					<Select
						id={`${id}table`}
						value={table}
						popupMatchSelectWidth={false}
						onChange={(chosen: string) => change({ table: chosen })}
						options={Object.entries(comparison.tables).map(([value, label]) => ({
							value,
							label: label[language],
						}))}
					/>
				</label>
				<label htmlFor={`${id}places`} className="wide">
					{say('compare.places')}
					<Select
						id={`${id}places`}
						mode="multiple"
						value={[...places]}
						onChange={(chosen: string[]) => change({ places: chosen.join(',') })}
						options={comparison.places.map((value) => ({ value, label: placeName(value) }))}
						optionFilterProp="label"
					/>
				</label>
				<label htmlFor={`${id}on`}>
					{say('compare.on')}
					<DayField id={`${id}on`} day={dayOf(on)} onDay={(day) => change({ on: day })} />
				</label>
				<Checkbox
					checked={differing}
					onChange={({ target }) => change({ differing: target.checked ? 'yes' : undefined })}
				>
					{say('compare.differs')}
				</Checkbox>
			</div>
			<section className="compared" aria-labelledby={`${id}heading`}>
				<h2 id={`${id}heading`}>{comparison.tables[table]?.[language]}</h2>
				<p role="status">
					{say('compare.count', {
						rows: made.lines.length,
						differing: made.lines.filter(({ cells }) => cells.some((cell) => cell.differs)).length,
						first: placeName(places[0] ?? ''),
					})}
				</p>
				<CompareTable caption={comparison.tables[table]?.[language] ?? table} places={places} lines={lines} />
				<SaveTable choice={choice} />
			</section>
		</>
	);
}
