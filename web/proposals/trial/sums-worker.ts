import { type Counted, type LawForSums, type SumsOrder, sumsOf } from '../../../src/proposals/index.ts';

// What a thread of the crew runs.
let people: Counted | undefined;
let law: LawForSums | undefined;

addEventListener('message', ({ data }: MessageEvent<SumsOrder>) => {
	if (data.kind === 'people') people = data.people;
	else if (data.kind === 'law') law = data.law;
	else {
		if (!people || !law) throw new RangeError('people and a law come before sums');
		postMessage(sumsOf(people, law, data.start, data.end));
	}
});
