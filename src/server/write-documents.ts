import type { Handler } from 'hono';
import { stream } from 'hono/streaming';

/** Which documents a reader wants written. */
export interface DocumentOrder {
	readonly deliverables: readonly string[];
	readonly languages: readonly string[];
	readonly formats: readonly string[];
}

/**
 * Has documents written, one order at a time, and tells of each file as a line of JSON. Only pages of this workbench may
 * ask: another site in the same browser may not.
 */
export function writeDocuments(write: (order: DocumentOrder) => AsyncIterable<unknown> | undefined): Handler {
	let busy = false;
	return async (context) => {
		const origin = context.req.header('Origin');
		if (origin === undefined || new URL(origin).host !== context.req.header('Host'))
			return context.json({ code: 'other-site' }, 403);
		if (busy) return context.json({ code: 'busy' }, 409);
		const order = orderOf(await context.req.json().catch(() => undefined));
		const steps = order && write(order);
		if (!steps) return context.json({ code: 'no-such-order' }, 400);
		busy = true;
		context.header('Content-Type', 'application/x-ndjson; charset=utf-8');
		// compressed, the lines would wait for one another
		context.header('Content-Encoding', 'identity');
		return stream(context, async (out) => {
			try {
				for await (const step of steps) await out.writeln(JSON.stringify(step));
			} finally {
				busy = false;
			}
		});
	};
}

function orderOf(json: unknown): DocumentOrder | undefined {
	if (typeof json !== 'object' || json === null) return undefined;
	const list = (name: string): readonly string[] | undefined => {
		const value: unknown = Reflect.get(json, name);
		return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
	};
	const [deliverables, languages, formats] = ['deliverables', 'languages', 'formats'].map(list);
	return deliverables && languages && formats ? { deliverables, languages, formats } : undefined;
}
