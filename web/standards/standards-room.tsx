import { useGaps } from '../shell/index.ts';

export function StandardsRoom() {
	const { standards } = useGaps();
	return <p>{standards.instruments.length}</p>;
}
