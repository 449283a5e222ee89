import { RoomLink, useLanguage, useWords } from '../shell/index.ts';
import { DeliverableCard } from './deliverable-card.tsx';
import { useTextIndex } from './texts.ts';
import { words } from './words.ts';

/** Deliverables with their files, and every chapter and set of slides. */
export function ListPage() {
	const say = useWords(words);
	const language = useLanguage();
	const { plan } = useTextIndex();
	return (
		<>
			<h1>{say('page.title')}</h1>
			<p className="documents-intro">{say('page.intro')}</p>
			<section aria-labelledby="deliverables">
				<h2 id="deliverables">{say('deliverables.title')}</h2>
				<ol className="deliverables">
					{plan.deliverables.map((deliverable) => (
						<li key={deliverable.id}>
							<DeliverableCard deliverable={deliverable} />
						</li>
					))}
				</ol>
			</section>
			<section aria-labelledby="chapters">
				<h2 id="chapters">{say('chapters.title')}</h2>
				{Object.entries(plan.blocks).map(([block, { [language]: label }]) => (
					<section key={block} aria-labelledby={`block-${block}`}>
						<h3 id={`block-${block}`}>{label}</h3>
						<ChapterLinks
							ids={Object.keys(plan.chapters).filter((id) => plan.chapters[id]?.block === block)}
						/>
					</section>
				))}
				<section aria-labelledby="slides">
					<h3 id="slides">{say('slides.title')}</h3>
					<ChapterLinks ids={Object.keys(plan.slides)} />
				</section>
			</section>
		</>
	);
}

function ChapterLinks({ ids }: { readonly ids: readonly string[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const { plan, stale, titles } = useTextIndex();
	return (
		<ul className="chapters">
			{ids.map((id) => {
				const count = stale[`${id}.${language}`]?.length ?? 0;
				return (
					<li key={id}>
						<RoomLink room="documents" path={[id]}>
							{plan.slides[id]?.title[language] ?? titles[id]?.[language] ?? id}
						</RoomLink>
						{count > 0 && <span className="stale-count">{say('chapters.stale', { count })}</span>}
					</li>
				);
			})}
		</ul>
	);
}
