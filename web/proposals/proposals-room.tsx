import { lazy, Suspense } from 'react';
import { Loading, RoomLink, useAddress, useWords } from '../shell/index.ts';
import { TryPage } from './try-page.tsx';
import { words } from './words.ts';
import './proposals.css';

const QuestionsPage = lazy(() => import('./pages/questions-page.tsx'));
const ValidationPage = lazy(() => import('./pages/validation-page.tsx'));

/** The proposals room: trying proposals, what they rest on that nobody knows for sure, and how well figures are met. */
export function ProposalsRoom() {
	const { path } = useAddress();
	return (
		<div className="proposals">
			<Parts at={path[0]} />
			<Suspense fallback={<Loading />}>
				{path[0] === 'questions' ? (
					<QuestionsPage />
				) : path[0] === 'validation' ? (
					<ValidationPage />
				) : (
					<TryPage first={path[0]} />
				)}
			</Suspense>
		</div>
	);
}

function Parts({ at }: { readonly at: string | undefined }) {
	const say = useWords(words);
	const parts = [
		['try', []],
		['questions', ['questions']],
		['validation', ['validation']],
	] as const;
	const here = at === 'questions' || at === 'validation' ? at : 'try';
	return (
		<nav className="proposals-parts" aria-label={say('page.parts')}>
			{parts.map(([name, path]) =>
				name === here ? (
					<span key={name} aria-current="page">
						{say(`page.${name}`)}
					</span>
				) : (
					<RoomLink key={name} room="proposals" path={path}>
						{say(`page.${name}`)}
					</RoomLink>
				),
			)}
		</nav>
	);
}
