import type { Language, Words } from '../study/index.ts';

/** Where progress is shown, and the clock it goes by. Tests hand in their own. */
export interface ProgressView {
	readonly language: Language;
	/** Whether lines can be written over, as on a terminal. */
	readonly overwrites: boolean;
	write(text: string): void;
	/** Milliseconds since some fixed moment. */
	now(): number;
}

export function processView(language: Language): ProgressView {
	return {
		language,
		overwrites: process.stderr.isTTY === true,
		write: (text) => process.stderr.write(text),
		now: () => performance.now(),
	};
}

/** Nothing is shown of what is done sooner than this, in milliseconds. */
const patience = 2000;
const barWidth = 24;

/**
 * Shows how far a long run is, how quick, and how long it will take still: as a bar that moves on a terminal, as a line
 * every ten seconds elsewhere. The clock starts with the call that says nothing is done yet.
 */
export function progressOf(
	view: ProgressView,
	what: Words = { en: 'persons', zh: '人' },
): { at(done: number, of: number): void; end(): void } {
	let began = view.now();
	let last = began;
	let shown = false;
	return {
		at(done, of) {
			const now = view.now();
			if (done === 0) began = last = now;
			const pause = !shown ? patience : view.overwrites ? 200 : 10_000;
			if (now - last < pause) return;
			last = now;
			shown = true;
			const line = words(done, of, (now - began) / 1000, what)[view.language];
			view.write(view.overwrites ? `\r\u001b[K${bar(done / of)} ${line}` : `${line}\n`);
		},
		end() {
			if (shown && view.overwrites) view.write('\r\u001b[K');
		},
	};
}

function words(done: number, of: number, seconds: number, what: Words): Words {
	const share = Math.floor((done / of) * 100);
	const rate = Math.round(done / seconds);
	const left = Math.ceil((of - done) / Math.max(1, rate));
	const en = (number: number): string => number.toLocaleString('en-US');
	return {
		en: `${en(done)} of ${en(of)} ${what.en} (${share} %), ${en(rate)} a second, ${time(left, 'min', 's')} left`,
		zh: `已计算 ${en(done)}/${en(of)} ${what.zh}（${share}%），每秒 ${en(rate)} ${what.zh}，剩余约 ${time(left, '分', '秒')}`,
	};
}

function time(seconds: number, minute: string, second: string): string {
	if (seconds < 60) return `${seconds} ${second}`;
	return `${Math.floor(seconds / 60)} ${minute} ${seconds % 60} ${second}`;
}

function bar(share: number): string {
	const full = Math.round(share * barWidth);
	return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`;
}
