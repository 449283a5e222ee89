import { isoMonth, type Law, type Month as LawMonth, monthOf } from '../../../src/law/index.ts';
import { type People, readSynthesisInputs } from '../../../src/population/index.ts';
import {
	checkedLaw,
	type Effects,
	effectsFrom,
	forSubjects,
	type Ground,
	impossible,
	movedLaw,
	type Proposal,
	peopleFor,
	readGround,
	readProposal,
	Steps,
	type StudyFile,
	type Subjects,
	type SumsCrew,
	type Swings,
	sharedSubjects,
	studyOf,
	subjectsOf,
	swingsUnder,
	typicalPerson,
} from '../../../src/proposals/index.ts';
import type { Outcome, Study } from '../../../src/study/index.ts';
import { casesOf } from './cases.ts';
import { type FundTrial, fundTrial } from './fund-trial.ts';
import { movesOf } from './moves.ts';
import type {
	FundTried,
	Laid,
	Opened,
	OpenQuestion,
	PersonTried,
	Tried,
	TypicalCase,
	Variant,
} from './order.ts';
import { questionsOf } from './questions.ts';

/** Seed of the synthetic people: everybody who tries a proposal tries it on the same ones. */
const seed = 1;

/** People of one month's law, and what the law in force comes to for them. */
interface Month {
	readonly subjects: Subjects;
	readonly before: Effects;
}

/** A proposal's law as people are asked by it. */
interface Asked {
	readonly subjects: Subjects;
	readonly law: Law;
	readonly steps: Steps;
}

/** A law laid over, and what has been made ready of it for people. */
interface Overlaid {
	readonly laid: Laid;
	readonly law: Law;
	asked?: Asked | undefined;
}

/** Proposals tried on people: reads, lays over, makes people, and sums up. One order at a time. */
export class Trial {
	private readonly study: Study;
	private readonly crew: SumsCrew;
	private readonly today: LawMonth;
	private read: Outcome<Ground> | undefined;
	private people: People | undefined;
	private fundTrial: Outcome<FundTrial> | undefined;
	private readonly months = new Map<number, Month>();
	private readonly overlaid = new Map<string, Overlaid>();
	/** Those whose parameters may be moved at once, the last shown last: people take memory for each. */
	private foreseen: Overlaid[] = [];

	/** `today` is the month in which it is tried: what would begin earlier is refused. */
	constructor(file: StudyFile, crew: SumsCrew, today: LawMonth) {
		this.study = studyOf(file);
		this.crew = crew;
		this.today = today;
	}

	open(): Outcome<Opened> {
		const ground = this.ground();
		if (!ground.ok) return ground;
		const { proposals, persons, law } = ground.value;
		const own = new Set(this.study.law.map(({ path }) => path));
		const tells = (name: string): boolean => own.has(law.variables[name]?.file ?? '');
		return { ok: true, value: { proposals, persons: casesOf(persons, isoMonth(this.today), tells) } };
	}

	/** Makes synthetic people, in place of any before. */
	gather(size: number): Outcome<{ readonly records: number; readonly persons: number }> {
		const ground = this.ground();
		if (!ground.ok) return ground;
		const inputs = readSynthesisInputs(this.study, ground.value.law);
		if (!inputs.ok) return inputs;
		const made = peopleFor(inputs.value, { size, seed });
		if (!made.ok) return made;
		this.people = made.value;
		this.months.clear();
		for (const overlaid of this.overlaid.values()) overlaid.asked = undefined;
		const persons = made.value.weight.reduce((sum, each) => sum + each, 0);
		return { ok: true, value: { records: size, persons } };
	}

	/** Lays a proposal over law in force; the same text is read once. */
	lay(path: string, text: string): Outcome<Laid> {
		const overlaid = this.overlay(path, text);
		return overlaid.ok ? { ok: true, value: overlaid.value.laid } : overlaid;
	}

	async try({ path, text, moved }: Variant): Promise<Outcome<Tried>> {
		const overlaid = this.overlay(path, text);
		if (!overlaid.ok) return overlaid;
		const month = await this.month(fullMonth(overlaid.value.laid.proposal));
		if (!month.ok) return month;
		const { subjects, before } = month.value;
		const began = performance.now();
		const steps = this.stepsOf(overlaid.value, subjects);
		const { proposal } = overlaid.value.laid;
		const law = movedLaw(steps.law, proposal, moved, subjects.on);
		if (!law.ok) return law;
		const summing = steps.steps.sums(law.value);
		// while threads sum up
		const problems = impossible(subjects, { law: law.value });
		const sums = await summing;
		if (problems.length > 0) return { ok: false, problems };
		if (!sums.ok) return sums;
		const after = effectsFrom(subjects, sums.value);
		return { ok: true, value: { before, after, took: performance.now() - began } };
	}

	/** Gets ready for a variant's parameters to be moved, while nobody waits. */
	foresee({ path, text }: Variant): void {
		const overlaid = this.overlaid.get(`${path}\n${text}`);
		if (!overlaid?.asked) return;
		overlaid.asked.steps.foresee();
		this.foreseen = [...this.foreseen.filter((each) => each !== overlaid), overlaid];
		const gone = Math.max(0, this.foreseen.length - mostShown);
		for (const each of this.foreseen.splice(0, gone)) each.asked = undefined;
	}

	person({ path, text, moved }: Variant, person: TypicalCase): Outcome<PersonTried> {
		const ground = this.ground();
		if (!ground.ok) return ground;
		const overlaid = this.overlay(path, text);
		if (!overlaid.ok) return overlaid;
		const law = this.moved(overlaid.value, moved);
		if (!law.ok) return law;
		const month = fullMonth(overlaid.value.laid.proposal);
		const tried = typicalPerson(ground.value.law, law.value, { path: person.path, text: person.text }, month);
		return tried.ok ? { ok: true, value: { ...tried.value, law: law.value } } : tried;
	}

	/** Moves every assumption that the effects of a variant rest on to both ends of its range, one at a time. */
	async swings(variant: Variant): Promise<Outcome<readonly Swings[]>> {
		const overlaid = this.overlay(variant.path, variant.text);
		if (!overlaid.ok) return overlaid;
		const law = this.moved(overlaid.value, variant.moved);
		if (!law.ok) return law;
		const month = await this.month(fullMonth(overlaid.value.laid.proposal));
		return month.ok ? swingsUnder(month.value.subjects, law.value) : month;
	}

	/** Projects funds with a variant; the people are as many as give steady funds in a few seconds, whatever was gathered. */
	funds(variant: Variant): Outcome<readonly FundTried[]> {
		const overlaid = this.overlay(variant.path, variant.text);
		if (!overlaid.ok) return overlaid;
		const law = this.moved(overlaid.value, variant.moved);
		const ground = this.ground();
		if (!law.ok) return law;
		if (!ground.ok) return ground;
		this.fundTrial ??= fundTrial(this.study, ground.value.law, seed);
		const { fundTrial: trial } = this;
		return trial.ok ? trial.value(law.value, fullMonth(overlaid.value.laid.proposal)) : trial;
	}

	questions(): Outcome<readonly OpenQuestion[]> {
		const ground = this.ground();
		return ground.ok ? questionsOf(this.study, ground.value.law) : ground;
	}

	private ground(): Outcome<Ground> {
		this.read ??= readGround(this.study);
		return this.read;
	}

	private overlay(path: string, text: string): Outcome<Overlaid> {
		const known = this.overlaid.get(`${path}\n${text}`);
		if (known) return { ok: true, value: known };
		const ground = this.ground();
		if (!ground.ok) return ground;
		const read = readProposal(path, { path, text });
		if (!read.ok) return read;
		const { proposal } = read.value;
		const law = checkedLaw(ground.value, proposal, this.today);
		if (!law.ok) return law;
		const moves = movesOf(proposal, law.value);
		if (!moves.ok) return moves;
		const overlaid = { laid: { proposal, moves: moves.value }, law: law.value };
		if (this.overlaid.size >= mostKept) this.overlaid.delete([...this.overlaid.keys()][0] ?? '');
		this.overlaid.set(`${path}\n${text}`, overlaid);
		return { ok: true, value: overlaid };
	}

	private stepsOf(overlaid: Overlaid, subjects: Subjects): Asked {
		if (overlaid.asked?.subjects === subjects) return overlaid.asked;
		const names = new Set(overlaid.laid.proposal.moves.map(({ parameter }) => parameter));
		const law = forSubjects(subjects, overlaid.law);
		const asked = { subjects, law, steps: new Steps(subjects, this.crew, names) };
		overlaid.asked = asked;
		return asked;
	}

	private moved({ law, laid: { proposal } }: Overlaid, moved: Variant['moved']): Outcome<Law> {
		return movedLaw(law, proposal, moved, monthOf(proposal.from) ?? fullMonth(proposal));
	}

	/** People as they are asked by the law of a month. */
	private async month(month: number): Promise<Outcome<Month>> {
		const known = this.months.get(month);
		if (known) return { ok: true, value: known };
		const ground = this.ground();
		if (!ground.ok) return ground;
		if (!this.people) throw new RangeError('people are gathered before anything is tried on them');
		const made = subjectsOf({ law: ground.value.law, people: this.people, month });
		if (!made.ok) return made;
		const subjects = sharedSubjects(made.value);
		const sums = await new Steps(subjects, this.crew, new Set()).sums(subjects.law);
		if (!sums.ok) return sums;
		const before = effectsFrom(subjects, sums.value);
		this.months.set(month, { subjects, before });
		return { ok: true, value: { subjects, before } };
	}
}

/** Variants that stand side by side. */
const mostShown = 4;

/** Laws that are kept: those on the screen, and the last few before them. */
const mostKept = 8;

/** The month by whose law a proposal's effects are told. */
function fullMonth({ full }: Proposal): number {
	const month = monthOf(full);
	if (month === undefined) throw new RangeError(`${full} is not a month`);
	return month;
}
