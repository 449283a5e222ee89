// The room "Standards".

export { StandardsRoom } from './standards-room.tsx';
