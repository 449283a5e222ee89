import type { Law } from '../../../src/law/index.ts';
import { Fold, useLanguage, useWords } from '../../shell/index.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { optionalFacts } from './asking.ts';
import { FactsForm } from './facts-form.tsx';

/** Facts that the answers do without but would use, by scheme, for who wants to tell them. */
export function MoreFacts({ law, desk }: { readonly law: Law; readonly desk: Desk }) {
	const say = useWords(words);
	const language = useLanguage();
	const { situation, result } = desk.active;
	const groups = result ? optionalFacts(law, situation, result) : [];
	if (groups.length === 0) return null;
	return (
		<section className="more" aria-labelledby="more-title">
			<h2 id="more-title">{say('more.title')}</h2>
			<p className="field-help">{say('more.help')}</p>
			{groups.map(({ scheme, names }) => (
				<Fold
					key={scheme}
					summary={say('more.scheme', {
						scheme: law.schemes[scheme]?.label[language] ?? say('next.heading.person'),
						count: names.length,
					})}
				>
					<FactsForm law={law} desk={desk} id={`more-${scheme}`} names={names} mayBeEmpty />
				</Fold>
			))}
		</section>
	);
}
