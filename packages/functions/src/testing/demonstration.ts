import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { LogEntry } from '@rapport/api/log.ts';
import { unlimitedRates } from '@rapport/api/testing/unlimited-rates.ts';
import { newReceiptKey } from '@rapport/api/receipt.signer.ts';
import { createDemonstrationDatabase } from '@rapport/database/testing/test-database.ts';
import { startObjectStore } from '@rapport/testkit/services/object-store.ts';

import { createIssuerFile, createLocalIssuer, type LocalIssuer } from '../local/issuer.ts';
import { startLocalServer, type LocalServer, type LocalServerOptions } from '../local-server.ts';

/** The local server with the demonstration, as `npm start` runs it. */
export interface Demonstration {
  server: LocalServer;
  options: LocalServerOptions;
  issuer: LocalIssuer;
  /** Served under /dashboard and /public. Empty at the start. */
  dashboardDirectory: string;
  publicSiteDirectory: string;
  log: readonly LogEntry[];
  stop(): Promise<void>;
}

/** Starts it with a database of its own. Call `stop` in `afterAll`. */
export async function startDemonstration(): Promise<Demonstration> {
  const [database, objectStore] = await Promise.all([createDemonstrationDatabase(), startObjectStore()]);
  const issuer = await createLocalIssuer(await createIssuerFile('http://127.0.0.1:4000'));
  const dashboardDirectory = mkdtempSync(join(tmpdir(), 'rapport-dashboard-'));
  const publicSiteDirectory = mkdtempSync(join(tmpdir(), 'rapport-public-site-'));
  const log: LogEntry[] = [];
  await objectStore.createBucket('uploads');
  await objectStore.createBucket('exports');
  const { url } = await objectStore.createQueue('jobs');
  const { region, endpoint, credentials } = objectStore;
  const connection = { region, endpoint, credentials };
  const options: LocalServerOptions = {
    port: 0,
    services: {
      database: { url: database.urls.api, statementsArePrepared: true },
      connection,
      uploadsBucket: 'uploads',
      exportsBucket: 'exports',
      queue: { connection, url },
      receiptSigningKey: newReceiptKey(),
    },
    system: { url: database.urls.system, statementsArePrepared: true },
    issuer,
    corsOrigins: ['http://localhost:5173'],
    explorer: { query: '{ viewer { displayName } }', headers: { authorization: 'Bearer shown' } },
    frontEnds: { dashboard: dashboardDirectory, public: publicSiteDirectory },
    log: (entry) => log.push(entry),
    // A test reads faster than a person, and how fast depends on the machine.
    rates: { principal: unlimitedRates.principal, tenant: unlimitedRates.tenant },
  };
  const server = await startLocalServer(options);
  return {
    server,
    options,
    issuer,
    dashboardDirectory,
    publicSiteDirectory,
    log,
    async stop() {
      await server.stop();
      await Promise.all([objectStore.stop(), database.close()]);
      rmSync(dashboardDirectory, { recursive: true });
      rmSync(publicSiteDirectory, { recursive: true });
    },
  };
}
