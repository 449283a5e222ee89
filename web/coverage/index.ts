// The room of the coverage cascade: who is covered, who is not, and why.

export { CoverageRoom } from './coverage-room.tsx';
