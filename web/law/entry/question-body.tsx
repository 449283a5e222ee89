import { useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

/** A question that a case can ask; the rules that answer it are what it uses. */
export function QuestionBody() {
	const say = useWords(words);
	return <p>{say('question.lead')}</p>;
}
