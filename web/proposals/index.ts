export { ProposalsRoom } from './proposals-room.tsx';
