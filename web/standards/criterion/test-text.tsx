import { type Law, sayFormula } from '../../../src/law/index.ts';
import { type Criterion, type MeasuredFigure, ruleOf } from '../../../src/standards/index.ts';
import { Fold, SourceNote, useComparativeLaw, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';
import { sayMeasured } from './say-measured.ts';

const parts = ['applies', 'figure', 'met', 'partly'] as const;

/** The rules that decide a criterion, in words and as written, with the figures that were measured for it. */
export function TestText({
	criterion,
	measured,
}: {
	readonly criterion: Criterion;
	readonly measured: readonly MeasuredFigure[];
}) {
	const say = useWords(words);
	const language = useLanguage();
	const law = useComparativeLaw();
	const { test } = criterion;
	if (test.by === 'judgement') return <p>{say('criterion.test.by_judgement')}</p>;
	if (test.by === 'nobody') return <p>{test.unread[language]}</p>;
	const rules = parts.flatMap((part) => {
		const version = versionOf(law, ruleOf(criterion.id, part));
		return version ? [{ part, ...version }] : [];
	});
	return (
		<>
			<dl className="test">
				{rules.map(({ part, says }) => (
					<div key={part}>
						<dt>{say(`criterion.test.${part}`)}</dt>
						<dd>{says[language]}</dd>
					</div>
				))}
				{measured.map((figure) => (
					<div key={figure.fact}>
						<dt>{say('criterion.measured')}</dt>
						<dd>
							{sayMeasured(law, figure, language, say)}
							<SourceNote sources={figure.sources} kinds={['published']} confidences={[figure.confidence]} />
						</dd>
					</div>
				))}
			</dl>
			<Fold className="written" summary={say('criterion.test.formula')}>
				{rules.map(({ part, text }) => (
					<p key={part}>
						<code>
							{ruleOf(criterion.id, part)} = {text.trim()}
						</code>
					</p>
				))}
			</Fold>
		</>
	);
}

/** The only version of a criterion's rule: what a standard asks does not depend on place or day. */
function versionOf(law: Law, name: string) {
	const [version] = Object.values(law.rules[name]?.places ?? {}).flat();
	return version?.formula && { says: sayFormula(law, version.formula), text: version.text };
}
