import { Tag } from 'antd';
import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { words } from '../words.ts';
import type { Entry } from './entry.ts';

/** What kind of thing an entry is; assumptions of the study are called that, lest they pass for law. */
export function KindTag({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const { law } = useBook();
	if (entry.kind === 'parameter' && law.parameters[entry.name]?.assumption) {
		return (
			<Tag className="kind assumption" variant="outlined">
				{say('kind.assumption')}
			</Tag>
		);
	}
	return (
		<Tag className="kind" variant="outlined">
			{say(`kind.${entry.kind}`)}
		</Tag>
	);
}
