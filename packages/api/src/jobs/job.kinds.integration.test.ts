import { decodeGlobalId } from '@rapport/core/ids.ts';
import type { Database } from '@rapport/database/database.ts';
import { JobKind } from '@rapport/database/generated/prisma/enums.ts';
import { inSystem } from '@rapport/database/system.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { freezeInput, sharingOffice } from '../testing/agency-journey.ts';
import {
  createEvaluation,
  observedPanel,
  panelEvaluation,
  type PanelOptions,
} from '../testing/evaluation-journey.ts';
import { run } from '../testing/governance-journey.ts';
import { indicatorIds } from '../testing/indicator-journey.ts';
import type { TestJurisdiction } from '../testing/seed-kit.ts';
import {
  closeVersion,
  fieldedVersion,
  importDataset,
  startApiWithWorker,
  trustQuestion,
  upload,
} from '../testing/survey-journey.ts';
import type { TestClient } from '../testing/test-client.ts';
import { createWorker, type Worker } from '../worker.ts';
import type { WorkerDependencies } from './worker.dependencies.ts';

let api: Awaited<ReturnType<typeof startApiWithWorker>>;
let owner: pg.Client;
let county: TestJurisdiction;
let admin: TestClient;

beforeAll(async () => {
  api = await startApiWithWorker();
  owner = new pg.Client({ connectionString: api.database.urls.owner });
  await owner.connect();
  // Every committed state of a running job, as other users see it.
  await owner.query(`
    create table job_state (number bigint generated always as identity, job_id uuid, state jsonb);
    create function record_job_state() returns trigger language plpgsql security definer as $$
      begin insert into public.job_state (job_id, state) values (new.id, to_jsonb(new)); return null; end $$;
    create trigger record_job_state after update on job for each row execute function record_job_state();`);
});
beforeEach(() => anotherCounty());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

async function anotherCounty(): Promise<void> {
  county = await api.jurisdiction();
  admin = api.as({ jurisdiction: county, role: 'ADMIN' });
}

const rows = 600;
const past = new Date(0);
const prisma = <T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));

/** The global id of a fielded version with 600 responses. */
async function versionWithResponses(): Promise<string> {
  const { versionId } = await fieldedVersion(admin, [trustQuestion]);
  const surveyVersionId = decodeGlobalId(versionId)?.id ?? '';
  await prisma((p) =>
    p.response.createMany({
      data: Array.from({ length: rows }, (_, index) => ({
        jurisdictionId: county.id,
        surveyVersionId,
        respondentKey: `p${index}`,
      })),
    }),
  );
  return versionId;
}

const longPanel = { places: 12, years: 50, treated: 4, effect: -5, startYear: 2040 };
/** Two of six places, and four starts in six years of history: 60 runs. */
const shortPanel = { places: 6, years: 12, treated: 2, effect: -5, startYear: 2016 };

/** The total work of each kind of job, if it is not 600 rows. */
const totals: Partial<Record<JobKind, number>> = {
  PLACEBO_CHECK: 60,
  OBSERVATION_DERIVATION: 4,
  // The year of three offices: each cell is read, and then decided.
  COMPARISON_FREEZE: 2 * 3,
  // Each response is read, and then proven.
  SURVEY_RELEASE: 2 * 600,
};

async function evaluationWithHistory(panel: PanelOptions): Promise<string> {
  const observed = await observedPanel(api, county.id, panel);
  return (await createEvaluation(admin, panelEvaluation(observed, panel))).id;
}

/** Requests a job of each kind with 600 rows. The type requires a line for every kind. */
const requests: Record<JobKind, () => Promise<void>> = {
  async DATASET_IMPORT() {
    const { versionId } = await fieldedVersion(admin, [trustQuestion]);
    const lines = Array.from({ length: rows }, (_, index) => `p${index},${index % 11}`);
    const uploadId = await upload(admin, ['respondent_key,trust', ...lines].join('\n'));
    await importDataset(admin, { uploadId, dataset: { surveyResponses: { surveyVersionId: versionId } } });
  },
  async SURVEY_EXPORT() {
    await run(admin, 'requestExport', {
      surveyVersionId: await versionWithResponses(),
      form: 'IDENTIFIED',
      reason: 'To check the progress.',
    });
  },
  async SURVEY_RELEASE() {
    await closeVersion(admin, await versionWithResponses());
  },
  async LIST_EXPORT() {
    await county.programs(rows);
    await run(admin, 'requestListExport', { list: 'PROGRAMS' });
  },
  async PLACEBO_CHECK() {
    const evaluationId = await evaluationWithHistory(shortPanel);
    await run(admin, 'requestPlaceboCheck', { evaluationId });
  },
  async OBSERVATION_DERIVATION() {
    const codes = ['accessible-activities', 'feedback-response', 'participation-rate', 'training-coverage'];
    const indicatorDefinitionIds = await indicatorIds(admin, codes);
    await run(admin, 'requestDerivation', { indicatorDefinitionIds, period: { calendarYear: 2024 } });
  },
  async EVALUATION_RESULT() {
    const evaluationId = await evaluationWithHistory(longPanel);
    await run(admin, 'requestPlaceboCheck', { evaluationId });
    // Another job fills in the check here, so that this one does not wait for it.
    await prisma((p) =>
      p.placeboCheck.updateMany({
        where: { jurisdictionId: county.id },
        data: { runs: 0, falseAlarms: 0, nominalRate: 0.05, isFlagged: true },
      }),
    );
    await run(admin, 'registerEvaluation', { evaluationId, expectedVersion: 1 });
    await run(admin, 'requestEvaluationResult', { evaluationId });
  },
  async COMPARISON_FREEZE() {
    const offices = [0, 1, 2].map((index) => [30 + index, 40, 41, 42]);
    county = await api.agency();
    for (const counts of offices) await sharingOffice(api, [county], counts);
    admin = api.as({ jurisdiction: county, role: 'AGENCY_ADMIN' });
    await run(admin, 'freezeComparison', freezeInput());
  },
  async RETENTION_RUN() {
    await county.programs(rows, { status: 'ENDED', endsOn: new Date('2001-01-01') });
    await run(admin, 'setRetentionRule', {
      recordType: 'PROGRAM',
      retainMonths: 1,
      rationale: 'The schedule.',
    });
    await run(admin, 'requestRetentionRun', { dryRun: false });
  },
};

/** Requests a job of a kind, takes its message off the queue, and returns its id. */
async function waitingJob(kind: JobKind): Promise<string> {
  await requests[kind]();
  const { id } = await prisma((p) => p.job.findFirstOrThrow({ where: { jurisdictionId: county.id, kind } }));
  return id;
}

const jobRow = (id: string) => prisma((p) => p.job.findFirstOrThrow({ where: { id } }));
const change = (id: string, data: Parameters<Database['prisma']['job']['updateMany']>[0]['data']) =>
  prisma((p) => p.job.updateMany({ where: { id }, data }));

function workerWith(changes: Partial<WorkerDependencies>): Worker {
  return createWorker({ ...api.services, system: api.database.system, ...changes });
}

/**
 * A worker that runs a callback once, before its first read or write as the tenant, or after a given number
 * of them.
 */
function interrupted(work: () => Promise<unknown>, after = 0): Worker {
  const { database } = api.services;
  let times = 0;
  return workerWith({
    database: {
      ...database,
      async within(session, inner) {
        times += 1;
        if (times === after + 1) await work();
        return database.within(session, inner);
      },
    },
  });
}

/** Simulates the lease expiring and another worker taking over the job of a silent worker. */
const takeAway = (id: string) =>
  change(id, { attempts: { increment: 1 }, leaseExpiresAt: new Date(Date.now() + 3_600_000) });

/** Every row of the county that a job can have written. */
async function written(): Promise<unknown> {
  const tables = [
    'job',
    'audit_event',
    'program',
    'response',
    'answer',
    'dataset_import',
    'import_issue',
    'survey_export',
    'list_export',
    'export_file',
    'retention_run',
    'retention_run_line',
    'survey_release',
    'survey_release_table',
    'survey_release_certificate',
    'placebo_check',
    'evaluation_result',
    'observation',
    'observation_derivation',
    'observation_derivation_line',
    'comparison_freeze',
    'comparison_table',
  ];
  const contents = await Promise.all(
    tables.map(async (table) => {
      const text = `select to_jsonb(t) as row from ${table} t where jurisdiction_id = $1 order by to_jsonb(t)`;
      const result = await inSystem(api.database.system, (session) =>
        session.query({ text, values: [county.id] }),
      );
      return [table, result.rows];
    }),
  );
  return Object.fromEntries(contents) as unknown;
}

describe.each(Object.values(JobKind))('a job of kind %s', (kind) => {
  it('keeps its lease while it is worked on, and no longer', async () => {
    const jobId = await waitingJob(kind);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const timers: number[] = [];
    const worker = workerWith({ log: () => timers.push(vi.getTimerCount()) });
    await worker.run({ jobId, kind });
    expect(await jobRow(jobId)).toMatchObject({ status: 'SUCCEEDED', attempts: 1, leaseExpiresAt: null });
    expect(timers).toEqual([1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows its progress, and extends its lease, while it is worked on', async () => {
    const jobId = await waitingJob(kind);
    // Progress is written at most once a second, so a second passes before each look.
    const start = Date.now();
    let looks = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => start + 1000 * (looks += 1));
    await workerWith({}).run({ jobId, kind });
    vi.restoreAllMocks();
    const states = await owner.query<{
      state: { status: string; rows_done: number; lease_expires_at: string };
    }>(`select state from job_state where job_id = $1 order by number`, [jobId]);
    const running = states.rows.flatMap(({ state }) => (state.status === 'RUNNING' ? [state] : []));
    const expiries = running.map(({ lease_expires_at }) => Date.parse(lease_expires_at));
    const done = running.map(({ rows_done }) => rows_done);
    expect(expiries).toEqual(expiries.toSorted((one, other) => one - other));
    expect(new Set(expiries).size).toBeGreaterThan(2);
    // Not everything at once: the first batch is one part.
    const total = totals[kind] ?? rows;
    expect(done.some((count) => count > 0 && count < total)).toBe(true);
    expect(done.at(-1)).toBe(total);
    expect(await jobRow(jobId)).toMatchObject({ status: 'SUCCEEDED', rowsDone: total, rowsExpected: total });
  });

  it('is ended by the worker that took it over, regardless of the first worker', async () => {
    // Tries a takeover at every possible point of the first worker.
    for (let after = 0; ; after += 1) {
      const jobId = await waitingJob(kind);
      let ended: unknown = null;
      const slow = interrupted(async () => {
        await change(jobId, { leaseExpiresAt: past });
        await workerWith({}).run({ jobId, kind });
        ended = await written();
      }, after);
      await slow.run({ jobId, kind });
      if (ended === null) {
        expect(after).toBeGreaterThan(0);
        return;
      }
      expect(await jobRow(jobId)).toMatchObject({ status: 'SUCCEEDED', attempts: 2 });
      expect(await written()).toEqual(ended);
      await anotherCounty();
    }
  });

  it('is not given back by a worker that failed after another took it over', async () => {
    const jobId = await waitingJob(kind);
    let taken: unknown;
    const failing = interrupted(async () => {
      await takeAway(jobId);
      taken = await written();
      throw new Error('An unexpected failure');
    });
    await expect(failing.run({ jobId, kind })).rejects.toThrow('An unexpected failure');
    expect(await written()).toEqual(taken);
  });

  it('is not failed by a worker on its fifth attempt after another took it over', async () => {
    const jobId = await waitingJob(kind);
    await change(jobId, { status: 'RUNNING', attempts: 4, leaseExpiresAt: past });
    let taken: unknown;
    const failing = interrupted(async () => {
      await takeAway(jobId);
      taken = await written();
      throw new Error('An unexpected failure');
    });
    await failing.run({ jobId, kind }).catch(() => undefined);
    expect(await written()).toEqual(taken);
  });

  it('is tried five times and then fails with a reason', async () => {
    const jobId = await waitingJob(kind);
    let tries = 0;
    const fail = () => {
      tries += 1;
      return Promise.reject(new Error('An unexpected failure'));
    };
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await expect(interrupted(fail).run({ jobId, kind })).rejects.toThrow('An unexpected failure');
      expect(await jobRow(jobId)).toMatchObject({ status: 'RUNNING', attempts: attempt });
    }
    await interrupted(fail).run({ jobId, kind });
    expect(tries).toBe(5);
    expect(await jobRow(jobId)).toMatchObject({
      status: 'FAILED',
      attempts: 5,
      problemCode: 'INTERNAL',
      leaseExpiresAt: null,
    });
    await workerWith({}).run({ jobId, kind });
    expect(await jobRow(jobId)).toMatchObject({ status: 'FAILED', attempts: 5 });
  });

  it('gets a fifth attempt after four workers died, and no sixth', async () => {
    const fifth = await waitingJob(kind);
    await change(fifth, { status: 'RUNNING', attempts: 4, leaseExpiresAt: past });
    await workerWith({}).run({ jobId: fifth, kind });
    expect(await jobRow(fifth)).toMatchObject({ status: 'SUCCEEDED', attempts: 5 });

    await anotherCounty();
    const sixth = await waitingJob(kind);
    await change(sixth, { status: 'RUNNING', attempts: 5, leaseExpiresAt: past });
    await workerWith({}).run({ jobId: sixth, kind });
    expect(await jobRow(sixth)).toMatchObject({ status: 'FAILED', problemCode: 'INTERNAL', rowsDone: 0 });
  });

  it('ends its lease even if it fails', async () => {
    const jobId = await waitingJob(kind);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const failing = interrupted(() => Promise.reject(new Error('An unexpected failure')));
    await expect(failing.run({ jobId, kind })).rejects.toThrow('An unexpected failure');
    const losing = interrupted(() => takeAway(jobId));
    await losing.run({ jobId, kind });
    expect(await jobRow(jobId)).toMatchObject({ status: 'RUNNING', attempts: 3 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('announcing jobs again', () => {
  it('announces each of them, even if the queue does not accept one', async () => {
    const jobs = await prisma((p) =>
      p.job.createManyAndReturn({
        data: [1, 2, 3].map(() => ({
          jurisdictionId: county.id,
          kind: 'RETENTION_RUN' as const,
          createdBySubject: 'somebody',
        })),
      }),
    );
    const ids = jobs.map(({ id }) => id);
    await prisma((p) =>
      p.job.updateMany({ where: { id: { notIn: ids } }, data: { enqueuedAt: new Date() } }),
    );
    const sent: string[] = [];
    const warnings: unknown[] = [];
    const worker = workerWith({
      queue: {
        send: async ({ jobId, kind }) => {
          if (jobId === ids[1]) throw new Error('The queue is unavailable');
          expect(kind).toBe('RETENTION_RUN');
          sent.push(jobId);
        },
      },
      log: (entry) => warnings.push(entry.jobId),
    });
    expect(await worker.sweep()).toMatchObject({ announced: 3 });
    expect(sent.sort()).toEqual([ids[0], ids[2]].sort());
    expect(warnings).toEqual([ids[1]]);
  });
});
