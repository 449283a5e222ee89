import { Fixities } from '../fixity.ts';
import type { Let, Program } from '../program.ts';
import { Simplifying } from '../simplify.ts';

/** The program with what law alone fixes put in where it is read: memory holds it, whatever it is worked out from. */
export function withLawAtHand(program: Program): Program {
	const simplifying = new Simplifying(program);
	const fixities = new Fixities();
	const answers = new Set(program.results.map(({ local }) => local));
	const stays = (each: Let): readonly Let[] => {
		const value = simplifying.node(each.value);
		if (fixities.of(value).kind !== 'law' || answers.has(each.local)) return [{ local: each.local, value }];
		simplifying.stands(each.local, value);
		return [];
	};
	const stages = program.stages.map(({ lets, loops }) => ({
		lets: lets.flatMap(stays),
		loops: loops.map((loop) => simplifying.loop(loop)),
	}));
	return { ...program, stages };
}
