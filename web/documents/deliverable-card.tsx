import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { Deliverable } from '../../src/documents/index.ts';
import { useLanguage, useWords } from '../shell/index.ts';
import { FileLinks } from './file-links.tsx';
import { useTextIndex } from './texts.ts';
import { words } from './words.ts';
import { type Writing, writeDeliverable } from './write-deliverable.ts';

/** One deliverable: what is in it, its files, and a way to have them written anew. */
export function DeliverableCard({ deliverable }: { readonly deliverable: Deliverable }) {
	const say = useWords(words);
	const language = useLanguage();
	const { titles } = useTextIndex();
	const [writing, setWriting] = useState<Writing>({ state: 'idle' });
	const title = deliverable.title[language];
	const list = deliverable.chapters.map((id) => titles[id]?.[language] ?? id);
	const write = () => void writeDeliverable(deliverable.id, setWriting);
	return (
		<article className="deliverable" aria-labelledby={`deliverable-${deliverable.id}`}>
			<p className="deliverable-number">{say('deliverable.number', { number: deliverable.number })}</p>
			<h3 id={`deliverable-${deliverable.id}`}>{title}</h3>
			<p>{say('deliverable.chapters', { list: list.join(language === 'zh' ? '、' : ', ') })}</p>
			<FileLinks deliverable={deliverable} written={writing.state === 'done' ? writing.at : 0} />
			<Button
				onClick={write}
				loading={writing.state === 'writing'}
				aria-label={say('deliverable.write_label', { title })}
			>
				{say('deliverable.write')}
			</Button>
			<div aria-live="polite" className="deliverable-progress">
				{writing.state === 'writing' && (
					<>
						<Progress
							percent={Math.round((100 * writing.done) / Math.max(1, writing.of))}
							showInfo={false}
							aria-hidden="true"
						/>
						<p>{say('deliverable.writing', { done: writing.done, of: writing.of })}</p>
					</>
				)}
				{writing.state === 'busy' && <p>{say('deliverable.busy')}</p>}
				{writing.state === 'elsewhere' && <p>{say('deliverable.reading_only')}</p>}
				{writing.state === 'done' && writing.problems.length > 0 && (
					<>
						<p>{say('deliverable.failed')}</p>
						<ul>
							{writing.problems.map((problem) => (
								<li key={`${problem.code} ${problem.says.en}`}>{problem.says[language]}</li>
							))}
						</ul>
					</>
				)}
			</div>
		</article>
	);
}
