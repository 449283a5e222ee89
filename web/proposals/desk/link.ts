import type { Moved, Proposal } from '../../../src/proposals/index.ts';
import { type DeskState, mostSlots, type Setup, type Size, sizes } from './state.ts';

/** What was tried stands in the address's fragment, which browsers keep to themselves: no server sees it. */
const key = 'try';

/** The fragment that reopens a desk, without the `#`; texts of the study's own proposals need not be in it. */
export function toFragment({ size, person, slots, opened }: DeskState): string {
	const known = (path: string): Proposal | undefined => opened.proposals.find(({ file }) => file === path);
	const setup: Setup = {
		size,
		person,
		slots: slots.map(({ path, text, moved }) => ({
			path,
			moved,
			...(known(path)?.text === text ? {} : { text }),
		})),
	};
	return `${key}=${toBase64Url(JSON.stringify(setup))}`;
}

/** A text in letters that an address takes as they are. */
export function toBase64Url(text: string): string {
	const bytes = new TextEncoder().encode(text);
	const code = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
	return code.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether a fragment means to carry a desk, whole or damaged. */
export function hasSetup(fragment: string): boolean {
	return new URLSearchParams(fragment.replace(/^#/, '')).has(key);
}

/** The desk a fragment carries; nothing when it carries none, or a damaged one. */
export function fromFragment(fragment: string): Setup | undefined {
	const code = new URLSearchParams(fragment.replace(/^#/, '')).get(key);
	if (!code) return undefined;
	try {
		const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		return parseSetup(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
	} catch {
		return undefined;
	}
}

function parseSetup(data: unknown): Setup | undefined {
	if (!isRecord(data) || !Array.isArray(data.slots) || data.slots.length > mostSlots) return undefined;
	const slots = data.slots.map(parseSlot);
	if (!isSize(data.size) || slots.some((slot) => slot === undefined)) return undefined;
	const person = typeof data.person === 'string' ? { person: data.person } : {};
	return { size: data.size, ...person, slots: slots.filter((slot) => slot !== undefined) };
}

function parseSlot(data: unknown): Setup['slots'][number] | undefined {
	if (!isRecord(data) || typeof data.path !== 'string' || !isMoved(data.moved)) return undefined;
	const { path, text, moved } = data;
	if (text !== undefined && typeof text !== 'string') return undefined;
	return text === undefined ? { path, moved } : { path, text, moved };
}

function isMoved(data: unknown): data is Moved {
	return isRecord(data) && Object.values(data).every((value) => typeof value === 'number');
}

function isSize(data: unknown): data is Size {
	return sizes.some((size) => size === data);
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}
