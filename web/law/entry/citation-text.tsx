import type { Citation } from '../../../src/law/index.ts';
import { confidences, useLanguage } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { LawLink } from '../law-link.tsx';

/** Instrument, article and confidence of something dated, where it has a source, and the note that belongs to it. */
export function CitationText({ citation }: { readonly citation: Citation }) {
	const language = useLanguage();
	const { law } = useBook();
	const { source: id, article, confidence, note } = citation;
	const source = id === undefined ? undefined : law.sources[id];
	return (
		<span className="citation">
			{id !== undefined && (
				<>
					<LawLink path={['sources', id]}>{source?.number ?? source?.title[language] ?? id}</LawLink>
					{article && <span lang="zh-CN"> {article}</span>} <ConfidenceMark confidence={confidence} />
				</>
			)}
			{note && <span className="note citation-note">{note[language]}</span>}
		</span>
	);
}

/** A, B or C, spelt out for those who point at it. */
export function ConfidenceMark({ confidence }: { readonly confidence: Citation['confidence'] }) {
	const language = useLanguage();
	const { label, help } = confidences[confidence];
	return (
		<abbr className={`confidence confidence-${confidence}`} title={`${label[language]}: ${help[language]}`}>
			{confidence}
		</abbr>
	);
}
