import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { LeaseLostError, takeJob, type JobLease } from '../../jobs/job.lease.ts';
import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';
import { runSurveyRelease } from './survey-release.worker.ts';

const responses = 40;
let api: Awaited<ReturnType<typeof startApiWithWorker>>;
let county: Awaited<ReturnType<typeof api.jurisdiction>>;
let lease: JobLease;

/** A release whose figures nobody has frozen yet, and the hold on its job. */
beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const { versionId } = await fieldedVersion(editor, [groupQuestion('area', ['a', 'b']), trustQuestion]);
  const lines = Array.from(
    { length: responses },
    (_, person) => `p${person},${person % 2 === 0 ? 'a' : 'b'},${person % 11}`,
  );
  const { job } = await importResponses(
    api,
    editor,
    versionId,
    ['respondent_key,area,trust', ...lines].join('\n'),
  );
  expect(job.status).toBe('SUCCEEDED');
  await closeVersion(editor, versionId);
  const [waiting] = await system((prisma) => prisma.job.findMany({ where: { kind: 'SURVEY_RELEASE' } }));
  const taken = await takeJob(api.database.system, waiting?.id ?? '');
  if (taken === null) throw new Error('The job is not waiting');
  lease = taken;
});
afterAll(() => api.close());

type Prisma = (typeof api.database.system)['prisma'];
const system = <T>(read: (prisma: Prisma) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => read(api.database.system.prisma));
const frozen = () => system((prisma) => prisma.surveyRelease.count());
/** Runs the job with a hold that only observes. */
const run = (progress: JobLease['progress']): Promise<void> =>
  runSurveyRelease({ ...api.services, system: api.database.system }, { ...lease, progress });

it('freezes in steps between which the hold on its job is renewed, and ends if it is lost', async () => {
  let turns = 0;
  const turn = setInterval(() => (turns += 1), 0);
  let calls = 0;
  const lost = run((done) => {
    if (done >= responses) calls += 1;
    return calls === 3 ? Promise.reject(new LeaseLostError('It was taken over')) : Promise.resolve();
  });
  await expect(lost).rejects.toThrow(LeaseLostError);
  clearInterval(turn);
  expect(turns).toBeGreaterThan(0);
  expect(await frozen()).toBe(0);

  const shown: (readonly [number, number | null])[] = [];
  let freeTurns = 0;
  await run((done, expected) => {
    shown.push([done, expected]);
    setImmediate(() => (freeTurns += 1));
    return Promise.resolve();
  });
  expect(shown.every(([, expected]) => expected === 2 * responses)).toBe(true);
  const proving = shown.filter(([done]) => done >= responses);
  expect(proving.length).toBeGreaterThan(5);
  expect(proving).toEqual(proving.toSorted(([one], [other]) => one - other));
  expect(proving.at(-1)).toEqual([2 * responses, 2 * responses]);
  // Each report but the last was followed by a turn of the event loop before the next one.
  expect(freeTurns).toBeGreaterThanOrEqual(proving.length - 1);
  expect(await frozen()).toBe(1);
});
