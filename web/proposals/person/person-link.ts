import { toBase64Url } from '../desk/link.ts';
import type { Told } from '../trial/order.ts';

/** The fragment of an address of the room Person that opens a case there; no server sees it. */
export function personFragment(told: Told): string {
	return `case=${toBase64Url(JSON.stringify(told))}`;
}
