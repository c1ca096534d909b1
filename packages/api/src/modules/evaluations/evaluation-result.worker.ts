import { inTenant } from '@rapport/database/tenant.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import { changedInputs } from '@rapport/statistics/evaluation/evaluation.plan.ts';
import { evaluate } from '@rapport/statistics/evaluation/evaluate.ts';
import { receiptOf, signedText } from '@rapport/statistics/evaluation/receipt.ts';

import { recordAuditAs } from '../../audit.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob, type JobProblem } from '../../jobs/job.outcome.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { softwareVersion } from '../../software-version.ts';
import { definitionNamed } from '../indicators/measured-places.service.ts';
import { evaluationInputs } from './evaluation.inputs.service.ts';
import { readDocument, readReceipt } from './evaluation.documents.ts';

/** Computes the result of a registered evaluation and signs its receipt. A design that the figures do not fit fails with the reason. */
export async function runEvaluationResult(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database, receipts } = dependencies;
  const { job } = lease;
  const read = await inTenant(database, job.jurisdictionId, async (session) => {
    const wanted = await database.prisma.evaluationResult.findFirstOrThrow({
      where: { jobId: job.id },
      include: { evaluation: true, evaluationRegistration: true },
    });
    const document = readDocument(wanted.evaluationRegistration.document);
    const definition = await definitionNamed(database.prisma, {
      code: document.plan.outcome.code,
      revision: document.plan.outcome.revision,
    });
    const earlier = await database.prisma.evaluationResult.findFirst({
      where: { evaluationId: wanted.evaluationId, id: { lt: wanted.id }, receipt: { not: null } },
      orderBy: { id: 'desc' },
      select: { receipt: true },
    });
    const inputs = await evaluationInputs(session, definition.id, document.plan);
    return { wanted, document, earlier, inputs };
  });
  const { wanted, document, inputs } = read;
  // Half of the work is to read the observations, and half to compute.
  const reading = Math.floor(inputs.length / 2);
  await lease.progress(reading, inputs.length);
  const found = evaluate(document.plan, document.facts, inputs);
  if (!found.ok) {
    return fail(dependencies, lease, { code: found.code, message: found.reason });
  }
  await lease.progress(inputs.length, inputs.length);
  const unsigned = {
    ...receiptOf(document, inputs, found.value, softwareVersion),
    publicKey: receipts.publicKey,
  };
  const receipt = canonicalJson({ ...unsigned, signature: receipts.sign(signedText(unsigned)) });
  const before = read.earlier?.receipt == null ? null : readReceipt(read.earlier.receipt).inputs;
  const { now } = dependencies;
  await inTenant(database, job.jurisdictionId, (session) =>
    session.write(async () => {
      await finishJob(database, job, { rowsDone: inputs.length, problem: null, now: now() });
      await database.prisma.evaluationResult.updateMany({
        where: { id: wanted.id },
        data: {
          receipt,
          claimLevel: found.value.claimLevel,
          verdict: found.value.verdict,
          inputsSha256: unsigned.inputsSha256,
          resultSha256: unsigned.resultSha256,
          codeVersion: unsigned.codeVersion,
          changedInputs:
            before === null ? [] : changedInputs(before, inputs).map((change) => ({ ...change })),
          version: { increment: 1 },
        },
      });
      const actor = {
        jurisdictionId: job.jurisdictionId,
        actorKind: 'WORKER' as const,
        actorSubject: job.createdBySubject,
        requestId: job.id,
      };
      await recordAuditAs(database.prisma, actor, {
        action: 'evaluationResult.computed',
        entityType: 'EvaluationResult',
        entityId: wanted.id,
        detail: {
          evaluationId: wanted.evaluationId,
          registration: document.number,
          claimLevel: found.value.claimLevel,
          resultSha256: unsigned.resultSha256,
        },
      });
    }),
  );
}

async function fail(
  { database, now }: WorkerDependencies,
  { job }: JobLease,
  problem: JobProblem,
): Promise<void> {
  await inTenant(database, job.jurisdictionId, (session) =>
    session.write(() => finishJob(database, job, { rowsDone: 0, problem, now: now() })),
  );
}
