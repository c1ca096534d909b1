import type { Database } from '@rapport/database/database.ts';
import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { rowsBetweenChecksMax } from '../../jobs/job.lease.ts';
import { mutate, type Outcome } from '../../testing/mutate.ts';
import { fieldedVersion, startApiWithWorker, trustQuestion } from '../../testing/survey-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { createWorker } from '../../worker.ts';

let api: Awaited<ReturnType<typeof startApiWithWorker>>;
let county: TestJurisdiction;
let analyst: TestClient;

beforeAll(async () => {
  api = await startApiWithWorker();
});
beforeEach(async () => {
  county = await api.jurisdiction();
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
});
afterAll(() => api.close());

const prisma = <T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));
const cancel = (named: object, client = analyst): Promise<Outcome> =>
  mutate(client, 'cancelExport', { export: named }, 'job { status rowsDone finishedAt problem { code } }');
const requested = async (name: string, field: string, input: object): Promise<string> =>
  (await mutate(analyst, name, input, `${field} { id }`)).payload[field].id as string;
const theJob = () => prisma((p) => p.job.findFirstOrThrow({ where: { jurisdictionId: county.id } }));
async function objects(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of api.services.exports.list(county.id)) keys.push(key);
  return keys;
}

/** Exports that take a while: how to request one, and the database reads that its worker makes for each batch. */
const kinds = {
  async surveyExportId(rows: number) {
    const { versionId } = await fieldedVersion(api.as({ jurisdiction: county, role: 'EDITOR' }), [
      trustQuestion,
    ]);
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
    return requested('requestExport', 'surveyExport', {
      surveyVersionId: versionId,
      form: 'IDENTIFIED',
      reason: 'To check the import against the paper forms.',
    });
  },
  async listExportId(rows: number) {
    await county.programs(rows);
    return requested('requestListExport', 'listExport', { list: 'PROGRAMS' });
  },
};

/** Runs the worker, and runs `interrupt` once it has read `rows` of its table. Returns the number of rows that it read. */
async function runInterrupted(rows: number, interrupt: () => Promise<unknown>): Promise<number> {
  const { database } = api.services;
  let read = 0;
  let isDone = false;
  const count = async (found: number): Promise<void> => {
    read += found;
    if (read < rows || isDone) return;
    isDone = true;
    await interrupt();
  };
  const job = await theJob();
  const worker = createWorker({
    ...api.services,
    system: api.database.system,
    database: {
      ...database,
      lists: {
        ...database.lists,
        async list(session, query) {
          const found = await database.lists.list(session, query);
          await count(found.length);
          return found;
        },
      },
      open(entry) {
        const session = database.open(entry);
        return {
          ...session,
          async query(statement) {
            const result = await session.query(statement);
            if (statement.text.startsWith('fetch ')) await count(result.rows.length);
            return result;
          },
        };
      },
    },
  });
  await worker.run({ jobId: job.id, kind: job.kind });
  expect(isDone).toBe(true);
  return read;
}

describe.each(Object.entries(kinds))('an export (%s)', (kind, start) => {
  const total = 12_000;

  it('is canceled in the middle, and leaves nothing', async () => {
    const id = await start(total);
    let outcome: Outcome | undefined;
    const read = await runInterrupted(total / 2, async () => {
      outcome = await cancel({ [kind]: id });
    });
    expect(outcome).toMatchObject({
      code: undefined,
      payload: { job: { status: 'CANCELED', problem: null } },
    });
    expect(outcome?.payload.job.finishedAt).not.toBeNull();
    expect(read).toBeLessThanOrEqual(total / 2 + rowsBetweenChecksMax + 500);
    expect(read).toBeLessThan(total);
    expect(await objects()).toEqual([]);
    expect(await prisma((p) => p.exportFile.count({ where: { jurisdictionId: county.id } }))).toBe(0);
    expect(await theJob()).toMatchObject({ status: 'CANCELED', attempts: 1 });
    const events = await prisma((p) =>
      p.auditEvent.findMany({ where: { jurisdictionId: county.id, action: { startsWith: 'export.' } } }),
    );
    expect(events.map(({ action }) => action).toSorted()).toEqual(['export.canceled', 'export.requested']);
    // Its message comes again, and the sweeper looks.
    await api.worker.run({ jobId: (await theJob()).id, kind: 'LIST_EXPORT' });
    await api.worker.sweep();
    expect(await objects()).toEqual([]);
    expect(await theJob()).toMatchObject({ status: 'CANCELED', attempts: 1 });
  });

  it('is canceled after its table is written, and leaves nothing', async () => {
    const id = await start(10);
    const job = await theJob();
    const { exports: store } = api.services;
    let writes = 0;
    const worker = createWorker({
      ...api.services,
      system: api.database.system,
      exports: {
        ...store,
        async write(key, body, contentType) {
          const result = await store.write(key, body, contentType);
          writes += 1;
          if (writes === 2) await cancel({ [kind]: id });
          return result;
        },
      },
    });
    await worker.run({ jobId: job.id, kind: job.kind });
    expect(writes).toBeGreaterThan(1);
    expect(await objects()).toEqual([]);
    expect(await theJob()).toMatchObject({ status: 'CANCELED' });
  });

  it('is canceled before a worker takes it, and again without a change', async () => {
    const id = await start(1);
    expect(await cancel({ [kind]: id })).toMatchObject({ payload: { job: { status: 'CANCELED' } } });
    const { version } = await theJob();
    expect(await cancel({ [kind]: id })).toMatchObject({ payload: { job: { status: 'CANCELED' } } });
    expect(await theJob()).toMatchObject({ version });
    await api.drainQueue();
    expect(await theJob()).toMatchObject({ status: 'CANCELED', attempts: 0 });
    const canceled = { jurisdictionId: county.id, action: 'export.canceled' };
    expect(await prisma((p) => p.auditEvent.count({ where: canceled }))).toBe(1);
  });

  it('is refused when it has ended, with its files', async () => {
    const id = await start(1);
    await api.drainQueue();
    const before = await objects();
    expect(before.length).toBeGreaterThan(2);
    expect(await cancel({ [kind]: id })).toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringContaining('SUCCEEDED'),
      path: ['input', 'export', kind],
    });
    expect(await objects()).toEqual(before);
  });

  it('leaves nothing of a worker that died, once its lease has expired', async () => {
    const id = await start(1);
    const job = await theJob();
    await prisma((p) =>
      p.job.updateMany({
        where: { id: job.id },
        data: { status: 'RUNNING', attempts: 1, leaseExpiresAt: new Date(Date.now() + 60_000) },
      }),
    );
    const exportId = decodeGlobalId(id)?.id ?? '';
    await api.services.exports.write(`${county.id}/${exportId}/1/rows.csv`, Buffer.from('a'), 'text/csv');
    await cancel({ [kind]: id });
    await api.worker.run({ jobId: job.id, kind: job.kind });
    expect(await objects()).toHaveLength(1);
    await prisma((p) =>
      p.job.updateMany({
        where: { id: job.id },
        data: { leaseExpiresAt: new Date(0), enqueuedAt: new Date(0) },
      }),
    );
    await api.worker.sweep();
    await api.drainQueue();
    expect(await objects()).toEqual([]);
    expect(await theJob()).toMatchObject({ status: 'CANCELED', leaseExpiresAt: null });
  });
});

it('removes the files of an attempt that failed', async () => {
  await kinds.listExportId(1);
  const job = await theJob();
  const { exports: store } = api.services;
  let writes = 0;
  const worker = createWorker({
    ...api.services,
    system: api.database.system,
    exports: {
      ...store,
      write: (key, body, contentType) => {
        writes += 1;
        return writes === 2 ? Promise.reject(new Error('Unexpected')) : store.write(key, body, contentType);
      },
    },
  });
  await expect(worker.run({ jobId: job.id, kind: job.kind })).rejects.toThrow('Unexpected');
  expect(await objects()).toEqual([]);
  await api.drainQueue();
  expect(await theJob()).toMatchObject({ status: 'SUCCEEDED' });
});

it('lets nobody else cancel an export of a list, and only those who can request them an export of a survey', async () => {
  const list = await kinds.listExportId(1);
  const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
  expect(await cancel({ listExportId: list }, admin)).toMatchObject({ code: 'NOT_FOUND' });
  const survey = await kinds.surveyExportId(1);
  const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
  expect(await cancel({ surveyExportId: survey }, viewer)).toMatchObject({
    code: 'FORBIDDEN',
    path: ['input', 'export', 'surveyExportId'],
  });
  expect(await cancel({ surveyExportId: list }, admin)).toMatchObject({
    path: ['input', 'export', 'surveyExportId'],
  });
  expect(await cancel({ surveyExportId: survey }, admin)).toMatchObject({ code: undefined });
});
