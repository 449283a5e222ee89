import { useEffect, useState } from 'react';
import type { Deliverable, FinishedFile } from '../../src/documents/index.ts';
import { languages } from '../../src/study/index.ts';
import { useLanguage, useWords } from '../shell/index.ts';
import { words } from './words.ts';

const formats = ['pdf', 'docx', 'html', 'pptx'] as const;

/** The finished files of a deliverable, as links; `written` changes when they have been written anew. */
export function FileLinks({
	deliverable,
	written,
}: {
	readonly deliverable: Deliverable;
	readonly written: number;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const [files, setFiles] = useState<readonly FinishedFile[]>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was written anew is looked for anew
	useEffect(() => {
		let shown = true;
		void finishedFiles().then((found) => {
			const own = names(deliverable);
			if (shown) setFiles(found.filter(({ name }) => own.includes(name)));
		});
		return () => {
			shown = false;
		};
	}, [deliverable, written]);
	if (files === undefined) return null;
	if (files.length === 0) return <p className="document-note">{say('deliverable.none')}</p>;
	const title = deliverable.title[language];
	return (
		<ul className="files" aria-label={say('deliverable.files', { title })}>
			{files.map(({ name, bytes }) => (
				<li key={name}>
					<a href={address(name)} download>
						{name}
					</a>{' '}
					<span className="document-note">{(bytes / 1024).toFixed(0)} kB</span>
				</li>
			))}
		</ul>
	);
}

function names({ id, slides }: Deliverable): readonly string[] {
	return languages.flatMap((language) =>
		formats.flatMap((format) => {
			const document = format === 'pptx' ? slides : id;
			return document === undefined ? [] : [`${document}.${language}.${format}`];
		}),
	);
}

/** Every finished file; none where the list cannot be had. */
async function finishedFiles(): Promise<readonly FinishedFile[]> {
	const answer = await fetch(address('files.json'), { cache: 'no-store' }).catch(() => undefined);
	return answer?.ok ? answer.json() : [];
}

function address(name: string): string {
	return `${import.meta.env.BASE_URL}files/${name}`;
}
