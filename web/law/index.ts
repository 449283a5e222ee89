// The room for reading the law.

export { LawRoom } from './law-room.tsx';
