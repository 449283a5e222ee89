import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { type DocumentOrder, writeDocuments } from './write-documents.ts';

/** Where documents are asked for. */
const writing = '/files/write';

/** What a workbench is served from. */
export interface ServedFolders {
	/** The built pages: `index.html` and `assets/`. */
	readonly web: string;
	/** The built study, served under `/data/`: `study.json`, `law.json`, `findings.json` and so on. */
	readonly data: string;
	/** The study's texts and finished documents, served under `/files/`. */
	readonly documents?: string;
	/** Writes documents when a reader asks for them, telling of each file; undefined where the order means nothing. */
	readonly write?: (order: DocumentOrder) => AsyncIterable<unknown> | undefined;
}

/**
 * Answers requests for the workbench: its pages, under `/data/` the built study, and its documents, which it has written
 * when asked to. It keeps nothing else and knows no user: a person's case is worked out in the reader's own browser and
 * never arrives here.
 */
export function workbench(folders: ServedFolders): Hono {
	const app = new Hono();

	// The opener and embedder policies make a page cross-origin isolated, which workers need to share memory.
	// Ant Design writes its styles into the page, hence inline style; script comes from files only. Kernels are WebAssembly
	// that the page itself writes.
	app.use(
		secureHeaders({
			crossOriginEmbedderPolicy: 'require-corp',
			crossOriginOpenerPolicy: 'same-origin',
			crossOriginResourcePolicy: 'same-origin',
			strictTransportSecurity: false,
			xFrameOptions: 'DENY',
			contentSecurityPolicy: {
				defaultSrc: ["'self'"],
				scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
				styleSrc: ["'self'", "'unsafe-inline'"],
				imgSrc: ["'self'", 'data:', 'blob:'],
				workerSrc: ["'self'", 'blob:'],
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				formAction: ["'none'"],
				frameAncestors: ["'none'"],
			},
		}),
	);
	app.use(compress());

	app.use(async (context, next) => {
		if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
		if (context.req.method === 'POST' && context.req.path === writing) return next();
		return context.text('Only reading is possible here.', 405, { Allow: 'GET, HEAD' });
	});

	// Asset names carry a hash of their content; everything else may change with the next build.
	app.use(async (context, next) => {
		await next();
		const lasts = context.req.path.startsWith('/assets/') && context.res.ok;
		context.header('Cache-Control', lasts ? 'public, max-age=31536000, immutable' : 'no-cache');
	});

	const withoutPrefix = (path: string) => path.slice('/data'.length);
	app.get('/data/*', serveStatic({ root: folders.data, rewriteRequestPath: withoutPrefix }));
	app.get('/data/*', (context) => context.json({ code: 'no-such-data', path: context.req.path }, 404));

	if (folders.documents !== undefined) {
		const name = (path: string) => path.slice('/files'.length);
		app.get('/files/*', serveStatic({ root: folders.documents, rewriteRequestPath: name }));
		app.get('/files/*', (context) => context.json({ code: 'no-such-document', path: context.req.path }, 404));
	}
	if (folders.write) app.post(writing, writeDocuments(folders.write));

	app.get('*', serveStatic({ root: folders.web }));
	app.get('/assets/*', (context) => context.notFound());
	// Any other path is a page of the workbench, which the router in the browser draws.
	app.get('*', serveStatic({ root: folders.web, path: 'index.html' }));

	return app;
}
