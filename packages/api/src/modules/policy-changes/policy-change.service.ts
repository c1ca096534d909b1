import { subjectOf } from '@rapport/core/actor.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { refuseFutureDay } from '../../office-calendar.ts';
import { programs } from '../programs/tables.ts';
import { insertSources } from './feedback-influence.service.ts';
import type { createPolicyChangeSchema, updatePolicyChangeSchema } from './policy-change.input.ts';
import { policyChanges } from './tables.ts';

const programPath = ['input', 'programId'];

function refuseFutureDecision(context: Context, decidedOn: Date | null | undefined): void {
  if (decidedOn) refuseFutureDay(context, decidedOn, 'The day of a decision', ['input', 'decidedOn']);
}

/** Records a change of policy or practice, with its sources and its limits. */
export async function createPolicyChange(context: Context, input: output<typeof createPolicyChangeSchema>) {
  const { idempotencyKey: _key, sources, ...columns } = input;
  refuseFutureDecision(context, columns.decidedOn);
  if (columns.programId != null) await programs.require(context, columns.programId, programPath);
  const policyChange = await policyChanges.create(
    context,
    { ...columns, proposedBySubject: subjectOf(context.actor) },
    { detail: { sources: sources.length } },
  );
  await insertSources(context, policyChange.id, sources);
  return policyChange;
}

/** Changes a policy change. */
export async function updatePolicyChange(context: Context, input: output<typeof updatePolicyChangeSchema>) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await policyChanges.lockVersion(context, input);
  refuseFutureDecision(context, columns.decidedOn);
  if (columns.programId != null) await programs.require(context, columns.programId, programPath);
  return policyChanges.update(context, current, columns);
}
