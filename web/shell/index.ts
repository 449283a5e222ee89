// What the shell gives to every room.

// addresses and links
export { type Address, type Destination, RoomLink, type Search, useAddress, useGo } from './address.tsx';
// figures, their data and their sources
export { Chart, type ChartHandle, type ChartOption, type ChartProps } from './chart.tsx';
// the built study
export { DataError, type Study, useFindings, useLaw, useSources, useStudy } from './data.ts';
export { DataTable } from './data-table.tsx';
export { csv, downloadCsv, downloadPng, downloadSvg, type Table } from './download.ts';
export { Figure, type FigureProps } from './figure.tsx';
// language and words
export { htmlLanguage, useLanguage } from './language.ts';
export { Loading } from './loading.tsx';
export { amountColours, fontFamily, palette, seriesColours } from './palette.ts';
export { SourceNote, type SourceNoteProps, SourceTitle } from './source-note.tsx';
// looks
export { type Tile, tileColumns, tileGrid, tileRows } from './tile-grid.ts';
export { confidences, kinds } from './trust.ts';
export { type Catalogue, fill, type Say, useWords } from './words.ts';
