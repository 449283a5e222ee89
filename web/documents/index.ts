// The room for reading the study's chapters in both languages, and for having its documents written.

export { DocumentsRoom } from './documents-room.tsx';
