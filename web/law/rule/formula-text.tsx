import { useLanguage } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { EntryLink } from '../law-link.tsx';
import { type Token, tokensOf } from './feel.ts';
import { linesOf } from './layout.ts';

export interface FormulaTextProps {
	/** The rule the formula belongs to: short names are looked up from there. */
	readonly home: string;
	readonly text: string;
	/** Characters a line, about. */
	readonly width?: number;
}

/** A formula as its author wrote it, laid out by its structure, every name a link to its page. */
export function FormulaText({ home, text, width = 64 }: FormulaTextProps) {
	const { names } = useBook();
	const lines = linesOf(tokensOf(text, home, names), width);
	return (
		<code className="formula" lang="en" translate="no">
			{lines.map(({ indent, tokens }, line) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the lines of one formula never move
				<span key={line} className="formula-line" style={{ paddingInlineStart: `${indent * 1.5 + 1.5}em` }}>
					{tokens.map((token, nth) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: nor do the tokens of a line
						<Piece key={nth} token={token} />
					))}
				</span>
			))}
		</code>
	);
}

function Piece({ token }: { readonly token: Token }) {
	const { entries } = useBook();
	const language = useLanguage();
	if (token.kind === 'name') {
		return (
			<span title={entries.get(token.name)?.label[language]}>
				<EntryLink id={token.name}>{token.text}</EntryLink>
			</span>
		);
	}
	return token.kind === 'space' ? ' ' : <span className={`feel-${token.kind}`}>{token.text}</span>;
}
