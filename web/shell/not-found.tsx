import { Link } from '@tanstack/react-router';
import { useWords, words } from './words.ts';

/** What an address without a page shows. */
export function NotFound() {
	const say = useWords(words);
	return (
		<div className="message">
			<title>{`${say('not_found.title')} · Canopy`}</title>
			<h1>{say('not_found.title')}</h1>
			<p>{say('not_found.text')}</p>
			<p>
				<Link to="/">{say('not_found.home')}</Link>
			</p>
		</div>
	);
}
