import type { PlaceboCheck } from '@rapport/database/generated/prisma/client.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { placeboPlans, runPlacebo, type PlaceboRun } from '@rapport/statistics/evaluation/placebo.runs.ts';
import { judgePlacebo } from '@rapport/statistics/evaluation/placebo.verdict.ts';
import { setImmediate } from 'node:timers/promises';

import { recordAuditAs } from '../../audit.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob } from '../../jobs/job.outcome.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { decidingPlan, planSha256 } from './evaluation.plan.service.ts';
import { evaluationInputs } from './evaluation.inputs.service.ts';

/** The most reasons of refused runs that are kept. */
const reasonsMax = 5;

/** Runs the design of an evaluation at fake dates and places in the office's own history, and records how often it found an effect. */
export async function runPlaceboCheck(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database } = dependencies;
  const { job } = lease;
  const read = await inTenant(database, job.jurisdictionId, async (session) => {
    const check = await database.prisma.placeboCheck.findFirstOrThrow({
      where: { jobId: job.id },
      include: { evaluation: true },
    });
    const plan = await decidingPlan(database.prisma, check.evaluation);
    const { indicatorDefinitionId } = check.evaluation;
    return { check, plan, inputs: await evaluationInputs(session, indicatorDefinitionId, plan, true) };
  });
  const { check, plan } = read;
  if (planSha256(plan) !== check.planSha256) {
    const message = 'The plan was changed after the check was requested. Request another one.';
    return end(dependencies, lease, check, null, { code: 'PLAN_CHANGED', message });
  }
  const { history, plans } = placeboPlans(plan, read.inputs);
  const runs: PlaceboRun[] = [];
  for (const fake of plans) {
    runs.push(runPlacebo(fake, history));
    await lease.progress(runs.length, plans.length);
    // Lets the lease be renewed between runs.
    await setImmediate();
  }
  await end(dependencies, lease, check, placeboOutcome(plan.confidenceLevel, runs), null);
}

function placeboOutcome(confidenceLevel: number, runs: readonly PlaceboRun[]) {
  const usable = runs.filter(({ isAlarm }) => isAlarm !== null);
  const falseAlarms = usable.filter(({ isAlarm }) => isAlarm).length;
  // 1 − 0.95 is not exactly 0.05.
  const nominalRate = Math.round((1 - confidenceLevel) * 1e6) / 1e6;
  const reasons = [...new Set(runs.flatMap(({ reason }) => reason ?? []))];
  const judged = judgePlacebo({ falseAlarms, runs: usable.length, nominal: nominalRate });
  const isMeasured = judged.verdict !== 'NOT_MEASURED';
  const why = isMeasured || reasons[0] === undefined ? '' : ` The first reason: ${reasons[0]}`;
  return {
    runs: usable.length,
    falseAlarms,
    nominalRate,
    rateLower: isMeasured ? (judged.interval?.lower ?? null) : null,
    rateUpper: isMeasured ? (judged.interval?.upper ?? null) : null,
    isFlagged: judged.verdict === 'FLAGGED' || !isMeasured,
    note: judged.text === null ? null : `${judged.text}${why}`,
    detail: {
      refusedRuns: runs.length - usable.length,
      reasons: reasons.slice(0, reasonsMax),
      alarms: usable
        .filter(({ isAlarm }) => isAlarm)
        .map(({ startsOn, treated }) => ({ startsOn, treated: [...treated] })),
    },
  };
}

async function end(
  { database, now }: WorkerDependencies,
  lease: JobLease,
  { id, evaluationId }: PlaceboCheck,
  outcome: ReturnType<typeof placeboOutcome> | null,
  problem: { code: string; message: string } | null,
): Promise<void> {
  const { job } = lease;
  await inTenant(database, job.jurisdictionId, (session) =>
    session.write(async () => {
      await finishJob(database, job, { rowsDone: outcome?.runs ?? 0, problem, now: now() });
      if (outcome === null) return;
      await database.prisma.placeboCheck.updateMany({
        where: { id },
        data: { ...outcome, version: { increment: 1 } },
      });
      const actor = {
        jurisdictionId: job.jurisdictionId,
        actorKind: 'WORKER' as const,
        actorSubject: job.createdBySubject,
        requestId: job.id,
      };
      const { runs, falseAlarms, isFlagged } = outcome;
      await recordAuditAs(database.prisma, actor, {
        action: 'placeboCheck.finished',
        entityType: 'PlaceboCheck',
        entityId: id,
        detail: { evaluationId, runs, falseAlarms, isFlagged },
      });
    }),
  );
}
