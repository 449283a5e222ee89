import { Suspense, useRef, useState } from 'react';
import type { Law } from '../../src/law/index.ts';
import { Loading, useAddress, useGo, useWords } from '../shell/index.ts';
import { Announcement, Answers } from './answer/answers.tsx';
import { tally } from './answer/by-question.ts';
import { countTold, nextAsking, stillOpen } from './asking/asking.ts';
import { CareerEditor } from './asking/career-editor.tsx';
import { Problems } from './asking/fact-field.tsx';
import { MoreFacts } from './asking/more-facts.tsx';
import { Next } from './asking/next.tsx';
import { QuestionPicker } from './asking/question-picker.tsx';
import { Setting } from './asking/setting.tsx';
import { Told } from './asking/told.tsx';
import { Compare } from './compare/compare.tsx';
import { EditingBar } from './compare/editing-bar.tsx';
import { type Example, Examples } from './examples.tsx';
import { Keep } from './keep/keep.tsx';
import { PrintSheet } from './keep/print-sheet.tsx';
import { emptySituation, type Situation } from './situation/situation.ts';
import { clearDesk, type Refusal, useDesk } from './situation/use-desk.ts';
import { words } from './words.ts';
import './person.css';
import './asking/asking.css';
import './asking/told.css';
import './answer/answer.css';
import './compare/compare.css';
import './keep/print.css';

/** Which desk an empty form is filled in at, and which one an example is opened at. */
export const emptyDesk = 'empty';
export const exampleDesk = (example: string) => `example ${example}`;

export interface CaseDeskProps {
	/** Tells this desk from others that the reader may come back to. */
	readonly id: string;
	readonly law: Law;
	/** ISO date. */
	readonly today: string;
	readonly examples: Promise<readonly Example[]>;
	readonly start: Situation;
	/** Why what the address holds could not be opened. */
	readonly refusal?: Refusal;
}

/** The form on one side, the answers on the other; one above the other on a phone. */
export function CaseDesk({ id, law, today, examples, start, refusal }: CaseDeskProps) {
	const say = useWords(words);
	const desk = useDesk(id, law, start, refusal);
	const answers = useRef<HTMLElement>(null);
	const [writesCareer, setWritesCareer] = useState(false);
	const { situation, result } = desk.active;
	const asking = result && nextAsking(law, situation, result.missing);
	if (asking?.kind === 'career' && !writesCareer) setWritesCareer(true);
	const tellsCareer = situation.career.length > 0 || situation.unsure.includes('career');

	return (
		<>
			<div className="person">
				<Head law={law} desk={desk} today={today} examples={examples} />
				<QuestionPicker law={law} desk={desk} />
				<div className="person-form">
					{desk.second && <EditingBar desk={desk} />}
					<Setting law={law} desk={desk} />
					<Next
						law={law}
						desk={desk}
						asking={asking}
						writesCareer={writesCareer}
						onCareerDone={() => setWritesCareer(false)}
					/>
					<details className="told-all">
						<summary>
							<h2>{say('told.title')}</h2>
							<span className="quiet">{say('told.count', { count: countTold(situation) })}</span>
						</summary>
						<Told law={law} desk={desk} />
						{tellsCareer && !writesCareer && <CareerEditor law={law} desk={desk} />}
					</details>
					<MoreFacts law={law} desk={desk} />
				</div>
				<div className="person-answers">
					<section ref={answers} aria-labelledby="answers-title" tabIndex={-1}>
						<h2 id="answers-title">{say('answers.title')}</h2>
						<Announcement
							result={result}
							open={result ? stillOpen(law, situation, result.missing) : 0}
							changes={desk.changes}
						/>
						<Answers law={law} side={desk.active} />
					</section>
					{desk.first.result && <Compare law={law} desk={desk} />}
					<Keep law={law} desk={desk} today={today} />
				</div>
				{result && (
					<button type="button" className="to-answers" onClick={() => answers.current?.focus()}>
						{say('page.to_answers', { ...tally(result) })}
					</button>
				)}
			</div>
			{result && <PrintSheet law={law} situation={situation} result={result} today={today} />}
		</>
	);
}

interface HeadProps extends Pick<CaseDeskProps, 'law' | 'today' | 'examples'> {
	readonly desk: ReturnType<typeof useDesk>;
}

/** What the room is, that nothing leaves it, and persons to start from. */
function Head({ desk, today, examples }: HeadProps) {
	const say = useWords(words);
	const { search } = useAddress();
	const go = useGo();
	const openExample = ({ id, situation }: Example) => {
		clearDesk(exampleDesk(id));
		if (search.example === id) desk.open(situation, 'open');
		else go({ room: 'person', search: { example: id } });
	};
	const empty = () => {
		clearDesk(emptyDesk);
		desk.open(emptySituation(today.slice(0, 7)), 'open');
		go({ room: 'person' });
	};
	return (
		<header className="person-head">
			<h1>{say('page.title')}</h1>
			<p className="lead">{say('page.lead')}</p>
			<p className="private">{say('page.private')}</p>
			<section aria-labelledby="examples-title">
				<h2 id="examples-title">{say('examples.title')}</h2>
				<p className="field-help">{say('examples.note')}</p>
				<Suspense fallback={<Loading />}>
					<Examples examples={examples} onOpen={openExample} onEmpty={empty} />
				</Suspense>
			</section>
			<Problems id="open-problem" problems={desk.refusal?.at === 'open' ? desk.refusal.problems : []} />
		</header>
	);
}
