import { type ReactNode, Suspense } from 'react';
import { Loading, RoomLink, SourceNote, useAddress, useLanguage, useWords } from '../../shell/index.ts';
import { choiceOf } from '../choice.ts';
import { FormField, PlaceField } from '../fields.tsx';
import type { Gaps } from '../gaps.ts';
import { words } from '../words.ts';
import { Elsewhere } from './elsewhere.tsx';
import { LawBehind } from './law-behind.tsx';
import { MeasuresFor } from './measures-for.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { People } from './people.tsx';
import { TestText } from './test-text.tsx';

/** One criterion at one place for one form of work: the outcome beside the standard employee's, and everything behind it. */
export function CriterionPage({ gaps, id }: { readonly gaps: Gaps; readonly id: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const { search } = useAddress();
	const { standards } = gaps;
	const criterion = gaps.criteria.get(id);
	if (!criterion) return <p className="empty">{say('criterion.missing', { id })}</p>;
	const { place, form } = choiceOf(standards, search);
	const instrument = standards.instruments.find((each) => each.id === criterion.instrument);
	const outcome = gaps.outcome(id, place, form);
	return (
		<>
			<title>{`${criterion.wording[language]} · ${say('page.title')} · Canopy`}</title>
			<header className="page-head">
				<p className="above">
					<RoomLink room="standards" search={{ ...search, standard: criterion.instrument, place }}>
						{say('criterion.back')}
					</RoomLink>
				</p>
				<h1>{criterion.wording[language]}</h1>
				<p>
					{instrument?.label[language]}
					{say('list.semicolon')}
					{criterion.article[language]}
				</p>
				{criterion.advisory && <p className="note">{say('criterion.advisory')}</p>}
				{criterion.forms === 'whole' && <p className="note">{say('criterion.whole')}</p>}
				{instrument?.note && <p className="note">{instrument.note[language]}</p>}
			</header>
			<div className="fields">
				<PlaceField gaps={gaps} place={place} />
				{criterion.forms !== 'whole' && <FormField gaps={gaps} form={form} />}
			</div>
			{outcome ? (
				<OutcomeCard gaps={gaps} outcome={outcome} />
			) : (
				<p className="empty">{say('criterion.not_asked')}</p>
			)}
			<Part title={say('criterion.test')}>
				<Suspense fallback={<Loading />}>
					<TestText criterion={criterion} measured={outcome?.measured ?? []} />
				</Suspense>
			</Part>
			{outcome && outcome.because.length > 0 && (
				<Part title={say('criterion.law')} lead={say('criterion.law.lead')}>
					<Suspense fallback={<Loading />}>
						<LawBehind outcome={outcome} on={standards.scope.on} />
					</Suspense>
				</Part>
			)}
			{outcome && criterion.forms !== 'whole' && (
				<Part title={say('criterion.people')}>
					<People gaps={gaps} place={place} form={form} />
				</Part>
			)}
			{outcome && (
				<SourceNote sources={outcome.sources} kinds={['computed']} confidences={[outcome.confidence]} />
			)}
			<Part title={say('criterion.measures')} lead={say('criterion.measures.lead')}>
				<Suspense fallback={<Loading />}>
					<MeasuresFor id={id} />
				</Suspense>
			</Part>
			{criterion.forms !== 'whole' && (
				<Part title={say('criterion.elsewhere')}>
					<Elsewhere gaps={gaps} criterion={criterion} />
				</Part>
			)}
		</>
	);
}

function Part({
	title,
	lead,
	children,
}: {
	readonly title: string;
	readonly lead?: string;
	readonly children: ReactNode;
}) {
	return (
		<section className="part">
			<h2>{title}</h2>
			{lead && <p className="note">{lead}</p>}
			{children}
		</section>
	);
}
