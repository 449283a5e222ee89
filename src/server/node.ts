// Serving the workbench to a browser on this machine.

export { type Served, serveWorkbench } from './listen.ts';
export { type ServedFolders, workbench } from './workbench.ts';
export type { DocumentOrder } from './write-documents.ts';
