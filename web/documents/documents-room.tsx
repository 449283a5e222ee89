import { useAddress } from '../shell/index.ts';
import { ChapterPage } from './chapter-page.tsx';
import { ListPage } from './list-page.tsx';
import './documents.css';

/** What the study has written: chapters in both languages, sentences that need another look, and finished files. */
export function DocumentsRoom() {
	const { path } = useAddress();
	const [chapter] = path;
	return (
		<div className="documents">{chapter === undefined ? <ListPage /> : <ChapterPage id={chapter} />}</div>
	);
}
