import { useCountries } from '../shell/index.ts';

export function CountriesRoom() {
	const { cases } = useCountries();
	return <p>{cases.length}</p>;
}
