// What the shell gives to every room.

// Language and words.

export { htmlLanguage, useLanguage } from './language.ts';
export { type Catalogue, fill, type Say, useWords } from './words.ts';

// Addresses and links.

export { RoomLink, type Search, useAddress, useGo } from './address.tsx';
export { RoomPages } from './room-pages.tsx';

// The built study.

export {
	builtFile,
	fetchAhead,
	type Study,
	useComparativeLaw,
	useComparison,
	useCountries,
	useCoverage,
	useExamples,
	useFindings,
	useGaps,
	useLaw,
	useMeasures,
	useMonitoring,
	usePublished,
	useSources,
	useStudy,
} from './data.ts';
export { Loading } from './loading.tsx';
export { PageHead, type PageHeadProps } from './page-head.tsx';

// Figures, their data and their sources.

export type { ChartOption } from './chart.tsx';
export { downloadCsv, downloadFile, type Table } from './download.ts';
export { Figure, type FigureProps } from './figure.tsx';
export { type Line, type LineVoice, lineChart, linesHeight } from './lines.ts';
export { periodEnd, readPeriod } from './period.ts';
export { SourceNote, SourceTitle } from './source-note.tsx';
export { confidences, kinds } from './trust.ts';

// Fields, folds and steps of answers.

export { capital } from './capital.ts';
export { DayField } from './day-field.tsx';
export { Fold } from './fold.tsx';
export { ScrollBox } from './scroll-box.tsx';
export { sayReason, settledBy } from './steps/say-reason.ts';
export { distinct, StepTree, sayOutcome } from './steps/step-tree.tsx';

// Kernels on threads.

export { browserCrew } from './kernels/crew.ts';

// Looks.

export { amountColours, fontFamily, palette, seriesColours } from './palette.ts';
export { tileGrid } from './tile-grid.ts';
export { type TileContent, TileMap } from './tile-map.tsx';
