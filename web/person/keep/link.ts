import { parseSituation } from '../situation/restore.ts';
import type { Situation } from '../situation/situation.ts';

/**
 * The link that reopens a case carries the whole case in the address's fragment, the part after `#`. Browsers keep it to
 * themselves: it is never in a request, so no server, proxy or log sees it.
 */
const key = 'case';

/** The fragment for a situation, without the `#`. */
export function toFragment(situation: Situation): string {
	const bytes = new TextEncoder().encode(JSON.stringify(situation));
	return `${key}=${toBase64Url(bytes)}`;
}

/** Whether a fragment means to carry a case, whole or damaged. */
export function hasCase(fragment: string): boolean {
	return new URLSearchParams(fragment.replace(/^#/, '')).has(key);
}

/** The situation a fragment carries; nothing when it carries none, or a damaged one. */
export function fromFragment(fragment: string): Situation | undefined {
	const code = new URLSearchParams(fragment.replace(/^#/, '')).get(key);
	if (!code) return undefined;
	try {
		return parseSituation(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(code))));
	} catch {
		return undefined;
	}
}

function toBase64Url(bytes: Uint8Array): string {
	const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(code: string): Uint8Array {
	return Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
		letter.charCodeAt(0),
	);
}
