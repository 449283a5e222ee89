// The room "Countries".

export { CountriesRoom } from './countries-room.tsx';
