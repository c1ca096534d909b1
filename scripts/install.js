/**
 * `npm run --silent install:workspace`, the first step of every npm script: installs the packages, checks Node, and generates the Prisma client.
 * It does only what is missing or outdated, in about half a second if nothing is. It prints on stderr, because some scripts are read by other programs.
 *
 * JavaScript for any Node, because it runs before there is one that runs TypeScript.
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

/** What the installed packages follow from. */
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

// Brought by the installation on Linux. Elsewhere the Node that npm runs on must do.
const ownNode = join(modules, '.bin/node');
const node = existsSync(ownNode) ? ownNode : process.execPath;
const { stdout } = spawnSync(node, ['-p', 'process.features.typescript ? "" : process.versions.node'], {
  encoding: 'utf8',
});
if (stdout.trim() !== '') {
  console.error(
    `Rapport's scripts are TypeScript, which Node runs from version 22.18. This is Node ${stdout.trim()}. Install Node 24 from nodejs.org.`,
  );
  process.exit(1);
}

// Everything that reads the database needs it, and it is not committed.
run(node, ['scripts/generate.ts', '--prisma']);
