import type { Finding } from '../../src/study/index.ts';
import type { TileContent } from '../shell/index.ts';
import { sayQuantity } from './quantity.ts';
import type { Voice } from './voice.ts';

/** What the tile map says of each unit: at most one finding a province, coloured by its share of the largest. */
export function tilesOf(findings: readonly Finding[], voice: Voice): Readonly<Record<string, TileContent>> {
	const known = new Map(findings.map((finding) => [finding.place, finding]));
	const largest = Math.max(0, ...findings.map((finding) => finding.value));
	return Object.fromEntries(
		Object.entries(voice.placesByGb).map(([gb, place]) => {
			const finding = known.get(place);
			const name = voice.nameOf('place', place);
			const said = finding
				? sayQuantity(finding.value, finding.unit, voice.language)
				: voice.say('table.unknown');
			return [
				gb,
				{
					name: voice.language === 'zh' ? name : place.slice(3),
					value: finding && shortValue(finding, voice),
					amount: finding && largest > 0 ? finding.value / largest : 0,
					title: `${name}: ${said}`,
				},
			];
		}),
	);
}

/** A value that fits a square. */
function shortValue(finding: Finding, { language }: Voice): string {
	if (finding.unit === 'share') return sayQuantity(finding.value, finding.unit, language);
	return finding.value.toLocaleString(language, { notation: 'compact', maximumSignificantDigits: 3 });
}
