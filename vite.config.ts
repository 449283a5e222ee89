import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The workbench: pages from web/, written to build/web, all from its own origin and without script in the page.
export default defineConfig({
	root: 'web',
	plugins: [react()],
	build: {
		outDir: '../build/web',
		emptyOutDir: true,
		target: 'es2023',
		modulePreload: { polyfill: false },
		// Without data: addresses the server's rule on where things may come from stays short.
		assetsInlineLimit: 0,
		reportCompressedSize: false,
		// tests/web/budget.test.ts sets the limits that count.
		chunkSizeWarningLimit: 2000,
		manifest: true,
		rolldownOptions: {
			output: {
				// Charts come when the first one is drawn, and stay in the browser's cache when the pages change.
				codeSplitting: { groups: [{ name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ }] },
			},
		},
	},
	worker: { format: 'es' },
	// `npx vite` while working on a room: pages from source, data from a `canopy serve` beside it; isolated as there.
	server: {
		port: 5173,
		proxy: { '/data': 'http://127.0.0.1:4173', '/files': 'http://127.0.0.1:4173' },
		headers: {
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Embedder-Policy': 'require-corp',
		},
	},
});
