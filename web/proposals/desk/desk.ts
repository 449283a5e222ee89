import { unknownProposal } from '../../../src/proposals/index.ts';
import type { Outcome, Problem } from '../../../src/study/index.ts';
import type { TrialLine } from '../trial/line.ts';
import type { Laid, Variant } from '../trial/order.ts';
import { type DeskState, emptyState, mostSlots, type Setup, type Size, type Slot } from './state.ts';

/**
 * What is tried in the room: proposals, people and one person, and what became of them. Whatever is refused leaves what
 * stood there; of values that come faster than they can be worked out the latest counts.
 */
export class Desk {
	private readonly line: TrialLine;
	private state: DeskState = emptyState;
	private readonly heard = new Set<() => void>();
	private readonly working = new Set<number>();
	private slots = 0;

	constructor(line: TrialLine) {
		this.line = line;
	}

	readonly subscribe = (hear: () => void): (() => void) => {
		this.heard.add(hear);
		return () => this.heard.delete(hear);
	};

	readonly current = (): DeskState => this.state;

	/** Reads what can be tried, lays out what the setup asks for, and gathers people. */
	async open(setup: Setup): Promise<void> {
		await this.guarded(async () => {
			this.set({ size: setup.size });
			const opened = await this.line.ask<'open'>({ kind: 'open' });
			if (!opened.ok) return this.set({ stage: 'failed', problems: opened.problems });
			const { proposals, persons } = opened.value;
			const person = persons.find(({ path }) => path === setup.person) ?? persons[0];
			this.set({ opened: opened.value, person: person?.path ?? '' });
			const wrong: Problem[] = [];
			for (const { path, text, moved } of setup.slots) {
				const written = text ?? proposals.find(({ file }) => file === path)?.text;
				if (written === undefined) {
					const ids = proposals.map(({ id }) => id);
					wrong.push(unknownProposal(idOf(path), ids));
				} else if (!(await this.add(path, written, moved))) wrong.push(...this.state.problems);
			}
			this.set({ problems: wrong });
			await this.gather(setup.size);
		});
	}

	/** Makes people of another number, and tries everything on them. */
	async gather(size: Size): Promise<void> {
		await this.guarded(async () => {
			const slots = this.state.slots.map((slot) => ({ ...slot, busy: true }));
			this.set({ stage: 'gathering', size, slots });
			const gathered = await this.line.ask<'gather'>({ kind: 'gather', size });
			if (!gathered.ok) return this.set({ stage: 'failed', problems: gathered.problems });
			this.set({ stage: 'ready' });
			for (const { id } of this.state.slots) void this.work(id);
		});
	}

	/** Puts a proposal on the desk; whether it could be laid over law. */
	async add(path: string, text: string, moved: Slot['moved'] = {}): Promise<boolean> {
		if (this.state.slots.length >= mostSlots) return false;
		const laid = await this.lay(path, text);
		this.set({ problems: laid.ok ? [] : laid.problems });
		if (!laid.ok) return false;
		this.slots += 1;
		const slot: Slot = { id: this.slots, path, text, laid: laid.value, moved, problems: [], busy: true };
		this.set({ slots: [...this.state.slots, slot] });
		void this.work(slot.id);
		return true;
	}

	remove(id: number): void {
		this.set({ slots: this.state.slots.filter((slot) => slot.id !== id), problems: [] });
	}

	/** Moves a parameter; undefined, or the proposal's own value, puts it back. */
	move(id: number, parameter: string, value: number | undefined): void {
		const slot = this.slot(id);
		if (!slot) return;
		const { [parameter]: _, ...others } = slot.moved;
		const own = slot.laid.moves.find((move) => move.parameter === parameter)?.value;
		const moved = value === undefined || value === own ? others : { ...others, [parameter]: value };
		this.change(id, { moved, busy: true });
		void this.work(id);
	}

	/** Takes another text for a proposal on the desk; what is wrong with it is told, and what stood there stays. */
	async rewrite(id: number, text: string): Promise<Outcome<Laid>> {
		const slot = this.slot(id);
		const laid = await this.lay(slot?.path ?? '', text);
		if (!slot || !laid.ok) return laid;
		const names = new Set(laid.value.moves.map(({ parameter }) => parameter));
		const moved = Object.fromEntries(Object.entries(slot.moved).filter(([name]) => names.has(name)));
		this.change(id, { text, laid: laid.value, moved, busy: true, problems: [] });
		void this.work(id);
		return laid;
	}

	choosePerson(path: string): void {
		this.set({ person: path });
		for (const { id } of this.state.slots) void this.work(id);
	}

	tell(problems: readonly Problem[]): void {
		this.set({ problems });
	}

	close(): void {
		this.heard.clear();
		this.line.end();
	}

	private lay(path: string, text: string): Promise<Outcome<Laid>> {
		return this.line.ask<'lay'>({ kind: 'lay', path, text });
	}

	/** Works a slot out until it is up to date. */
	private async work(id: number): Promise<void> {
		if (this.working.has(id) || this.state.stage !== 'ready') return;
		this.working.add(id);
		await this.guarded(async () => {
			for (let slot = this.slot(id); slot; slot = this.slot(id)) {
				const wanted = wantedOf(slot, this.state.person);
				await this.tryOut(slot);
				const now = this.slot(id);
				if (now && wantedOf(now, this.state.person) === wanted) break;
			}
		});
		this.working.delete(id);
	}

	private async tryOut(slot: Slot): Promise<void> {
		const { id, path, text, moved } = slot;
		const variant: Variant = { path, text, moved };
		const tried = await this.line.ask<'try'>({ kind: 'try', variant });
		if (!tried.ok) return this.change(id, { problems: tried.problems, busy: false });
		const upToDate = this.slot(id)?.moved === moved && this.slot(id)?.text === text;
		this.change(id, { tried: tried.value, problems: [], busy: !upToDate });
		const person = this.state.opened.persons.find(({ path: each }) => each === this.state.person);
		if (!upToDate || !person) return;
		const asked = await this.line.ask<'person'>({ kind: 'person', variant, person });
		this.change(id, asked.ok ? { person: asked.value } : { problems: asked.problems });
	}

	private slot(id: number): Slot | undefined {
		return this.state.slots.find((slot) => slot.id === id);
	}

	private change(id: number, change: Partial<Slot>): void {
		this.set({ slots: this.state.slots.map((slot) => (slot.id === id ? { ...slot, ...change } : slot)) });
	}

	private set(change: Partial<DeskState>): void {
		this.state = { ...this.state, ...change };
		for (const hear of this.heard) hear();
	}

	private async guarded(what: () => Promise<void>): Promise<void> {
		try {
			await what();
		} catch (error) {
			this.set({ stage: 'failed', failure: error instanceof Error ? error.message : String(error) });
		}
	}
}

/** What a slot's results follow from, as one text. */
function wantedOf({ text, moved }: Slot, person: string): string {
	return JSON.stringify([text, moved, person]);
}

/** The id of the proposal in a file. */
function idOf(path: string): string {
	return path.replace(/^.*\//, '').replace(/\.yaml$/, '');
}
