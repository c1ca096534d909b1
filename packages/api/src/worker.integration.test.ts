import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';
import { ObjectStoreUnavailableError } from '@rapport/storage/object-store.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { attemptsMax, JobBusyError } from './jobs/job.lease.ts';
import {
  fieldedVersion,
  importDataset,
  readImport,
  startApiWithWorker,
  trustQuestion,
  upload,
} from './testing/survey-journey.ts';
import type { WorkerDependencies } from './jobs/worker.dependencies.ts';
import { createWorker } from './worker.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });

/** An import that waits in the queue, and its job. */
async function waitingImport(rows: number) {
  const { versionId } = await fieldedVersion(editor(), [trustQuestion, { ...trustQuestion, code: 'safety' }]);
  const lines = Array.from({ length: rows }, (_, index) => `p${index},${index % 11},${(index * 7) % 11}`);
  const uploadId = await upload(editor(), ['respondent_key,trust,safety', ...lines].join('\n'));
  const answer = await importDataset(editor(), {
    uploadId,
    dataset: { surveyResponses: { surveyVersionId: versionId } },
  });
  const importId = answer.datasetImport.id as string;
  const job = await system((prisma) =>
    prisma.datasetImport.findFirstOrThrow({
      where: { id: decodeGlobalId(importId)?.id ?? '' },
      include: { job: true },
    }),
  );
  return { versionId, importId, jobId: job.jobId };
}

function system<T>(work: (prisma: Api['database']['system']['prisma']) => Promise<T>): Promise<T> {
  return inSystem(api.database.system, () => work(api.database.system.prisma));
}

const responsesIn = (versionId: string) =>
  system((prisma) =>
    prisma.response.count({ where: { surveyVersionId: decodeGlobalId(versionId)?.id ?? '' } }),
  );

/** Expires the lease of a worker that has stopped reporting. */
const expireLease = (jobId: string) =>
  system((prisma) =>
    prisma.job.updateMany({
      where: { id: jobId },
      data: { leaseExpiresAt: new Date(0), enqueuedAt: new Date(0) },
    }),
  );

function workerWith(changes: Partial<WorkerDependencies>) {
  return createWorker({ ...api.services, system: api.database.system, ...changes });
}

/** The uploads bucket, failing so many times before it works. */
function failingUploads(failures: number): ObjectStore {
  let left = failures;
  return {
    ...api.services.uploads,
    openRead: (key) => {
      left -= 1;
      return left >= 0
        ? Promise.reject(new ObjectStoreUnavailableError())
        : api.services.uploads.openRead(key);
    },
  };
}

describe('the worker', () => {
  it('leaves nothing half-written when it is killed, and a retry finishes the job', async () => {
    const rows = 10_000;
    const { versionId, importId, jobId } = await waitingImport(rows);
    const { urls } = api.database;
    const program = fileURLToPath(new URL('./testing/worker.program.ts', import.meta.url));
    const input = {
      apiUrl: urls.api,
      systemUrl: urls.system,
      ...api.buckets,
      jobId,
    };
    const child = spawn(process.execPath, [program, JSON.stringify(input)], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    // Rows are counted as done only while they are written, inside the transaction.
    let rowsDone = 0;
    while (rowsDone === 0 && child.exitCode === null) {
      await sleep(20);
      ({ rowsDone } = await system((prisma) => prisma.job.findFirstOrThrow({ where: { id: jobId } })));
    }
    child.kill('SIGKILL');
    await ended;
    expect(rowsDone).toBeGreaterThan(0);
    expect(rowsDone).toBeLessThan(rows);
    expect(await responsesIn(versionId)).toBe(0);
    expect((await readImport(editor(), importId)).job).toMatchObject({ status: 'RUNNING', attempts: 1 });

    await expect(api.worker.run({ jobId, kind: 'DATASET_IMPORT' })).rejects.toThrow(JobBusyError);
    await expireLease(jobId);
    await api.worker.run({ jobId, kind: 'DATASET_IMPORT' });
    expect((await readImport(editor(), importId)).job).toMatchObject({
      status: 'SUCCEEDED',
      attempts: 2,
      rowsDone: rows,
    });
    expect(await responsesIn(versionId)).toBe(rows);
  }, 120_000);

  it('does a job once, however often its message comes', async () => {
    const { versionId, jobId } = await waitingImport(5);
    const runs = await Promise.allSettled(
      [1, 2, 3].map(() => api.worker.run({ jobId, kind: 'DATASET_IMPORT' })),
    );
    expect(runs.some((run) => run.status === 'fulfilled')).toBe(true);
    await api.worker.run({ jobId, kind: 'DATASET_IMPORT' });
    expect(await responsesIn(versionId)).toBe(5);
  });

  it('commits nothing once another worker has taken the job over', async () => {
    const { versionId, importId, jobId } = await waitingImport(5);
    const slow = workerWith({
      uploads: {
        ...api.services.uploads,
        openRead: async (key) => {
          await expireLease(jobId);
          await api.worker.run({ jobId, kind: 'DATASET_IMPORT' });
          return api.services.uploads.openRead(key);
        },
      },
    });
    await slow.run({ jobId, kind: 'DATASET_IMPORT' });
    expect(await responsesIn(versionId)).toBe(5);
    expect((await readImport(editor(), importId)).job).toMatchObject({ status: 'SUCCEEDED', attempts: 2 });
  });

  it('tries again after a failure that nobody foresaw, and gives up after five with a reason', async () => {
    const twice = await waitingImport(5);
    const recovering = workerWith({ uploads: failingUploads(2) });
    const message = { jobId: twice.jobId, kind: 'DATASET_IMPORT' };
    await expect(recovering.run(message)).rejects.toThrow(ObjectStoreUnavailableError);
    await expect(recovering.run(message)).rejects.toThrow(ObjectStoreUnavailableError);
    await recovering.run(message);
    expect((await readImport(editor(), twice.importId)).job).toMatchObject({
      status: 'SUCCEEDED',
      attempts: 3,
    });

    const always = await waitingImport(5);
    const failing = workerWith({ uploads: failingUploads(attemptsMax) });
    for (let attempt = 1; attempt < attemptsMax; attempt += 1) {
      await expect(failing.run({ jobId: always.jobId, kind: 'DATASET_IMPORT' })).rejects.toThrow();
    }
    await failing.run({ jobId: always.jobId, kind: 'DATASET_IMPORT' });
    expect((await readImport(editor(), always.importId)).job).toMatchObject({
      status: 'FAILED',
      attempts: attemptsMax,
      problem: { code: 'INTERNAL' },
    });
    expect(await responsesIn(always.versionId)).toBe(0);
  });

  it('gives a job up whose workers were killed every time', async () => {
    const { versionId, importId, jobId } = await waitingImport(5);
    await system((prisma) =>
      prisma.job.updateMany({
        where: { id: jobId },
        data: { status: 'RUNNING', attempts: attemptsMax, leaseExpiresAt: new Date(0) },
      }),
    );
    await api.worker.run({ jobId, kind: 'DATASET_IMPORT' });
    expect((await readImport(editor(), importId)).job).toMatchObject({
      status: 'FAILED',
      problem: { code: 'INTERNAL' },
    });
    expect(await responsesIn(versionId)).toBe(0);
  });

  it('answers a message about a job that does not exist with nothing', async () => {
    await expect(
      api.worker.run({ jobId: crypto.randomUUID(), kind: 'DATASET_IMPORT' }),
    ).resolves.toBeUndefined();
  });
});

describe('the sweeper', () => {
  it('seals what was recorded since', async () => {
    const other = await api.jurisdiction();
    const create = 'mutation { createProgram(input: { title: "T", type: REENTRY }) { __typename } }';
    await api.as({ jurisdiction: other, role: 'EDITOR' }).query(create);
    const { sealed } = await api.worker.sweep();
    expect(sealed).toBeGreaterThanOrEqual(1);
    const seals = await system((prisma) =>
      prisma.auditSeal.findMany({ where: { jurisdictionId: other.id } }),
    );
    expect(seals).toMatchObject([{ sequence: 1, eventCount: 1 }]);
  });

  it('puts jobs back on the queue whose message was lost or whose worker died, and no others', async () => {
    const dead = api.variant({
      adapt: (services) => ({ ...services, queue: { send: () => Promise.reject(new Error('away')) } }),
    });
    const { versionId } = await fieldedVersion(editor(), [trustQuestion]);
    const uploadId = await upload(editor(), 'trust\n5\n');
    const asked = await importDataset(dead.as({ jurisdiction: county, role: 'EDITOR' }), {
      uploadId,
      dataset: { surveyResponses: { surveyVersionId: versionId } },
    });
    expect(asked.datasetImport.job.status).toBe('QUEUED');
    await api.drainQueue();
    expect((await readImport(editor(), asked.datasetImport.id)).job.status).toBe('QUEUED');
    expect(await api.worker.sweep()).toMatchObject({ announced: 0 });
    const { jobId } = await system((prisma) =>
      prisma.datasetImport.findFirstOrThrow({
        where: { id: decodeGlobalId(asked.datasetImport.id as string)?.id ?? '' },
      }),
    );
    await system((prisma) =>
      prisma.job.updateMany({ where: { id: jobId }, data: { enqueuedAt: new Date(0) } }),
    );
    expect(await api.worker.sweep()).toMatchObject({ announced: 1 });
    expect(await api.worker.sweep()).toMatchObject({ announced: 0 });
    await api.drainQueue();
    expect((await readImport(editor(), asked.datasetImport.id)).job.status).toBe('SUCCEEDED');
  });

  it.each(['QUEUED', 'RUNNING'] as const)(
    'leaves a %s job of a suspended jurisdiction alone until it is active again',
    async (status) => {
      const { versionId, importId, jobId } = await waitingImport(5);
      const past = { leaseExpiresAt: status === 'RUNNING' ? new Date(0) : null, enqueuedAt: new Date(0) };
      await system((prisma) => prisma.job.updateMany({ where: { id: jobId }, data: { ...past, status } }));
      await county.suspend();
      try {
        await api.worker.run({ jobId, kind: 'DATASET_IMPORT' });
        expect(await api.worker.sweep()).toMatchObject({ announced: 0 });
        expect(await responsesIn(versionId)).toBe(0);
      } finally {
        await system((prisma) =>
          prisma.jurisdiction.updateMany({ where: { id: county.id }, data: { status: 'ACTIVE' } }),
        );
      }
      expect((await readImport(editor(), importId)).job).toMatchObject({ status, attempts: 0 });
      expect(await api.worker.sweep()).toMatchObject({ announced: 1 });
      await api.drainQueue();
      expect((await readImport(editor(), importId)).job).toMatchObject({ status: 'SUCCEEDED', attempts: 1 });
      expect(await responsesIn(versionId)).toBe(5);
    },
  );
});
