import type { CareerWriter } from './career-writer.ts';

function nobodyHasOne(): never {
	throw new RangeError('nobody has a career here');
}

/** For people of whom nobody has a career: nothing of what a program says then asks for one. */
export const noCareers: CareerWriter = {
	onePlace: true,
	open() {},
	hasCareer: nobodyHasOne,
	begunBy: nobodyHasOne,
	cover: nobodyHasOne,
	covered: nobodyHasOne,
	field: nobodyHasOne,
	mark: nobodyHasOne,
	stretchPlace: nobodyHasOne,
	began: nobodyHasOne,
	yearPlace: nobodyHasOne,
	stretchPlaceIndexes: nobodyHasOne,
	yearPlaceIndexes: nobodyHasOne,
	run: nobodyHasOne,
};
