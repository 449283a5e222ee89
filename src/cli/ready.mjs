// Makes a fresh clone ready and then runs a program of Canopy: `node src/cli/ready.mjs <program.ts> [arguments]`.
// Installs from package-lock.json when node_modules is missing or differs from it, and hands over to the Node.js 24
// that comes with it. Plain JavaScript without dependencies, because the Node.js that reads this may be 20.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = join(root, 'node_modules/node/bin/node');
const zh = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/** @param {string} english @param {string} chinese */
function say(english, chinese) {
	process.stderr.write(`${zh ? chinese : english}\n`);
}

/**
 * The packages a lock file asks for, by folder. Packages for other systems (`optional`) may be missing once installed.
 * @param {string} file
 * @returns {Map<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesIn(file) {
	const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8'));
	return new Map(Object.entries(packages).filter(([folder]) => folder !== ''));
}

/** Whether node_modules holds exactly what package-lock.json asks for, by npm's own record of what it installed. */
function isInstalled() {
	if (!existsSync(node) || !existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
	const wanted = packagesIn('package-lock.json');
	const present = packagesIn('node_modules/.package-lock.json');
	for (const [folder, { version, integrity, optional }] of wanted) {
		const found = present.get(folder);
		if (found ? found.version !== version || found.integrity !== integrity : !optional) return false;
	}
	return [...present.keys()].every((folder) => wanted.has(folder));
}

/** Runs `npm ci`, telling how many packages have arrived. */
async function install() {
	const needed = [...packagesIn('package-lock.json')].filter(([, { optional }]) => !optional);
	const began = Date.now();
	say(
		`Installing ${needed.length} packages from package-lock.json (needed once; up to a minute) …`,
		`正在按 package-lock.json 安装 ${needed.length} 个软件包（只需一次，最多一分钟）……`,
	);
	const progress = setInterval(() => {
		const arrived = needed.filter(([folder]) => existsSync(join(root, folder, 'package.json'))).length;
		const seconds = Math.round((Date.now() - began) / 1000);
		say(
			`  ${arrived} of ${needed.length} packages, ${seconds} s`,
			`  ${arrived}/${needed.length} 个软件包，${seconds} 秒`,
		);
	}, 3000);
	// Without node_modules/.bin in PATH: what is installed there now is about to be removed.
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
	const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--progress=false', '--loglevel=error'], {
		...process.env,
		PATH: path.join(delimiter),
	});
	clearInterval(progress);
	if (code !== 0 || !existsSync(node)) {
		say(
			'Installing failed; npm says why above. Check the network and the registry (`npm config get registry`), and that install scripts are allowed (`npm config get ignore-scripts` must say false), then try again.',
			'安装失败，原因见上方 npm 的提示。请检查网络和软件源（npm config get registry），并确认允许运行安装脚本（npm config get ignore-scripts 应为 false），然后重试。',
		);
		process.exit(1);
	}
	const seconds = Math.round((Date.now() - began) / 1000);
	say(`Installed in ${seconds} s.`, `安装完成，用时 ${seconds} 秒。`);
}

/**
 * Runs a program to its end, passing on a request to stop, and gives its exit code.
 * @param {string} program @param {string[]} words @param {NodeJS.ProcessEnv} environment @returns {Promise<number>}
 */
function run(program, words, environment) {
	return new Promise((resolve) => {
		const child = spawn(program, words, { cwd: root, env: environment, stdio: 'inherit' });
		process.on('SIGTERM', () => child.kill('SIGTERM'));
		// A terminal sends Ctrl-C to the child too: wait for it to finish in its own way.
		process.on('SIGINT', () => {});
		child.on('error', (error) => {
			process.stderr.write(`${program}: ${error.message}\n`);
			resolve(1);
		});
		child.on('close', (code) => resolve(code ?? 1));
	});
}

if (!isInstalled()) await install();
const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
process.exit(await run(node, process.argv.slice(2), { ...process.env, PATH }));
