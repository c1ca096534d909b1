import { subjectOf } from '@rapport/core/actor.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { refuseFutureDay } from '../../office-calendar.ts';
import { programs } from '../programs/tables.ts';
import { insertSources } from './influence-source.service.ts';
import type { createInfluenceSchema, updateInfluenceSchema } from './influence.input.ts';
import { decisionInfluences } from './tables.ts';

const programPath = ['input', 'programId'];

function refuseFutureDecision(context: Context, decidedOn: Date | null | undefined): void {
  if (decidedOn) refuseFutureDay(context, decidedOn, 'The day of a decision', ['input', 'decidedOn']);
}

/** Records an influence of the community on the office's work, with its sources and its limits. */
export async function createInfluence(context: Context, input: output<typeof createInfluenceSchema>) {
  const { idempotencyKey: _key, sources, ...columns } = input;
  refuseFutureDecision(context, columns.decidedOn);
  if (columns.programId != null) await programs.require(context, columns.programId, programPath);
  const influence = await decisionInfluences.create(
    context,
    { ...columns, proposedBySubject: subjectOf(context.actor) },
    { detail: { sources: sources.length } },
  );
  await insertSources(context, influence.id, sources);
  return influence;
}

/** Changes an influence. */
export async function updateInfluence(context: Context, input: output<typeof updateInfluenceSchema>) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await decisionInfluences.lockVersion(context, input);
  refuseFutureDecision(context, columns.decidedOn);
  if (columns.programId != null) await programs.require(context, columns.programId, programPath);
  return decisionInfluences.update(context, current, columns);
}
