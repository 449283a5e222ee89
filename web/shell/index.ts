// What the shell gives to every room.

// Language and words.

export { htmlLanguage, useLanguage } from './language.ts';
export { type Catalogue, fill, type Say, useWords } from './words.ts';

// Addresses and links.

export { RoomLink, type Search, useAddress, useGo } from './address.tsx';

// The built study.

export { type Study, useExamples, useFindings, useLaw, useSources, useStudy } from './data.ts';
export { Loading } from './loading.tsx';

// Figures, their data and their sources.

export type { ChartOption } from './chart.tsx';
export { downloadCsv, type Table } from './download.ts';
export { Figure, type FigureProps } from './figure.tsx';
export { SourceTitle } from './source-note.tsx';
export { confidences, kinds } from './trust.ts';

// Kernels on threads.

export { browserCrew } from './kernels/crew.ts';

// Looks.

export { amountColours, fontFamily, palette, seriesColours } from './palette.ts';
export { type Tile, tileColumns, tileGrid, tileRows } from './tile-grid.ts';
