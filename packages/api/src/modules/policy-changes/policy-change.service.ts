import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { officeToday, refuseFutureDay } from '../../office-calendar.ts';
import { evaluations } from '../evaluations/tables.ts';
import { indicatorDefinitions } from '../indicators/tables.ts';
import { programs } from '../programs/tables.ts';
import { ethicsReviews } from '../reviews/tables.ts';
import { insertSources } from './feedback-influence.service.ts';
import type {
  createPolicyChangeSchema,
  movePolicyChangeSchema,
  updatePolicyChangeSchema,
} from './policy-change.input.ts';
import { whyNotMove } from './policy-change.rules.ts';
import { policyChanges } from './tables.ts';

type Named = Pick<
  output<typeof updatePolicyChangeSchema>,
  'programId' | 'clearedByReviewId' | 'expectation' | 'evaluationId'
>;

/** Refuses what a policy change names and is foreign or absent, and a review that approved nothing. */
async function requireNamed(context: Context, named: Named): Promise<void> {
  const { programId, clearedByReviewId, expectation, evaluationId } = named;
  if (programId != null) await programs.require(context, programId, ['input', 'programId']);
  if (expectation != null) {
    const path = ['input', 'expectation', 'indicatorDefinitionId'];
    await indicatorDefinitions.require(context, expectation.indicatorDefinitionId, path);
  }
  if (evaluationId != null) await evaluations.require(context, evaluationId, ['input', 'evaluationId']);
  if (clearedByReviewId == null) return;
  const path = ['input', 'clearedByReviewId'];
  const { status } = await ethicsReviews.require(context, clearedByReviewId, path);
  if (status !== 'APPROVED' && status !== 'APPROVED_WITH_CONDITIONS') {
    throw new InvalidStateError('WRONG_STATUS', `This review is ${status}, so it clears nothing.`, path);
  }
}

function requireDays(
  context: Context,
  { decidedOn, effectiveOn }: { decidedOn: Date; effectiveOn?: Date | null | undefined },
): void {
  refuseFutureDay(context, decidedOn, 'The day of a decision', ['input', 'decidedOn']);
  if (effectiveOn == null || effectiveOn >= decidedOn) return;
  const message = 'A change takes effect on the day of its decision or later.';
  throw new ValidationError([{ path: ['input', 'effectiveOn'], message }]);
}

type Expectation = Named['expectation'];
const expectationColumns = (expectation: Expectation) => ({
  indicatorDefinitionId: expectation?.indicatorDefinitionId ?? null,
  expectedMovement: expectation?.movement ?? null,
});

/** Records a change of policy or practice, with its sources and its limits. */
export async function createPolicyChange(context: Context, input: output<typeof createPolicyChangeSchema>) {
  const { idempotencyKey: _key, sources, isProposal, expectation, ...columns } = input;
  requireDays(context, columns);
  await requireNamed(context, input);
  const policyChange = await policyChanges.create(
    context,
    {
      ...columns,
      ...expectationColumns(expectation),
      status: isProposal === true ? 'PROPOSED' : 'DECIDED',
      proposedBySubject: subjectOf(context.actor),
    },
    { detail: { sources: sources.length } },
  );
  await insertSources(context, policyChange.id, sources);
  return policyChange;
}

/** Changes a policy change that is not withdrawn. */
export async function updatePolicyChange(context: Context, input: output<typeof updatePolicyChangeSchema>) {
  const { id: _id, expectedVersion: _version, expectation, ...columns } = input;
  const current = await policyChanges.lockVersion(context, input);
  if (current.status === 'WITHDRAWN') {
    const message = 'A policy change that is WITHDRAWN can no longer be changed.';
    throw new InvalidStateError('WRONG_STATUS', message, ['input', 'id']);
  }
  const effectiveOn = columns.effectiveOn === undefined ? current.effectiveOn : columns.effectiveOn;
  if (current.status === 'IN_EFFECT' && effectiveOn === null) {
    const message = 'A policy change that is IN_EFFECT has a day on which it took effect.';
    throw new ValidationError([{ path: ['input', 'effectiveOn'], message }]);
  }
  requireDays(context, { decidedOn: columns.decidedOn ?? current.decidedOn, effectiveOn });
  await requireNamed(context, input);
  return policyChanges.update(context, current, {
    ...columns,
    ...(expectation === undefined ? {} : expectationColumns(expectation)),
  });
}

/** Takes the next step of a policy change. */
export async function movePolicyChange(context: Context, input: output<typeof movePolicyChangeSchema>) {
  const { status, reason } = input;
  const current = await policyChanges.lockVersion(context, input);
  const problem = whyNotMove(current.status, status);
  if (problem !== null) throw new InvalidStateError('WRONG_STATUS', problem, ['input', 'status']);
  const day = input.day ?? officeToday(context);
  refuseFutureDay(context, day, 'The day of a step', ['input', 'day']);
  if (status === 'WITHDRAWN') {
    if (reason == null) {
      throw new ValidationError([{ path: ['input', 'reason'], message: 'A withdrawal needs a reason.' }]);
    }
    const change = { status, withdrawalReason: reason } as const;
    return policyChanges.update(context, current, change, { action: 'policyChange.withdrawn' });
  }
  if (status === 'IN_EFFECT') {
    requireDays(context, { decidedOn: current.decidedOn, effectiveOn: day });
    const change = { status, effectiveOn: day } as const;
    return policyChanges.update(context, current, change, { action: 'policyChange.effected' });
  }
  const change = { status, decidedOn: day } as const;
  return policyChanges.update(context, current, change, { action: 'policyChange.decided' });
}
