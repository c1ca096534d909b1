import {
  fieldedVersion,
  importDataset,
  readImport,
  trustQuestion,
  upload,
} from '@rapport/api/testing/survey-journey.ts';
import { decodeGlobalId } from '@rapport/core/ids.ts';
import { createDatabase, type Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { GraphqlClient } from '@rapport/testkit/services/http-client.ts';
import { createTestDatabase, type TestDatabase } from '@rapport/database/testing/test-database.ts';
import { createSeedKit, type TestJurisdiction } from '@rapport/api/testing/seed-kit.ts';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { startDeployment, type Deployment } from './testing/deployment.ts';

const soon = { timeout: 20_000, interval: 50 };
const rows = 700; // More than one batch of the worker.

let database: TestDatabase;
/** As rapport_owner, which can lock tables. */
let owner: Database;
let deployment: Deployment;
let county: TestJurisdiction;
let editor: GraphqlClient;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = createDatabase({ url: database.urls.owner, connectionsMax: 1, statementsArePrepared: false });
  deployment = await startDeployment({ ...database.urls, admin: inject('postgres').adminUrl });
  county = await createSeedKit(database.system).jurisdiction();
  const site = await deployment.serve(deployment.run('graphql'));
  editor = await site.as({ subject: county.subjectOf('EDITOR') });
});
afterAll(async () => {
  await deployment.close();
  await owner.close();
  await database.close();
});

const system = <T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T> =>
  inSystem(database.system, () => work(database.system.prisma));

/**
 * Requests an import of a number of responses with two answers each. Its job is on the queue unless the
 * caller's queue is unavailable.
 */
async function askForImport(asker = editor) {
  const { versionId } = await fieldedVersion(editor, [trustQuestion, { ...trustQuestion, code: 'safety' }]);
  const lines = Array.from({ length: rows }, (_, row) => `p${row},${row % 11},${(row * 7) % 11}`);
  const uploadId = await upload(editor, ['respondent_key,trust,safety', ...lines].join('\n'));
  const answer = await importDataset(asker, {
    uploadId,
    dataset: { surveyResponses: { surveyVersionId: versionId } },
  });
  const importId = answer.datasetImport.id as string;
  const surveyVersionId = decodeGlobalId(versionId)?.id ?? '';
  return {
    job: async () => (await readImport(editor, importId)).job as { status: string; attempts: number },
    stored: () =>
      system(async (prisma) => ({
        responses: await prisma.response.count({ where: { surveyVersionId } }),
        answers: await prisma.answer.count({ where: { response: { surveyVersionId } } }),
      })),
    /** Makes a job look as if its worker was silent for a minute. */
    passTime: () =>
      system((prisma) =>
        prisma.job.updateMany({
          where: { datasetImport: { id: decodeGlobalId(importId)?.id ?? '' } },
          data: { leaseExpiresAt: new Date(0), enqueuedAt: new Date(0) },
        }),
      ),
  };
}

/** Stops every import halfway while `work` runs: its first responses are written, and their answers wait. */
function whileAnswersWait<T>(work: () => Promise<T>): Promise<T> {
  return inSystem(owner, async () => {
    await owner.prisma.$executeRaw`lock table answer in share mode`;
    return work();
  });
}

const importsThatWait = async (): Promise<bigint | undefined> => {
  const [row] = await system(
    (prisma) => prisma.$queryRaw<{ waiting: bigint }[]>`
      select count(*) as waiting from pg_locks where relation = 'answer'::regclass and not granted`,
  );
  return row?.waiting;
};

describe('the worker function', () => {
  it.each([
    ['SIGKILL', 60, 'Runtime.ExitError'],
    ['its timeout', 4, 'Sandbox.Timedout'],
  ] as const)(
    'killed halfway by %s leaves nothing half-written, and a redelivery finishes the job',
    async (_cause, timeoutSeconds, errorType) => {
      const asked = await askForImport();
      const doomed = deployment.run('worker', { timeoutSeconds });
      const source = deployment.consume(doomed);
      await whileAnswersWait(async () => {
        await vi.waitFor(async () => expect(await importsThatWait()).toBe(1n), soon);
        const stopped = source.stop();
        if (errorType === 'Runtime.ExitError') await doomed.stop();
        await stopped;
      });
      expect(doomed.invocations).toMatchObject([{ coldStart: true, error: { errorType } }]);
      expect(await asked.stored()).toEqual({ responses: 0, answers: 0 });
      expect(await asked.job()).toMatchObject({ status: 'RUNNING', attempts: 1 });

      const worker = deployment.run('worker');
      const redelivery = deployment.consume(worker);
      // The first redelivery arrives while the dead worker's lease is still valid, so it is left for later. On a busy machine, others follow.
      await vi.waitFor(() => expect(worker.invocations).not.toHaveLength(0), soon);
      expect(worker.invocations[0]?.payload).toMatchObject({ batchItemFailures: [{}] });
      await asked.passTime();
      await vi.waitFor(async () => expect((await asked.job()).status).toBe('SUCCEEDED'), soon);
      await redelivery.stop();
      expect(await asked.job()).toMatchObject({ attempts: 2 });
      expect(await asked.stored()).toEqual({ responses: rows, answers: 2 * rows });
      await Promise.all([doomed.stop(), worker.stop()]);
    },
    90_000,
  );

  it('moves an unreadable message to the dead-letter queue, logs it, and does not delay other messages', async () => {
    await deployment.send('not a job');
    await deployment.send(JSON.stringify({ jobId: '', kind: 'DATASET_IMPORT' }));
    const asked = await askForImport();
    const worker = deployment.run('worker');
    const source = deployment.consume(worker);
    await vi.waitFor(async () => expect((await asked.job()).status).toBe('SUCCEEDED'), soon);
    const given: string[] = [];
    await vi.waitFor(async () => {
      given.push(...(await deployment.receiveDeadLetters()));
      expect(given).toHaveLength(2);
    }, soon);
    await source.stop();
    expect(given.sort()).toEqual(['not a job', '{"jobId":"","kind":"DATASET_IMPORT"}'].sort());
    expect(worker.invocations.every(({ error }) => error === undefined)).toBe(true);
    expect(worker.logs()).toContain('The job message is not JSON.');
    await worker.stop();
  });
});

describe('the sweep function', () => {
  const scheduled = { version: '0', 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} };

  it('puts a job whose message was lost back on the queue, once, after a minute', async () => {
    const cutOff = deployment.run('graphql', { environment: { SQS_ENDPOINT: 'http://127.0.0.1:9' } });
    const site = await deployment.serve(cutOff);
    const asked = await askForImport(await site.as({ subject: county.subjectOf('EDITOR') }));
    expect(cutOff.logs()).toContain('a job could not be announced');
    const worker = deployment.run('worker');
    const source = deployment.consume(worker);
    const sweep = deployment.run('sweep');
    expect((await sweep.invoke(scheduled)).payload).toMatchObject({ announced: 0 });
    await asked.passTime();
    expect((await sweep.invoke(scheduled)).payload).toMatchObject({ announced: 1 });
    await vi.waitFor(async () => expect((await asked.job()).status).toBe('SUCCEEDED'), soon);
    expect((await sweep.invoke(scheduled)).payload).toMatchObject({ announced: 0 });
    await source.stop();
    expect(await asked.stored()).toEqual({ responses: rows, answers: 2 * rows });
    expect(worker.invocations).toHaveLength(1);
    await Promise.all([cutOff.stop(), worker.stop(), sweep.stop()]);
  });
});
