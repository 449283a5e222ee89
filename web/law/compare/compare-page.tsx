import { Button, Checkbox, Select } from 'antd';
import { useId } from 'react';
import { downloadCsv, useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { everyEntry, findTopic, sectionsOf, type Topic, topicsOf } from '../contents/topics.ts';
import { PageHead } from '../page-head.tsx';
import { useSayings } from '../sayings.ts';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { compare, placesCompared } from './compare.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** Places side by side: `?scheme=` what, `?places=` where (two to five), `?all=yes` whether to list what is the same too. */
export function ComparePage() {
	const say = useWords(words);
	const language = useLanguage();
	const sayings = useSayings();
	const id = useId();
	const book = useBook();
	const { law, topics } = book;
	const { reading, search, change } = useReading();
	const scheme =
		(search.scheme === undefined ? undefined : findTopic(topics, search.scheme)) ?? fullest(topics);
	const places = placesCompared(law, book.own, search.places);
	const rows = compare(law, scheme ? everyEntry(scheme) : [], places, reading);
	const shown = rows.filter(({ differs }) => differs || search.all === 'yes');
	const sections = sectionsOf(
		topicsOf(
			law,
			shown.map(({ entry }) => entry),
		),
	).map(({ path, entries }) => ({
		path,
		rows: shown.filter(({ entry }) => entries.includes(entry)),
	}));
	const download = () =>
		downloadCsv(
			`${['law', scheme?.name, ...places].join('-')}`,
			comparisonCsv(law, shown, sayings, (key) => words[key][language]),
		);
	const placeOptions = Object.values(law.places).map(({ code, label }) => ({
		value: code,
		label: label[language],
		search: `${code} ${label.en} ${label.zh}`.toLowerCase(),
	}));
	return (
		<>
			<PageHead title={say('compare.title')}>
				<p className="lead">
					{say('compare.lead', {
						date: sayings.day(reading.on),
						differing: rows.filter(({ differs }) => differs).length,
						all: rows.length,
					})}
					{reading.known !== undefined && say('compare.known', { date: sayings.day(reading.known) })}
				</p>
			</PageHead>
			<div className="compare-tools">
				<label htmlFor={`${id}scheme`}>
					{say('compare.scheme')}
					<Select
						id={`${id}scheme`}
						popupMatchSelectWidth={false}
						value={scheme?.name}
						optionRender={({ label, data }) => (
							<span style={{ paddingInlineStart: `${data.depth}em` }}>{label}</span>
						)}
						options={schemeOptions(topics, (topic) => topic.label?.[language] ?? say('contents.general'))}
						onChange={(name: string) => change({ scheme: name })}
					/>
				</label>
				<label htmlFor={`${id}places`} className="grow">
					{say('compare.places')}
					<Select
						id={`${id}places`}
						mode="multiple"
						maxCount={5}
						showSearch={{
							filterOption: (typed, option) => option?.search.includes(typed.toLowerCase()) ?? false,
						}}
						value={[...places]}
						options={placeOptions}
						onChange={(codes: string[]) => codes.length >= 2 && change({ places: codes.join(',') })}
					/>
				</label>
				<Checkbox
					checked={search.all === 'yes'}
					onChange={({ target }) => change({ all: target.checked ? 'yes' : undefined })}
				>
					{say('compare.all')}
				</Checkbox>
				<Button onClick={download}>{say('compare.download')}</Button>
			</div>
			{shown.length === 0 ? (
				<p className="empty">{say('compare.nothing')}</p>
			) : (
				<ComparisonTable sections={sections} places={places} />
			)}
		</>
	);
}

/** The scheme a comparison starts with: the one with most in it. */
function fullest(topics: readonly Topic[]): Topic | undefined {
	return [...topics].sort((a, b) => everyEntry(b).length - everyEntry(a).length)[0];
}

interface SchemeOption {
	readonly value: string;
	readonly label: string;
	readonly depth: number;
}

/** Every scheme, those within another set in. */
function schemeOptions(topics: readonly Topic[], label: (topic: Topic) => string, depth = 0): SchemeOption[] {
	return topics.flatMap((topic) => [
		{ value: topic.name, label: label(topic), depth },
		...schemeOptions(topic.topics, label, depth + 1),
	]);
}
