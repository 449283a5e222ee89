import { useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

/** Published figures beside ours. */
export default function ValidationPage() {
	const say = useWords(words);
	return (
		<>
			<title>{`${say('valid.title')} · Canopy`}</title>
			<header className="proposals-head">
				<h1>{say('valid.title')}</h1>
				<p className="lead">{say('valid.lead')}</p>
			</header>
			<p>{say('valid.none')}</p>
		</>
	);
}
