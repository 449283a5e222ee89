import { Suspense } from 'react';
import type { Provision } from '../../../src/coverage/index.ts';
import { capital, Fold, Loading, RoomLink, SourceTitle, useLaw } from '../../shell/index.ts';
import type { Choice } from '../choice.ts';
import type { Voice } from '../voice.ts';

/** The rules that answer each question of the scheme, the texts they follow, and links to the law below them. */
export function LawBelow({ choice, voice }: { readonly choice: Choice; readonly voice: Voice }) {
	const { say, view, language, sources } = voice;
	const provisions = view.schemes.find(({ key }) => key === choice.scheme)?.provisions ?? [];
	return (
		<section className="origin" aria-labelledby="origin-law">
			<h2 id="origin-law">{say('law.title', { scheme: voice.scheme(choice.scheme) })}</h2>
			<p className="figure-summary">{say('law.summary')}</p>
			<ol>
				{provisions.map(({ question, label, help, source, article, law }) => {
					const known = source === null ? undefined : sources[source];
					return (
						<li key={question}>
							<h3>{capital(label[language])}</h3>
							{help && <p>{help[language]}</p>}
							{known && (
								<p className="origin-source">
									<SourceTitle source={known} /> <span lang="zh-CN">{article}</span>
								</p>
							)}
							{law.length > 0 && (
								<Fold summary={say('law.below', { count: law.length })}>
									<Suspense fallback={<Loading />}>
										<LawNames names={law} voice={voice} />
									</Suspense>
								</Fold>
							)}
						</li>
					);
				})}
			</ol>
		</section>
	);
}

/** Links into the law room. */
function LawNames({ names, voice }: { readonly names: Provision['law']; readonly voice: Voice }) {
	const law = useLaw();
	return (
		<ul>
			{names.map((name) => {
				const label = (law.rules[name] ?? law.parameters[name])?.label[voice.language];
				return (
					label && (
						<li key={name}>
							<RoomLink room="law" path={[name]}>
								{capital(label)}
							</RoomLink>
						</li>
					)
				);
			})}
		</ul>
	);
}
