import type { Problem } from '../../src/study/index.ts';

/** How far the writing of a deliverable is. */
export type Writing =
	| { readonly state: 'idle' | 'busy' | 'elsewhere' }
	| { readonly state: 'writing'; readonly done: number; readonly of: number }
	/** `at` tells one time from the next. */
	| { readonly state: 'done'; readonly at: number; readonly problems: readonly Problem[] };

interface Step {
	readonly done?: number;
	readonly of?: number;
	readonly problems: readonly Problem[];
}

/** Has a deliverable written in every language and format, and tells how far it is. */
export async function writeDeliverable(id: string, tell: (writing: Writing) => void): Promise<void> {
	tell({ state: 'writing', done: 0, of: 1 });
	const answer = await fetch(`${import.meta.env.BASE_URL}files/write`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({
			deliverables: [id],
			languages: ['en', 'zh'],
			formats: ['pdf', 'docx', 'html', 'pptx'],
		}),
	}).catch(() => undefined);
	if (!answer?.ok || !answer.body) return tell({ state: answer?.status === 409 ? 'busy' : 'elsewhere' });
	const problems: Problem[] = [];
	let rest = '';
	for await (const piece of pieces(answer.body)) {
		const lines = (rest + piece).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) {
			const step = parseStep(line);
			problems.push(...step.problems);
			tell({ state: 'writing', done: step.done ?? 0, of: step.of ?? 1 });
		}
	}
	tell({ state: 'done', at: performance.now(), problems });
}

async function* pieces(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	const [reader, decoder] = [body.getReader(), new TextDecoder()];
	for (let read = await reader.read(); !read.done; read = await reader.read())
		yield decoder.decode(read.value, { stream: true });
}

// the server's own lines
function parseStep(line: string): Step {
	return JSON.parse(line) as Step;
}
