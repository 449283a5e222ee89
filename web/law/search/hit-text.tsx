import type { Language } from '../../../src/study/index.ts';
import { htmlLanguage, useLanguage, useWords } from '../../shell/index.ts';
import { KindTag } from '../entry/kind-tag.tsx';
import { words } from '../words.ts';
import type { Hit } from './search.ts';
import './search.css';

/** One result: the label in both languages, what it is, and where else the words were found. */
export function HitText({ hit }: { readonly hit: Hit }) {
	const say = useWords(words);
	const language = useLanguage();
	const other: Language = language === 'en' ? 'zh' : 'en';
	const label = hit.of.kind === 'entry' ? hit.of.entry.label : hit.of.source.title;
	const quoted = hit.found ?? { text: label[other], language: other };
	return (
		<span className="hit">
			<span className="hit-label">{label[language]}</span>
			{hit.of.kind === 'entry' ? (
				<KindTag entry={hit.of.entry} />
			) : (
				<span className="note">{hit.of.source.number ?? say('search.source')}</span>
			)}
			<span className="note hit-found" lang={htmlLanguage[quoted.language]}>
				{quoted.text}
			</span>
		</span>
	);
}
