import { execFileSync } from 'node:child_process';
import {
	createReadStream,
	createWriteStream,
	existsSync,
	mkdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type BrowserServer, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Where systems keep a Chromium of their own. */
const places = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Starts a Chromium without a window: the one that `CHROMIUM` names, or the system's, or else the one that came with
 * npm in @sparticuz/chromium, so that the tests need nothing from the machine they run on.
 */
export async function startChromium(): Promise<BrowserServer> {
	const wanted = process.env.CHROMIUM;
	const own = wanted ?? places.find((path) => existsSync(path));
	const unpacked = own === undefined ? await unpackChromium() : undefined;
	return chromium.launchServer({
		executablePath: own ?? join(unpacked ?? '', 'chromium'),
		// Only pages of our own are opened, and a sandbox is refused to root and in most containers.
		args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
		env: {
			...process.env,
			...(unpacked && {
				LD_LIBRARY_PATH: join(unpacked, 'lib'),
				FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
			}),
		},
	});
}

/**
 * Unpacks the Chromium from npm with the libraries and the one font it brings, once, and gives its folder. The
 * package's own unpacking leaves the libraries out except in one company's cloud.
 */
async function unpackChromium(): Promise<string> {
	const packed = join(require.resolve('@sparticuz/chromium'), '../../../bin');
	const folder = fileURLToPath(new URL('../../build/chromium', import.meta.url));
	if (existsSync(folder)) return folder;
	const unfinished = `${folder}-${process.pid}`;
	mkdirSync(unfinished, { recursive: true });
	for (const name of ['chromium', 'al2023.tar', 'fonts.tar']) {
		const file = join(unfinished, name);
		await pipeline(
			createReadStream(join(packed, `${name}.br`)),
			createBrotliDecompress(),
			createWriteStream(file, { mode: 0o755 }),
		);
		if (!name.endsWith('.tar')) continue;
		execFileSync('tar', ['-xf', file, '-C', unfinished, '--no-same-owner']);
		rmSync(file);
	}
	// The system's fonts, if it has any, and the packaged one.
	writeFileSync(
		join(unfinished, 'fonts.conf'),
		`<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${join(folder, 'fonts')}</dir>
	<cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`,
	);
	renameSync(unfinished, folder);
	return folder;
}
