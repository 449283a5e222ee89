import {
	constructFromEvents,
	EVENT_ID,
	type Event,
	getScalarValue,
	parseEvents,
	SCALAR_STYLE,
	type ScalarEvent,
	YAMLException,
} from 'js-yaml';
import type { Entry, Part } from './part.ts';

/** More aliases than this are not a file that a person wrote, and may stand for more data than memory holds. */
const mostAliases = 10;

/** Data of a text, and where each part of it stands. */
export interface Read {
	readonly data: unknown;
	readonly part: Part;
}

/** Why a text is not read: what is wrong at which character, or too many aliases. */
export type Refusal =
	| { readonly why: 'syntax'; readonly at: number; readonly message: string }
	| { readonly why: 'aliases' };

/** Reads one document of YAML 1.2; a text without any is empty data. */
export function readEvents(text: string): Read | Refusal {
	try {
		const events = parseEvents(text, {});
		if (events.filter(({ type }) => type === EVENT_ID.ALIAS).length > mostAliases) return { why: 'aliases' };
		const [data = null] = constructFromEvents(events, { source: text });
		return { data, part: partOf(new Events(events), text) };
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		return { why: 'syntax', at: error.mark?.position ?? 0, message: error.reason };
	}
}

/** The events of a text, one after another. */
class Events {
	private readonly all: readonly Event[];
	private at = 0;

	constructor(all: readonly Event[]) {
		this.all = all;
	}

	/** The next event, unless it ends what is open. */
	next(): Event | undefined {
		const event = this.all[this.at++];
		return event?.type === EVENT_ID.POP ? undefined : event;
	}
}

const nowhere: Part = { from: 0, to: 0 };

function partOf(events: Events, text: string): Part {
	const document = events.next();
	const content = document && events.next();
	return content ? contentPart(content, events, text) : nowhere;
}

function contentPart(event: Event, events: Events, text: string): Part {
	switch (event.type) {
		case EVENT_ID.SCALAR:
			return scalarPart(event);
		case EVENT_ID.ALIAS:
			return { from: event.anchorStart, to: event.anchorEnd };
		case EVENT_ID.SEQUENCE: {
			const items: Part[] = [];
			for (let item = events.next(); item; item = events.next()) items.push(contentPart(item, events, text));
			return { from: event.start, to: items.at(-1)?.to ?? event.start, items };
		}
		case EVENT_ID.MAPPING: {
			const entries = new Map<string, Entry>();
			let to = event.start;
			for (let key = events.next(); key; key = events.next()) {
				const named = contentPart(key, events, text);
				const value = events.next();
				if (!value) break;
				const inner = contentPart(value, events, text);
				// nothing is written where nothing is meant
				const part = inner.from < 0 ? named : inner;
				to = part.to;
				if (key.type === EVENT_ID.SCALAR) entries.set(nameOf(key, text), { at: named.from, value: part });
			}
			return { from: event.start, to, entries };
		}
		default:
			return nowhere;
	}
}

/** A key as data has it: a number without what does not matter in it, such as 1166.7 for 1166.70. */
function nameOf(key: ScalarEvent, text: string): string {
	const written = getScalarValue(text, key);
	const number = key.style === SCALAR_STYLE.PLAIN && written !== '' ? Number(written) : Number.NaN;
	return Number.isNaN(number) ? written : String(number);
}

/** Where a scalar stands, with the quotes about it. */
function scalarPart({ style, valueStart, valueEnd }: ScalarEvent): Part {
	const quotes = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
	return { from: valueStart - quotes, to: valueEnd + quotes };
}
