import { appendFileSync, writeFileSync } from 'node:fs';

import { newReceiptKey } from '@rapport/api/receipt.signer.ts';
import { createDatabase } from '@rapport/database/database.ts';
import { seedDemonstration } from '@rapport/database/seed/demonstration.ts';
import { demonstrationSignIns } from '@rapport/database/seed/sign-ins.ts';
import { createLog, describeError } from '@rapport/functions/composition.ts';
import type { StorageSettings } from '@rapport/functions/environment.ts';
import { tellEvaluations } from '@rapport/functions/local/evaluation-stories.ts';
import { startLocalServer } from '@rapport/functions/local-server.ts';

import { readOrMake, type DataDirectory } from './data-directory.ts';
import type { LocalDatabase } from './database.ts';
import { firstQueries, programsQuery } from './first-queries.ts';
import { buildLogs, frontEndDirectories, type FrontEnd, type FrontEndState } from './front-end.build.ts';
import { openIssuer } from './issuer.store.ts';
import { renderScreen } from './screen.ts';
import { StartError } from './errors.ts';

export interface RunOptions {
  data: DataDirectory;
  port: number;
  database: LocalDatabase;
  storage: StorageSettings;
  corsOrigins: readonly string[];
  frontEnds: Readonly<Record<FrontEnd, FrontEndState>>;
  startedAt: number;
}

/** The addresses of front ends in development, such as `vite dev`. */
const developmentOrigins = [3000, 5173].flatMap((port) => [
  `http://localhost:${port}`,
  `http://127.0.0.1:${port}`,
]);
const shownSignIns = new Map([
  ['cedar-editor', 'edits for Cedar County (demonstration)'],
  ['maple-viewer', 'reads for Maple County (demonstration)'],
  ['state-analyst', 'works for the state agency, in no county'],
]);
const healthSecondsMax = 15;

/** Seeds, serves, and returns the text for the terminal. `stack` stops everything that was started. */
export async function run(options: RunOptions, stack: AsyncDisposableStack): Promise<string> {
  const { data, database } = options;
  writeFileSync(data.log, '', { mode: 0o600 });
  const log = createLog((line) => appendFileSync(data.log, line));
  const issuer = await openIssuer(data);
  const { isRefused, queries } = await seed(database);
  const { privateKey } = await readOrMake(data.receiptKey, () => ({ privateKey: newReceiptKey() }));
  const signIns = await Promise.all(
    demonstrationSignIns
      .filter(({ name }) => shownSignIns.has(name))
      .map(async ({ name, subject }) => ({
        name,
        does: shownSignIns.get(name) ?? '',
        token: await issuer.sign(subject),
      })),
  );
  const statementsArePrepared = true;
  const server = await startLocalServer({
    port: options.port,
    services: {
      ...options.storage,
      database: { url: database.roles.api, statementsArePrepared },
      receiptSigningKey: privateKey,
    },
    system: { url: database.roles.system, statementsArePrepared },
    issuer,
    corsOrigins: [...developmentOrigins, ...options.corsOrigins],
    explorer: {
      query: programsQuery,
      headers: signIns[0] && !isRefused ? { authorization: `Bearer ${signIns[0].token}` } : {},
    },
    frontEnds: frontEndDirectories,
    mailDirectory: data.mail,
    log,
  });
  stack.defer(() => server.stop());
  await untilHealthy(server.url);
  if (!isRefused) {
    // A placebo check takes seconds. The terminal does not wait for it, and the next start goes on with what was interrupted.
    const stopping = new AbortController();
    stack.defer(() => stopping.abort());
    tellEvaluations({ url: server.url, issuer, signal: stopping.signal }).catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      log({
        level: 'error',
        message: 'The evaluations of the demonstration stopped',
        ...describeError(error),
      });
    });
  }
  return renderScreen({
    url: server.url,
    seconds: (performance.now() - options.startedAt) / 1000,
    frontEnds: options.frontEnds,
    buildLogs: buildLogs(data),
    signIns: isRefused ? [] : signIns,
    queries,
    logFile: data.log,
  });
}

async function seed(database: LocalDatabase) {
  const system = createDatabase({
    url: database.roles.system,
    connectionsMax: 1,
    statementsArePrepared: false,
  });
  try {
    const { isRefused } = await seedDemonstration(system);
    return { isRefused, queries: isRefused ? [] : await firstQueries(system) };
  } finally {
    await system.close();
  }
}

async function untilHealthy(url: string): Promise<void> {
  let answer = 'nothing';
  for (const deadline = Date.now() + healthSecondsMax * 1000; Date.now() < deadline;) {
    const response = await fetch(`${url}/health`);
    answer = await response.text();
    if (response.ok) return;
  }
  throw new StartError(
    `The server does not become healthy: after ${healthSecondsMax} seconds /health returns ${answer}.`,
  );
}
