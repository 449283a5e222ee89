import { type Law, labelOf, sayValue } from '../../../src/law/index.ts';
import type { Cause, Outcome } from '../../../src/standards/index.ts';
import {
	RoomLink,
	SourceTitle,
	useComparativeLaw,
	useLanguage,
	useLaw,
	useWords,
} from '../../shell/index.ts';
import { words } from '../words.ts';

/** The facets that an outcome read, each with the law it was worked out from, down to the article. */
export function LawBehind({ outcome, on }: { readonly outcome: Outcome; readonly on: string }) {
	const law = useComparativeLaw();
	return <Causes law={law} causes={outcome.because} on={on} />;
}

function Causes({
	law,
	causes,
	on,
}: {
	readonly law: Law;
	readonly causes: readonly Cause[];
	readonly on: string;
}) {
	return (
		<ul className="causes">
			{causes.map((cause) => (
				<li key={`${cause.name} ${cause.place}`}>
					<CauseLine law={law} cause={cause} on={on} />
					{cause.law.length > 0 && <Causes law={law} causes={cause.law} on={on} />}
				</li>
			))}
		</ul>
	);
}

function CauseLine({ law, cause, on }: { readonly law: Law; readonly cause: Cause; readonly on: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const own = useLaw();
	const { name, value, place, source: id, article } = cause;
	const type = (law.rules[name] ?? law.parameters[name] ?? law.variables[name])?.type;
	const source = id === undefined ? undefined : law.sources[id];
	// The room Law reads China's law alone.
	const readable = Object.hasOwn(own.rules, name) || Object.hasOwn(own.parameters, name);
	return (
		<p>
			{labelOf(law, name)[language]}
			{say('list.colon')}
			<strong className={value === undefined ? 'unknown' : undefined}>
				{value === undefined || !type ? say('verdict.unknown') : sayValue(law, type, value, language)}
			</strong>
			{source && (
				<span className="basis">
					{' '}
					<SourceTitle source={source} />
					{article && <> {article}</>}
				</span>
			)}
			{readable && (
				<>
					{' '}
					<RoomLink room="law" path={[name]} search={{ place, on }}>
						{say('criterion.in_law')}
						<span className="visually-hidden">
							{say('list.colon')}
							{labelOf(law, name)[language]}
						</span>
					</RoomLink>
				</>
			)}
		</p>
	);
}
