import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import type { SurveyReleaseResult } from '@rapport/statistics/release/certificate.types.ts';
import type { ReleaseFigure, SurveyRelease } from '@rapport/statistics/release/release.types.ts';
import { releaseUsefulness } from '@rapport/statistics/release.usefulness.ts';
import { surveyReleaseSteps, type EarlierRelease } from '@rapport/statistics/release/survey-release.ts';

import { recordAuditAs } from '../../audit.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob } from '../../jobs/job.outcome.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { disclosureThresholdOf } from '../jurisdictions/jurisdiction.service.ts';
import {
  earlierReleases,
  frozenReleases,
  hasNewRelease,
  type FrozenReleases,
} from './survey-release-earlier.ts';
import { readReleaseSource, type ReleaseSource } from './survey-release-input.ts';
import { weightedSurveyOf } from './weight-set.rules.ts';

/** The data that were read for a release. */
interface Read {
  surveyVersionId: string;
  /** Null for figures without weights. */
  weightSetId: string | null;
  /** With the weights. */
  source: ReleaseSource;
  /** The frozen releases that share people with this one, directly or through others. */
  earlier: EarlierRelease[];
  /** The releases that were frozen at that moment. */
  frozen: FrozenReleases;
}

/**
 * Freezes the figures of a closed version: its responses are read once, the engine decides what is shown and hidden, and everything is written in one transaction. An attempt
 * that was killed leaves nothing. A version whose figures are already frozen stays as it is. The figures are made to fit every earlier release that shares people, so an attempt
 * starts again if another release was frozen meanwhile.
 */
export async function runSurveyRelease(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { jurisdictionId } = lease.job;
  const { database } = dependencies;
  for (;;) {
    const read = await inTenant(database, jurisdictionId, (session) => readAll(dependencies, lease, session));
    const made = read && (await makeRelease(lease, read));
    const isDone = await inTenant(database, jurisdictionId, (session) =>
      session.write(async () => {
        if (made) return writeRelease(dependencies, lease, session, read, made);
        await finish(dependencies, lease, 0);
        return true;
      }),
    );
    if (isDone) return;
  }
}

/**
 * The engine's steps. Between them, the event loop turns, so that the lease is renewed and a large survey is not frozen twice. Each response counts as two rows: one when it is
 * read, one when its answers are proven.
 */
async function makeRelease(lease: JobLease, { source, earlier }: Read): Promise<SurveyReleaseResult> {
  const responses = source.input.respondents.length;
  const steps = surveyReleaseSteps(source.input, earlier);
  let proven = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    proven = Math.max(proven, step.value ?? 0);
    await setImmediate();
    await lease.progress(responses + Math.floor(responses * proven), 2 * responses);
  }
}

/** Reads the version and the releases that share people with it. Null if its figures are frozen already. */
async function readAll(
  { database }: WorkerDependencies,
  lease: JobLease,
  session: DatabaseSession,
): Promise<Read | null> {
  const { prisma } = database;
  const { id: jobId, jurisdictionId } = lease.job;
  const { surveyVersionId, weightSet } = await prisma.surveyReleaseRequest.findFirstOrThrow({
    where: { jobId },
    include: { weightSet: { include: { designWeightQuestion: { select: { code: true } } } } },
  });
  const frozen = await frozenReleases(prisma);
  const isFrozen =
    weightSet === null
      ? frozen.versionIds.has(surveyVersionId)
      : (await prisma.weightedRelease.count({ where: { weightSetId: weightSet.id } })) > 0;
  if (isFrozen) return null;
  const threshold = jurisdictionThreshold(await disclosureThresholdOf(database, jurisdictionId));
  const read = await readReleaseSource(session, prisma, surveyVersionId, threshold, {}, (done, all) =>
    lease.progress(done, 2 * all),
  );
  const source =
    weightSet === null ? read : { ...read, input: weightedSurveyOf(read.input, weightSet).input };
  const earlier = await earlierReleases(session, prisma, surveyVersionId, frozen);
  return { surveyVersionId, weightSetId: weightSet?.id ?? null, source, earlier, frozen };
}

function finish({ database, now }: WorkerDependencies, { job }: JobLease, rowsDone: number): Promise<void> {
  return finishJob(database, job, { rowsDone, problem: null, now: now() });
}

async function writeRelease(
  dependencies: WorkerDependencies,
  lease: JobLease,
  session: DatabaseSession,
  { surveyVersionId, weightSetId, source, frozen }: Read,
  { release, certificate }: SurveyReleaseResult,
): Promise<boolean> {
  const { prisma } = dependencies.database;
  const { job } = lease;
  // One release of a jurisdiction is written at a time. The lock is a statement of its own, so that the next statement sees what the previous holder wrote.
  await session.query({
    text: `select pg_advisory_xact_lock(hashtextextended('survey-release ' || $1, 0))`,
    values: [job.jurisdictionId],
  });
  if (await hasNewRelease(prisma, frozen)) return false;
  // This is first, so that an attempt that was taken over ends here.
  await finish(dependencies, lease, 2 * source.input.respondents.length);
  const content = JSON.stringify({ release, certificate });
  const sha256 = createHash('sha256').update(content).digest('hex');
  const frame = stored({ ...release, figures: [], usefulness: releaseUsefulness(release) });
  const { threshold } = release;
  if (weightSetId === null) {
    const { id: surveyReleaseId } = await prisma.surveyRelease.create({
      data: { surveyVersionId, threshold, frame },
      select: { id: true },
    });
    await prisma.surveyReleaseTable.createMany({
      data: tablesOf(source, release).map((table) => ({ surveyReleaseId, ...table })),
    });
    await prisma.surveyReleaseCertificate.create({
      data: { surveyReleaseId, content, sha256 },
      select: { id: true },
    });
  } else {
    await prisma.weightedRelease.create({
      data: { weightSetId, threshold, frame, figures: stored(release.figures), certificate: content, sha256 },
      select: { id: true },
    });
  }
  await recordAuditAs(
    prisma,
    {
      jurisdictionId: job.jurisdictionId,
      actorKind: 'WORKER',
      actorSubject: job.createdBySubject,
      requestId: job.id,
    },
    {
      action: 'surveyRelease.frozen',
      entityType: 'SurveyVersion',
      entityId: surveyVersionId,
      detail: { threshold, isWeighted: weightSetId !== null },
    },
  );
  return true;
}

/** The figures of each question with its choices, and of each scale, overall and by each dimension. */
function tablesOf({ questionIds, scaleIds }: ReleaseSource, { targets, figures }: SurveyRelease) {
  const tables = new Map<string, ReleaseFigure[]>();
  const questionOf = new Map(targets.map(({ code, choice }) => [code, choice?.question ?? code]));
  for (const figure of figures) {
    const key = JSON.stringify([questionOf.get(figure.target) ?? figure.target, figure.dimension]);
    tables.set(key, [...(tables.get(key) ?? []), figure]);
  }
  return [...tables].map(([key, rows]) => {
    const [target, dimension] = JSON.parse(key) as [string, string | null];
    const scaleId = scaleIds.get(target) ?? null;
    return {
      questionId: scaleId === null ? (questionIds.get(target) ?? null) : null,
      scaleId,
      dimensionId: dimension === null ? null : (questionIds.get(dimension) ?? null),
      figures: stored(rows),
    };
  });
}

/** Plain JSON for a column. */
function stored<T extends object>(value: T): T & object {
  return JSON.parse(JSON.stringify(value)) as T & object;
}
