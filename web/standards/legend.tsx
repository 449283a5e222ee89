import { verdicts } from '../../src/standards/index.ts';
import { useWords } from '../shell/index.ts';
import { VerdictMark } from './verdict.tsx';
import { words } from './words.ts';

/** What every mark of the matrix means. */
export function Legend() {
	const say = useWords(words);
	return (
		<div className="legend">
			<h3>{say('legend.title')}</h3>
			<dl>
				{verdicts.toReversed().map((verdict) => (
					<div key={verdict}>
						<dt>
							<VerdictMark verdict={verdict} />
						</dt>
						<dd>{say(`verdict.help.${verdict}`)}</dd>
					</div>
				))}
				<div>
					<dt aria-hidden="true">▼</dt>
					<dd>{say('legend.worse')}</dd>
				</div>
			</dl>
			<p className="note">{say('legend.unverified')}</p>
			<p className="note">{say('legend.judged')}</p>
			<p className="note">{say('matrix.keys')}</p>
		</div>
	);
}
