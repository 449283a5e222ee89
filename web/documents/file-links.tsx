import { useEffect, useState } from 'react';
import type { Deliverable } from '../../src/documents/index.ts';
import { languages } from '../../src/study/index.ts';
import { useLanguage, useWords } from '../shell/index.ts';
import { words } from './words.ts';

const formats = ['pdf', 'docx', 'html', 'pptx'] as const;

interface FileLink {
	readonly name: string;
	readonly bytes: number;
}

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
	const [files, setFiles] = useState<readonly FileLink[]>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was written anew is looked for anew
	useEffect(() => {
		let shown = true;
		void Promise.all(names(deliverable).map(lookUp)).then((found) => {
			if (shown) setFiles(found.flatMap((file) => file ?? []));
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

async function lookUp(name: string): Promise<FileLink | undefined> {
	const answer = await fetch(address(name), { method: 'HEAD' }).catch(() => undefined);
	return answer?.ok ? { name, bytes: Number(answer.headers.get('Content-Length') ?? 0) } : undefined;
}

function address(name: string): string {
	return `${import.meta.env.BASE_URL}documents/${name}`;
}
