import { type Search, useAddress, useGo } from '../shell/index.ts';

/** Changes some of what the address says of a page and keeps the rest. */
export function useChange(): (search: Search) => void {
	const { path, search } = useAddress();
	const go = useGo();
	return (changed) => go({ room: 'countries', path, search: { ...search, ...changed } }, { replace: true });
}
