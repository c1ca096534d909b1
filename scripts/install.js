/**
 * `npm run --silent install:workspace`, the first step of every npm script: installs the packages, checks Node, and generates the Prisma client.
 * It skips up-to-date steps, and then takes about half a second. It prints to stderr, because other programs read the output of some scripts.
 *
 * It is JavaScript for any Node, because it runs before a Node for TypeScript is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.rapport-installed.sha256');
const packageManager = 'pnpm@12.21.0';

/** The files that determine the installed packages. */
function installedState() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

const state = installedState();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== state) {
  if (!existsSync(modules)) console.error('Installing the packages …');
  run('npx', [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--loglevel=error',
  ]);
  writeFileSync(stampFile, state);
}

// From the installation on Linux. On other systems, npm's own Node has to do.
const ownNode = join(modules, '.bin/node');
const node = existsSync(ownNode) ? ownNode : process.execPath;
const { stdout } = spawnSync(node, ['-p', 'process.features.typescript ? "" : process.versions.node'], {
  encoding: 'utf8',
});
if (stdout.trim() !== '') {
  console.error(
    `Rapport's scripts are TypeScript, which needs Node 22.18 or later. This is Node ${stdout.trim()}. Install Node 24 from nodejs.org.`,
  );
  process.exit(1);
}

// All code that reads the database needs it, and it is not committed.
run(node, ['scripts/generate.ts', '--prisma']);
