/** What random numbers are drawn for. A purpose has its own numbers, so that a new one changes nobody else's. */
export const purposes = {
	record: 1,
	born: 2,
	sector: 3,
	education: 4,
	home: 5,
	profile: 6,
	facts: 7,
	platform: 8,
	wage: 42,
	company: 9,
	enrolment: 10,
	contributing: 30,
	career: 40,
	joined: 41,
	service: 43,
	choice: 50,
} as const;
