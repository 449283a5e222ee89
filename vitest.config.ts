import { defineConfig } from 'vitest/config';

// Tests do not change shared state, so they need no process or module copy of their own: that is what makes them quick.
const shared = { pool: 'threads', isolate: false } as const;

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					...shared,
					name: 'unit',
					sequence: { groupOrder: 0 },
					include: ['{src,web,tests,examples}/**/*.test.{ts,tsx}'],
					exclude: ['**/*.browser.test.ts'],
					// Time limits catch what hangs; how long things take is measured in bench.
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					...shared,
					name: 'browser',
					// After the others, whose times would suffer.
					sequence: { groupOrder: 1 },
					include: ['tests/**/*.browser.test.ts'],
					globalSetup: ['tests/browser/setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					// One Chromium at a time: two cores draw no faster with two.
					fileParallelism: false,
				},
			},
		],
	},
});
