/** `npm run reset`: removes what `npm start` keeps on this machine. Refuses while a server runs on it. */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { dataDirectory, type DataDirectory } from './local/data-directory.ts';
import { runningServer } from './local/running-server.ts';

/** The process that still runs the PostgreSQL of these data, if there is one: it may be shutting down. */
function postgresProcess(directory: string): number | undefined {
  const file = join(directory, 'cluster/postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres') ? pid : undefined;
}

/** Only what is known by name: RAPPORT_DATA may be a folder with other things in it. */
function remove(data: DataDirectory): string[] {
  const { root, ...known } = data;
  const removed = Object.values(known).filter((path) => existsSync(path));
  for (const path of removed) rmSync(path, { recursive: true, force: true });
  if (existsSync(root) && readdirSync(root).length === 0) rmdirSync(root);
  return removed;
}

const data = dataDirectory();
const server = runningServer(data);
const postgres = [data.postgres, data.postgresElsewhere]
  .map(postgresProcess)
  .find((pid) => pid !== undefined);
if (server) {
  console.error(
    `Rapport runs on these data: process ${server.pid}, ${server.url}. Stop it first, with Ctrl-C where it runs.`,
  );
  process.exitCode = 1;
} else if (postgres !== undefined) {
  console.error(
    `PostgreSQL still runs on these data: process ${postgres}. Wait until it has stopped, and try again.`,
  );
  process.exitCode = 1;
} else {
  const removed = remove(data);
  console.log(
    removed.length === 0
      ? `There is nothing to remove in ${data.root}.`
      : ['Removed the local database, files, keys and logs:', ...removed.map((path) => `  ${path}`)].join(
          '\n',
        ),
  );
}
