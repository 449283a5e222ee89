import { codeOf, type Law } from '../../law/index.ts';

/** Numbers of the law's words, for columns. A word that the law does not know is a defect of the study's tables. */
export interface Coding {
	choice(enumeration: string, value: string): number;
	place(code: string): number;
}

export function codingOf(law: Law): Coding {
	const code = codeOf(law);
	const checked = (number: number, word: string): number => {
		if (Number.isNaN(number)) throw new RangeError(`the people's law does not know "${word}"`);
		return number;
	};
	return {
		choice: (of, value) => checked(code.number({ kind: 'choice', of }, value), value),
		place: (place) => checked(code.number({ kind: 'place' }, place), place),
	};
}
