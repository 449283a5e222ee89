import { Figure, useLanguage, useWords } from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { words } from '../words.ts';
import { type Asked, restingOn } from './asked.ts';
import { bars, barsHeight } from './bars.ts';
import { saySharesIn } from './say-share.ts';
import { isWeak, numberIn } from './worker.ts';

const payers = ['own', 'platform', 'public'] as const;
const total = 'worker.contribution.total';
const apart = [
	'worker.injury.own',
	'worker.injury.platform',
	'worker.medical.own',
	'worker.medical.platform',
] as const;

/** Who pays what share of the worker's earnings, country by country. */
export function Contributions({ asked }: { readonly asked: readonly Asked[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const placeName = usePlaceName();
	const share = saySharesIn(language);
	const names = [...payers.map((payer) => `worker.contribution.${payer}`), total];
	const ends = asked.map(({ place, answers }) => {
		const whole = numberIn(answers, total);
		const said = whole === undefined ? say('unknown') : share(whole);
		return {
			label: placeName(place),
			end: `${said}${whole !== undefined && isWeak(answers, names) ? ' *' : ''}`,
		};
	});
	const labelOf = (name: string) => asked[0]?.answers.get(name)?.label[language] ?? name;
	return (
		<Figure
			id="same-worker-contributions"
			title={say('worker.contributions')}
			summary={say('worker.contributions.summary', {
				parts: ends.map(({ label, end }) => `${label} ${end}`).join(say('list.and')),
			})}
			height={barsHeight(asked.length, payers.length)}
			option={bars(
				ends,
				payers.map((payer) => ({
					label: say(`worker.${payer}`),
					values: asked.map(({ answers }) => numberIn(answers, `worker.contribution.${payer}`)),
				})),
				share,
			)}
			table={{
				columns: [say('worker.country'), ...[...names, ...apart].map(labelOf)],
				rows: asked.map(({ place, answers }) => [
					placeName(place),
					...[...names, ...apart].map((name) => numberIn(answers, name) ?? null),
				]),
			}}
			notes={[say('worker.contributions.note'), say('worker.weak')]}
			kinds={['computed']}
			{...restingOn(asked, names)}
		/>
	);
}
