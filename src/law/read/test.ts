import type { LawTest, RawCase } from '../typed.ts';
import type { LawFile } from './file.ts';
import type { Reading } from './reading.ts';

/** What a published figure and ours may differ by, unless the test says otherwise: less than any printed digit. */
const defaultTolerance = 0.0005;

/** One entry under `tests`, in typed form. */
export function testOf(
	reading: Reading,
	entry: NonNullable<LawFile['tests']>[number],
	index: number,
): LawTest {
	const { name, place, on, known, given, career } = entry;
	const raw: RawCase = {
		place: place ?? reading.file.place,
		...(on === undefined ? {} : { on }),
		...(known === undefined ? {} : { known }),
		...(given ? { given } : {}),
		...(career ? { career } : {}),
	};
	return {
		name,
		case: raw,
		expect: entry.expect ?? {},
		expectNot: entry.expect_not ?? {},
		expectUnknown: entry.expect_unknown ?? [],
		tolerance: entry.tolerance ?? defaultTolerance,
		...(entry.source === undefined ? {} : { source: entry.source }),
		constructed: entry.constructed ?? false,
		file: reading.path,
		line: reading.yaml.spot(['tests', index]).line ?? 1,
	};
}
