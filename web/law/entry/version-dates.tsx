import { type InForce, isoDay } from '../../../src/law/index.ts';
import { useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

/** The days a version is in force, as a cell of a table, and when it was made public if that is told. */
export function VersionDates({ version }: { readonly version: InForce }) {
	const say = useWords(words);
	const { from, to, known } = version;
	const since = isoDay(from);
	return (
		<td className="day">
			{to === undefined
				? say('versions.since', { from: since })
				: say('versions.span', { from: since, to: isoDay(to) })}
			{known !== undefined && <span className="note">{say('versions.known', { date: isoDay(known) })}</span>}
		</td>
	);
}
