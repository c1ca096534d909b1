/** `npm run reset`: removes the local data of `npm start`. Refuses while a server is using it. */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { dataDirectory, type DataDirectory } from './local/data-directory.ts';
import { runningServer } from './local/running-server.ts';

/** The process that still runs the PostgreSQL of these data, for example while it shuts down. */
function postgresProcess(directory: string): number | undefined {
  const file = join(directory, 'cluster/postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres') ? pid : undefined;
}

/** Only files with known names, because RAPPORT_DATA can be a folder with other content. */
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
    `Rapport is running on these data: process ${server.pid}, ${server.url}. Stop it first with Ctrl-C in its terminal.`,
  );
  process.exitCode = 1;
} else if (postgres !== undefined) {
  console.error(
    `PostgreSQL is still running on these data: process ${postgres}. Wait until it has stopped, then try again.`,
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
