// The room that shows what is known about coverage.

export { OverviewRoom } from './overview-room.tsx';
