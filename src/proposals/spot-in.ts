import { readYaml, type Spot } from '../study/index.ts';
import type { Proposal } from './proposal.ts';

/** Where something of a proposal stands in its file, such as `proposal`, `from`; the file alone where it cannot be read. */
export function spotIn({ file, text }: Proposal, path: readonly (string | number)[]): Spot {
	const yaml = readYaml({ path: file, text });
	return 'data' in yaml ? yaml.spot(path) : { file };
}
