import { Figure, useLanguage, useWords } from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { words } from '../words.ts';
import { type Asked, restingOn } from './asked.ts';
import { bars, barsHeight } from './bars.ts';
import { saySharesIn } from './say-share.ts';
import { isWeak, numberIn } from './worker.ts';

const name = 'worker.pension.replacement';

/** What the pension replaces of the worker's earnings, country by country. */
export function Replacement({ asked }: { readonly asked: readonly Asked[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const placeName = usePlaceName();
	const share = saySharesIn(language);
	const values = asked.map(({ answers }) => numberIn(answers, name));
	const ends = asked.map(({ place, answers }, at) => {
		const value = values[at];
		const said = value === undefined ? say('unknown') : share(value);
		return {
			label: placeName(place),
			end: `${said}${value !== undefined && isWeak(answers, [name]) ? ' *' : ''}`,
		};
	});
	return (
		<Figure
			id="same-worker-pension"
			title={say('worker.pension')}
			summary={say('worker.pension.summary', {
				parts: ends.map(({ label, end }) => `${label} ${end}`).join(say('list.and')),
			})}
			height={barsHeight(asked.length, 1)}
			option={bars(ends, [{ label: say('worker.pension'), values }], () => '')}
			table={{
				columns: [say('worker.country'), say('worker.pension')],
				rows: asked.map(({ place }, at) => [placeName(place), values[at] ?? null]),
			}}
			notes={[say('worker.pension.note'), say('worker.weak')]}
			kinds={['computed']}
			{...restingOn(asked, [name])}
		/>
	);
}
