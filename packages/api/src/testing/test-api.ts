import type { Role } from '@rapport/core/permissions.ts';
import { seedDemonstration } from '@rapport/database/seed/demonstration.ts';
import { countedDatabase } from '@rapport/database/testing/counted-database.ts';
import { createTestDatabase, type TestDatabase } from '@rapport/database/testing/test-database.ts';
import { startTestIssuer, type TestIssuer } from '@rapport/testkit/services/test-issuer.ts';
import { inject } from 'vitest';

import { createApp, type App, type AppDependencies } from '../app.ts';
import { createTokenVerifier } from '../auth/token.verifier.ts';
import type { Services } from '../context.ts';
import type { LogEntry } from '../log.ts';
import { sweepJobs } from '../jobs/job.sweep.ts';
import { requestDueReleases } from '../modules/surveys/survey-release.schedule.ts';
import { createReceiptSigner } from '../receipt.signer.ts';
import { createWorker, type Worker } from '../worker.ts';
import {
  createSeedKit,
  isAgencyRole,
  type JurisdictionOptions,
  type SeedKit,
  type TestJurisdiction,
} from './seed-kit.ts';
import { createTestClient, type TestClient } from './test-client.ts';
import { unlimitedRates } from './unlimited-rates.ts';
import { createTestStorage, drainQueue, type TestStorage } from './test-queue.ts';

type AppOptions = Pick<AppDependencies, 'isExplorable' | 'corsOrigins' | 'limits' | 'rates' | 'verifyToken'>;

export interface TestApiOptions extends Partial<AppOptions> {
  now?: () => Date;
  /** Replaces external services: a database that fails, an unavailable store. */
  adapt?: (services: Services) => Services;
  /** A worker other than the deployed one. */
  createWorker?: typeof createWorker;
}

/**
 * The caller: a member of a jurisdiction by role, or any subject, with or without the jurisdiction header.
 */
export type TestActor =
  | { jurisdiction: Pick<TestJurisdiction, 'slug' | 'subjectOf' | 'agency'>; role: Role }
  | { subject: string; jurisdiction?: { slug: string } };

export interface TestApi {
  app: App;
  services: Services;
  database: TestDatabase;
  buckets: TestStorage['buckets'];
  issuer: TestIssuer;
  /** The log entries, in order. */
  log: LogEntry[];
  /** Creates a jurisdiction with one member for each role. */
  jurisdiction(options?: JurisdictionOptions): Promise<TestJurisdiction>;
  /** Creates a state agency with one analyst. */
  agency: SeedKit['agency'];
  /** Seeds the demonstration, and freezes its survey figures: counties with a year of work, and a sign-in for each role of "cedar-county". */
  demonstration(): Promise<void>;
  /** A text is a bearer credential: an API key or a token. */
  as(actor: TestActor | string): TestClient;
  asPublic(): TestClient;
  /** Another app with the same external services. */
  variant(
    options: Partial<AppOptions> & { adapt?: TestApiOptions['adapt'] },
  ): Pick<TestApi, 'app' | 'as' | 'asPublic'>;
  worker: Worker;
  /** Gives every waiting message to the worker. Returns their number. */
  drainQueue(): Promise<number>;
  close(): Promise<void>;
}

/**
 * The deployed API, with a separate PostgreSQL database, buckets, a queue and a token issuer. Use it only in
 * projects whose global setup is `database/testing/global-setup.ts`. Close it in `afterAll`.
 */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const [database, { buckets, ...storage }, issuer] = await Promise.all([
    createTestDatabase(),
    createTestStorage(inject('objectStore')),
    startTestIssuer(),
  ]);
  const counter = countedDatabase(database.api);
  const log: LogEntry[] = [];
  const world: Services = {
    database: counter.database,
    ...storage,
    receipts: createReceiptSigner(null),
    log: (entry) => log.push(entry),
    now: options.now ?? (() => new Date()),
  };
  const verifyToken = createTokenVerifier(issuer.verification);

  function compose(given: Partial<AppOptions>, adapt: TestApiOptions['adapt']) {
    const services = adapt?.(world) ?? world;
    const app = createApp({
      ...services,
      verifyToken: given.verifyToken ?? verifyToken,
      corsOrigins: given.corsOrigins ?? [],
      isExplorable: given.isExplorable ?? true,
      connectionsMax: 4,
      rates: given.rates ?? unlimitedRates,
      ...(given.limits ? { limits: given.limits } : {}),
    });
    const client = (headers: () => Promise<Record<string, string>>): TestClient =>
      createTestClient(app, counter, headers);
    return {
      app,
      services,
      asPublic: () => client(async () => ({})),
      as: (actor: TestActor | string) =>
        client(async () => {
          if (typeof actor === 'string') return { authorization: `Bearer ${actor}` };
          const subject = 'role' in actor ? actor.jurisdiction.subjectOf(actor.role) : actor.subject;
          const token = await issuer.sign(subject);
          const slug =
            'role' in actor && isAgencyRole(actor.role)
              ? (await actor.jurisdiction.agency()).slug
              : actor.jurisdiction?.slug;
          return {
            authorization: `Bearer ${token}`,
            ...(slug === undefined ? {} : { 'x-jurisdiction': slug }),
          };
        }),
    };
  }

  const composed = compose(options, options.adapt);
  const worker = (options.createWorker ?? createWorker)({ ...composed.services, system: database.system });
  const seedKit = createSeedKit(database.system);
  return {
    ...composed,
    database,
    buckets,
    issuer,
    log,
    jurisdiction: (given) => seedKit.jurisdiction(given),
    agency: (name) => seedKit.agency(name),
    async demonstration() {
      await seedDemonstration(database.system);
      await requestDueReleases(database.system);
      await sweepJobs({ ...composed.services, system: database.system });
      await drainQueue(storage.queue, worker);
    },
    variant: (given) => compose({ ...options, ...given }, given.adapt),
    worker,
    drainQueue: () => drainQueue(storage.queue, worker),
    async close() {
      await Promise.all([issuer.close(), database.close()]);
    },
  };
}
