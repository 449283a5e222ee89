// The room for one person's case.

export { PersonRoom } from './person-room.tsx';
