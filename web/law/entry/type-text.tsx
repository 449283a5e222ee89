import type { Type } from '../../../src/law/index.ts';
import { EntryLink } from '../law-link.tsx';
import { useSayings } from '../sayings.ts';
import { idOf } from './entry.ts';

/** A unit or type in words; a choice links to the list it is made from. */
export function TypeText({ type }: { readonly type: Type }) {
	const sayings = useSayings();
	if (type.kind === 'choice')
		return <EntryLink id={idOf('enumeration', type.of)}>{sayings.type(type)}</EntryLink>;
	return <>{sayings.type(type)}</>;
}
