// The room that reviews how coverage is monitored.

export { MonitoringRoom } from './monitoring-room.tsx';
