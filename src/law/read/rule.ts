import type { Path } from '../../study/index.ts';
import type { Type } from '../type.ts';
import type { Expression, RuleVersion } from '../typed.ts';
import type { RuleEntry } from './file.ts';
import { citationOf, inForceOf, inOrder, type Reading, report } from './reading.ts';
import { need, type Setting } from './setting.ts';
import { FaultError, syntaxOf } from './syntax.ts';
import { typed } from './typing.ts';

/** Reads one place's dated formulas of a rule. */
export function readFormulas(
	reading: Reading,
	name: string,
	entry: RuleEntry,
	type: Type,
	setting: Setting,
): readonly RuleVersion[] {
	const versions = entry.versions.map((written, index) => {
		const path: Path = ['rules', name, 'versions', index];
		const text = written.formula === undefined ? '' : String(written.formula);
		if ((written.formula === undefined) === (written.unknown === undefined)) {
			report(reading, 'formula-missing', reading.yaml.spot(path), {
				en: 'Give either a formula or unknown.',
				zh: '须写明 formula 或 unknown 之一。',
			});
		}
		const formula = text
			? readFormula(reading, [...path, 'formula'], written, text, type, setting)
			: undefined;
		const version: RuleVersion = {
			...inForceOf(reading, path, written),
			...citationOf(reading, path, written, entry, written.unknown ? 'nothing' : 'law'),
			text: text.trim(),
			...(formula ? { formula } : {}),
			...(written.unknown ? { unknown: written.unknown } : {}),
			file: reading.path,
			line: reading.yaml.spot(path).line ?? 1,
		};
		return { version, path };
	});
	return inOrder(reading, name, versions);
}

/** Reads and types the formula that stands at a path, in an entry; a fault becomes a problem at its line and column. */
export function readFormula(
	reading: Reading,
	path: Path,
	entry: object,
	text: string,
	type: Type,
	setting: Setting,
): Expression | undefined {
	try {
		return need(typed(syntaxOf(entry, text), setting, type), type, 0);
	} catch (error) {
		if (!(error instanceof FaultError)) throw error;
		const { at, code, says, fix } = error.fault;
		report(reading, code, reading.yaml.spotInside(path, at), says, fix);
		return undefined;
	}
}
