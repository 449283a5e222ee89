import { type InForce, isoDay } from '../../../src/law/index.ts';
import { useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

/** First and last day of a version, as two cells, and when it was made public if that is told. */
export function VersionDates({ version }: { readonly version: InForce }) {
	const say = useWords(words);
	const { from, to, known } = version;
	return (
		<>
			<td className="day">
				{isoDay(from)}
				{known !== undefined && (
					<span className="note">{say('versions.known', { date: isoDay(known) })}</span>
				)}
			</td>
			<td className="day">{to !== undefined && isoDay(to)}</td>
		</>
	);
}
