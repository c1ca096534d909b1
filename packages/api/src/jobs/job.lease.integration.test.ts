import type { Database } from '@rapport/database/database.ts';
import type { Job, Prisma } from '@rapport/database/generated/prisma/client.ts';
import { inSystem } from '@rapport/database/system.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { createTestDatabase, type TestDatabase } from '@rapport/database/testing/test-database.ts';
import { createSeedKit, type TestJurisdiction } from '../testing/seed-kit.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { JobBusyError, LeaseLostError, takeJob, takeUnannouncedJobs, type JobLease } from './job.lease.ts';
import { finishJob } from './job.outcome.ts';

let database: TestDatabase;
let county: TestJurisdiction;
let system: ReturnType<typeof watched>;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await inSystem(database.system, () => database.system.prisma.job.deleteMany());
  county = await createSeedKit(database.system).jurisdiction();
  system = watched(database.system);
  // Only the timers that renew a lease, because the database needs the others.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => database.close());

/** A database that can become unavailable, and reports when all work begun on it has ended. */
function watched(inner: Database) {
  const underWay = new Set<Promise<void>>();
  const state = { isAway: false };
  const database: Database = {
    ...inner,
    open(entry) {
      if (state.isAway) throw new Error('The database is unavailable');
      const session = inner.open(entry);
      const { promise, resolve } = Promise.withResolvers<void>();
      underWay.add(promise);
      return { ...session, end: () => session.end().finally(resolve) };
    },
  };
  return {
    database,
    state,
    /** Advances the time, and waits for the work of the timers. */
    async pass(milliseconds: number): Promise<void> {
      vi.advanceTimersByTime(milliseconds);
      await Promise.all(underWay);
    },
  };
}

const past = new Date(0);
const prisma = <T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T> =>
  inSystem(database.system, () => work(database.system.prisma));
const rowOf = (id: string): Promise<Job> => prisma((p) => p.job.findFirstOrThrow({ where: { id } }));

async function jobWith(values: Partial<Prisma.JobUncheckedCreateInput> = {}): Promise<string> {
  const data = { jurisdictionId: county.id, kind: 'RETENTION_RUN' as const, createdBySubject: 'somebody' };
  return (await prisma((p) => p.job.create({ data: { ...data, ...values } }))).id;
}

const change = (id: string, data: Prisma.JobUpdateManyMutationInput) =>
  prisma((p) => p.job.updateMany({ where: { id }, data }));

async function take(id: string): Promise<JobLease> {
  const lease = await takeJob(system.database, id);
  if (!lease) throw new Error('The job was not taken');
  return lease;
}

/** How long a new lease lasts, according to the database. */
async function lengthOf(lease: JobLease): Promise<number> {
  const { leaseExpiresAt, updatedAt } = await rowOf(lease.job.id);
  return Number(leaseExpiresAt) - Number(updatedAt);
}

/** A lease that ended, and the lease of the worker that took the job over. */
async function takenOver(): Promise<{ first: JobLease; second: JobLease; id: string }> {
  const id = await jobWith();
  const first = await take(id);
  await change(id, { leaseExpiresAt: past });
  return { first, second: await take(id), id };
}

const finish = ({ job }: JobLease, problem: { code: string; message: string } | null = null) =>
  inTenant(database.api, county.id, (session) =>
    session.write(() => finishJob(database.api, job, { rowsDone: 7, problem, now: new Date() })),
  );

describe('taking a job', () => {
  it('marks a waiting job as running, with a lease in the future', async () => {
    const id = await jobWith({ rowsDone: 3 });
    const lease = await take(id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: 'RUNNING', attempts: 1, rowsDone: 0 });
    expect(row.startedAt).not.toBeNull();
    expect(lease.job).toMatchObject({ id, attempts: 1, jurisdictionId: county.id });
    expect(await lengthOf(lease)).toBeGreaterThan(0);
    lease.release();
  });

  it('takes a running job whose lease has expired, as another attempt', async () => {
    const startedAt = new Date('2026-03-01T12:00:00Z');
    const id = await jobWith({
      status: 'RUNNING',
      attempts: 2,
      leaseExpiresAt: past,
      startedAt,
      rowsDone: 400,
    });
    const lease = await take(id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: 'RUNNING', attempts: 3, startedAt, rowsDone: 0 });
    expect(Number(row.leaseExpiresAt)).toBeGreaterThan(Number(row.updatedAt));
    expect(lease.job.attempts).toBe(3);
    lease.release();
  });

  it('refuses a running job whose lease has not expired, and leaves it unchanged', async () => {
    const lease = await take(await jobWith());
    const before = await rowOf(lease.job.id);
    await expect(takeJob(system.database, lease.job.id)).rejects.toThrow(JobBusyError);
    expect(await rowOf(lease.job.id)).toEqual(before);
    lease.release();
  });

  it.each(['SUCCEEDED', 'FAILED'] as const)('ignores a job that %s', async (status) => {
    const id = await jobWith({ status, attempts: 1, leaseExpiresAt: past, finishedAt: new Date() });
    const before = await rowOf(id);
    expect(await takeJob(system.database, id)).toBeNull();
    expect(await rowOf(id)).toEqual(before);
  });

  it.each([
    ['waiting', {}],
    ['running', { status: 'RUNNING' as const, attempts: 1, leaseExpiresAt: past }],
  ])('ignores a %s job of a suspended jurisdiction', async (_name, values) => {
    const id = await jobWith(values);
    await county.suspend();
    const before = await rowOf(id);
    expect(await takeJob(system.database, id)).toBeNull();
    expect(await rowOf(id)).toEqual(before);
  });

  it('ignores a job that does not exist', async () => {
    expect(await takeJob(system.database, crypto.randomUUID())).toBeNull();
  });

  it('gives a job to one of several workers that ask at the same time', async () => {
    const id = await jobWith();
    const answers = await Promise.allSettled([1, 2, 3].map(() => takeJob(system.database, id)));
    const leases = answers.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
    const refusals = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    leases.forEach((lease) => lease.release());
    expect(leases).toHaveLength(1);
    expect(refusals).toEqual([expect.any(JobBusyError), expect.any(JobBusyError)]);
    expect(await rowOf(id)).toMatchObject({ attempts: 1 });
  });
});

describe('holding a job', () => {
  it('renews the lease repeatedly, each time before it expires', async () => {
    const lease = await take(await jobWith());
    const length = await lengthOf(lease);
    for (let round = 0; round < 3; round += 1) {
      await change(lease.job.id, { leaseExpiresAt: past });
      await system.pass(length - 1);
      const { leaseExpiresAt, updatedAt } = await rowOf(lease.job.id);
      expect(Number(leaseExpiresAt) - Number(updatedAt), `round ${round}`).toBe(length);
    }
    lease.release();
  });

  it('extends the lease with progress', async () => {
    const lease = await take(await jobWith());
    const length = await lengthOf(lease);
    await change(lease.job.id, { leaseExpiresAt: past });
    await lease.progress(120, 500);
    const row = await rowOf(lease.job.id);
    expect(row).toMatchObject({ rowsDone: 120, rowsExpected: 500, attempts: 1, status: 'RUNNING' });
    expect(Number(row.leaseExpiresAt) - Number(row.updatedAt)).toBe(length);
    lease.release();
  });

  it('writes progress at most once a second, and the remainder with the next renewal', async () => {
    const lease = await take(await jobWith());
    await lease.progress(1, null);
    await lease.progress(2, null);
    expect(await rowOf(lease.job.id)).toMatchObject({ rowsDone: 1 });
    await system.pass(1000);
    await lease.progress(3, 9);
    expect(await rowOf(lease.job.id)).toMatchObject({ rowsDone: 3, rowsExpected: 9 });
    await lease.progress(4, 9);
    await system.pass((await lengthOf(lease)) - 1);
    expect(await rowOf(lease.job.id)).toMatchObject({ rowsDone: 4, rowsExpected: 9 });
    lease.release();
  });

  it('survives a failed renewal', async () => {
    const lease = await take(await jobWith());
    const length = await lengthOf(lease);
    await change(lease.job.id, { leaseExpiresAt: past });
    system.state.isAway = true;
    await system.pass(length - 1);
    expect(await rowOf(lease.job.id)).toMatchObject({ leaseExpiresAt: past });
    system.state.isAway = false;
    await system.pass(length - 1);
    expect((await rowOf(lease.job.id)).leaseExpiresAt).not.toEqual(past);
    await lease.progress(1, null);
    lease.release();
  });

  it('stops renewing when it is released', async () => {
    const lease = await take(await jobWith());
    const length = await lengthOf(lease);
    lease.release();
    await change(lease.job.id, { leaseExpiresAt: past });
    await system.pass(length * 3);
    expect(await rowOf(lease.job.id)).toMatchObject({ leaseExpiresAt: past });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives a job back at once for another attempt', async () => {
    const lease = await take(await jobWith());
    await lease.giveBack();
    lease.release();
    const next = await take(lease.job.id);
    expect(next.job.attempts).toBe(2);
    next.release();
  });
});

describe('a worker whose job was taken over', () => {
  it('does not renew the lease of the other worker, and learns that its own is lost', async () => {
    const { first, second, id } = await takenOver();
    second.release();
    const before = await rowOf(id);
    await system.pass((await lengthOf(second)) - 1);
    expect(await rowOf(id)).toEqual(before);
    // This distinguishes it from the renewal that progress causes: within a second of it, only the known
    // state counts.
    await expect(first.progress(1, null)).rejects.toThrow(LeaseLostError);
    await expect(first.progress(2, null)).rejects.toThrow(LeaseLostError);
    expect(await rowOf(id)).toEqual(before);
    first.release();
  });

  it('does not overwrite the progress of the other worker', async () => {
    const { first, second, id } = await takenOver();
    await second.progress(5, 10);
    const before = await rowOf(id);
    await expect(first.progress(9, 10)).rejects.toThrow(LeaseLostError);
    expect(await rowOf(id)).toEqual(before);
    await system.pass(1000);
    await second.progress(6, 10);
    expect(await rowOf(id)).toMatchObject({ rowsDone: 6, attempts: 2 });
    first.release();
    second.release();
  });

  it('does not give back the job of the other worker', async () => {
    const { first, second, id } = await takenOver();
    const before = await rowOf(id);
    await first.giveBack();
    expect(await rowOf(id)).toEqual(before);
    await expect(takeJob(system.database, id)).rejects.toThrow(JobBusyError);
    first.release();
    second.release();
  });

  it.each([
    ['result', null],
    ['failure', { code: 'INTERNAL', message: 'It failed.' }],
  ])('does not end the job with a result of its own: %s', async (_name, problem) => {
    const { first, second, id } = await takenOver();
    const before = await rowOf(id);
    await expect(finish(first, problem)).rejects.toThrow(LeaseLostError);
    expect(await rowOf(id)).toEqual(before);
    await finish(second);
    expect(await rowOf(id)).toMatchObject({ status: 'SUCCEEDED', attempts: 2, rowsDone: 7 });
    first.release();
    second.release();
  });
});

describe('a job that ended', () => {
  it.each([
    ['SUCCEEDED', null],
    ['FAILED', { code: 'ROWS_REFUSED', message: 'Nothing was imported.' }],
  ])('with %s keeps its outcome', async (status, problem) => {
    const lease = await take(await jobWith());
    const length = await lengthOf(lease);
    await finish(lease, problem);
    const ended = await rowOf(lease.job.id);
    expect(ended).toMatchObject({
      status,
      leaseExpiresAt: null,
      rowsDone: 7,
      rowsExpected: 7,
      problemCode: problem?.code ?? null,
      problemMessage: problem?.message ?? null,
    });
    expect(ended.finishedAt).not.toBeNull();
    await system.pass(length);
    await lease.giveBack();
    await expect(lease.progress(1, null)).rejects.toThrow(LeaseLostError);
    await expect(finish(lease)).rejects.toThrow(LeaseLostError);
    lease.release();
    expect(await rowOf(lease.job.id)).toEqual(ended);
  });
});

describe('announcing jobs again', () => {
  const secondsAgo = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
  const announced = async (jobsMax = 100): Promise<string[]> =>
    (await takeUnannouncedJobs(database.system, jobsMax)).map(({ id }) => id).sort();

  it('takes jobs without an announcement in the last minute, and no others', async () => {
    const missing = await jobWith();
    const old = await jobWith({ enqueuedAt: secondsAgo(90) });
    const recent = await jobWith({ enqueuedAt: secondsAgo(30) });
    expect(await announced()).toEqual([missing, old].sort());
    // They count as announced from now on.
    expect(await announced()).toEqual([]);
    await change(recent, { enqueuedAt: secondsAgo(90) });
    expect(await announced()).toEqual([recent]);
  });

  it('takes running jobs after their lease has expired, and no finished job', async () => {
    const enqueuedAt = past;
    const ended = { enqueuedAt, attempts: 1, leaseExpiresAt: past, finishedAt: new Date() };
    await jobWith({ ...ended, status: 'SUCCEEDED' });
    await jobWith({ ...ended, status: 'FAILED' });
    const running = { enqueuedAt, attempts: 1, status: 'RUNNING' as const };
    const held = await jobWith({ ...running, leaseExpiresAt: secondsAgo(-30) });
    const dead = await jobWith({ ...running, leaseExpiresAt: past });
    expect(await announced()).toEqual([dead]);
    await change(held, { leaseExpiresAt: past });
    expect(await announced()).toEqual([held]);
  });

  it('takes no job of a suspended jurisdiction', async () => {
    await jobWith({ enqueuedAt: past });
    await jobWith({ enqueuedAt: past, status: 'RUNNING', attempts: 1, leaseExpiresAt: past });
    await county.suspend();
    expect(await announced()).toEqual([]);
    await prisma((p) => p.jurisdiction.updateMany({ where: { id: county.id }, data: { status: 'ACTIVE' } }));
    expect(await announced()).toHaveLength(2);
  });

  it('takes the jobs that have waited longest first, up to the limit', async () => {
    const [never, hour, day] = [
      await jobWith(),
      await jobWith({ enqueuedAt: secondsAgo(3_600) }),
      await jobWith({ enqueuedAt: secondsAgo(86_400) }),
    ];
    expect(await announced(2)).toEqual([never, day].sort());
    expect(await announced(2)).toEqual([hour]);
  });

  it('skips a job that another sweep is taking', async () => {
    const locked = await jobWith();
    const free = await jobWith();
    await prisma(async (p) => {
      await p.$queryRaw`select id from job where id = ${locked}::uuid for update`;
      expect(await announced()).toEqual([free]);
    });
    expect(await announced()).toEqual([locked]);
  });
});
