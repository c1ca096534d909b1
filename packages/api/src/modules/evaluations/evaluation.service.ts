import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import type { RegistrationDocument } from '@rapport/statistics/evaluation/receipt.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { indicatorDefinitions } from '../indicators/tables.ts';
import { programs } from '../programs/tables.ts';
import { expectVersion } from '../../versions.ts';
import { readDocument } from './evaluation.documents.ts';
import type {
  createEvaluationSchema,
  registerEvaluationSchema,
  requestEvaluationResultSchema,
  requestPlaceboCheckSchema,
  updateEvaluationSchema,
} from './evaluation.input.ts';
import {
  decidingPlan,
  planInput,
  planSha256,
  readStoredPlan,
  refuseOutcome,
  sha256,
  storablePlan,
} from './evaluation.plan.service.ts';
import { evaluationRegistrations, evaluationResults, evaluations, placeboChecks } from './tables.ts';

const idPath = ['input', 'evaluationId'];

/** Plans an evaluation. */
export async function createEvaluation(context: Context, input: output<typeof createEvaluationSchema>) {
  const { idempotencyKey: _key, plan, ...columns } = input;
  await requireOutcome(context, input.design, input.indicatorDefinitionId);
  if (input.programId != null) await programs.lock(context, input.programId, ['input', 'programId']);
  return evaluations.create(context, { ...columns, plan: await storablePlan(context, input.design, plan) });
}

/** Changes the plan of an evaluation. Registrations stay as they are. */
export async function updateEvaluation(context: Context, input: output<typeof updateEvaluationSchema>) {
  const { id: _id, expectedVersion: _version, plan, ...columns } = input;
  if (input.programId != null) await programs.lock(context, input.programId, ['input', 'programId']);
  const evaluation = await evaluations.lockVersion(context, input);
  const design = input.design ?? evaluation.design;
  await requireOutcome(context, design, input.indicatorDefinitionId ?? evaluation.indicatorDefinitionId);
  // Another design is checked against the plan that stays.
  const given = plan ?? planInput(readStoredPlan(evaluation.plan));
  const stored = await storablePlan(context, design, given);
  const isSamePlan = canonicalJson(stored) === canonicalJson(evaluation.plan);
  return evaluations.update(context, evaluation, { ...columns, plan: isSamePlan ? undefined : stored });
}

async function requireOutcome(
  context: Context,
  design: RowOf<'Evaluation'>['design'],
  definitionId: string,
): Promise<void> {
  const path = ['input', 'indicatorDefinitionId'];
  refuseOutcome(design, await indicatorDefinitions.require(context, definitionId, path));
}

/** Requests a check of the plan as it is now. */
export async function requestPlaceboCheck(context: Context, input: output<typeof requestPlaceboCheckSchema>) {
  const evaluation = await evaluations.lock(context, input.evaluationId, idPath);
  const plan = await decidingPlan(context.database.prisma, evaluation);
  const jobId = await queueJob(context, 'PLACEBO_CHECK');
  return placeboChecks.create(
    context,
    { evaluationId: evaluation.id, jobId, planSha256: planSha256(plan) },
    { action: 'placeboCheck.requested', detail: { evaluationId: evaluation.id } },
  );
}

/** Registers an evaluation as it is planned now, after a check of this plan. */
export async function registerEvaluation(context: Context, input: output<typeof registerEvaluationSchema>) {
  const evaluation = await evaluations.lock(context, input.evaluationId, idPath);
  expectVersion(evaluation.version, input.expectedVersion);
  const { prisma } = context.database;
  const plan = await decidingPlan(prisma, evaluation);
  const check = await prisma.placeboCheck.findFirst({
    where: { evaluationId: evaluation.id, planSha256: planSha256(plan), isFlagged: { not: null } },
    orderBy: { id: 'desc' },
  });
  if (check === null) {
    const message =
      'Check the plan as it is now with requestPlaceboCheck first, and wait for the end of the job.';
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const previous = await prisma.evaluationRegistration.findFirst({
    where: { evaluationId: evaluation.id },
    orderBy: { number: 'desc' },
  });
  const amendmentReason = input.amendmentReason ?? null;
  refuseAmendment(previous, amendmentReason, planSha256(plan));
  const results = await prisma.evaluationResult.count({
    where: { evaluationId: evaluation.id, claimLevel: { not: null } },
  });
  const registeredAt = context.now();
  const { runs, falseAlarms, nominalRate: nominal } = check;
  const hasEnded = runs !== null && falseAlarms !== null && nominal !== null;
  const document: RegistrationDocument = {
    evaluationId: evaluation.id,
    number: (previous?.number ?? 0) + 1,
    title: evaluation.title,
    question: evaluation.question,
    plan,
    facts: {
      isAfterResults: results > 0,
      placebo: hasEnded ? { runs, falseAlarms, nominal } : null,
    },
    amendmentReason,
    registeredAt: registeredAt.toISOString(),
    previousSha256: previous?.sha256 ?? null,
  };
  const text = canonicalJson(document);
  return evaluationRegistrations.create(
    context,
    {
      evaluationId: evaluation.id,
      placeboCheckId: check.id,
      number: document.number,
      document: text,
      sha256: sha256(text),
      isAfterResults: document.facts.isAfterResults,
      amendmentReason,
      registeredAt,
      registeredBySubject: subjectOf(context.actor),
    },
    {
      action: 'evaluation.registered',
      detail: { evaluationId: evaluation.id, number: document.number, sha256: sha256(text) },
    },
  );
}

function refuseAmendment(
  previous: RowOf<'EvaluationRegistration'> | null,
  reason: string | null,
  planHash: string,
): void {
  const path = ['input', 'amendmentReason'];
  if (previous === null) {
    if (reason === null) return;
    const message = 'The first registration amends nothing. Leave the reason out.';
    throw new ValidationError([{ path, message }]);
  }
  if (reason === null) {
    const message = `Registration ${previous.number} stays as it is. Say why the plan changed.`;
    throw new ValidationError([{ path, message }]);
  }
  if (planSha256(readDocument(previous.document).plan) !== planHash) return;
  const message = `The plan is the same as in registration ${previous.number}.`;
  throw new InvalidStateError('ALREADY_DONE', message, idPath);
}

/** Requests the result of the latest registration. */
export async function requestEvaluationResult(
  context: Context,
  input: output<typeof requestEvaluationResultSchema>,
) {
  const evaluation = await evaluations.lock(context, input.evaluationId, idPath);
  const registration = await context.database.prisma.evaluationRegistration.findFirst({
    where: { evaluationId: evaluation.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  });
  if (registration === null) {
    const message = 'Register the evaluation with registerEvaluation before its result is computed.';
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const jobId = await queueJob(context, 'EVALUATION_RESULT');
  return evaluationResults.create(
    context,
    { evaluationId: evaluation.id, evaluationRegistrationId: registration.id, jobId },
    {
      action: 'evaluationResult.requested',
      detail: { evaluationId: evaluation.id, registration: registration.number },
    },
  );
}

async function queueJob(context: Context, kind: 'PLACEBO_CHECK' | 'EVALUATION_RESULT'): Promise<string> {
  const { id } = await context.database.prisma.job.create({
    data: { kind, createdBySubject: subjectOf(context.actor), enqueuedAt: context.now() },
  });
  return id;
}
