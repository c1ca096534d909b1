import { InvalidStateError } from '@rapport/core/errors.ts';
import type { CommunityConcern } from '@rapport/database/generated/prisma/client.ts';
import { ConcernCategory, ConcernPriority } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { recordAudit, type AuditRecord } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { dayOf, refuseFutureDay } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { changeVersion, expectVersion, givenFields } from '../../versions.ts';
import { requireActivity } from '../activities/activity.service.ts';
import { areaId, requireArea } from '../areas/area.service.ts';
import { requireProgram } from '../programs/program.service.ts';
import { canMove, closedStatuses, closingIssue, isClosed, statusAfterTriage } from './concern.rules.ts';

export type ConcernRow = CommunityConcern;
export interface ConcernPayload {
  communityConcern: ConcernRow;
}

/** The global id of a concern in an input. */
export const concernId = globalId('CommunityConcern', 'community concern');

const summary = rules.narrative('A summary');
const links = {
  activityId: globalId('Activity', 'activity').nullish(),
  programId: globalId('Program', 'program').nullish(),
};
const change = { id: concernId, expectedVersion: rules.expectedVersion };

export const raiseConcernSchema = z.object({
  ...links,
  areaId: areaId.nullish(),
  summary,
  category: z.enum(ConcernCategory).nullish(),
  priority: z.enum(ConcernPriority).nullish(),
  raisedOn: z.date().nullish(),
  idempotencyKey: idempotencyKeySchema,
});

export const updateConcernSchema = z.object({
  ...change,
  ...links,
  summary: summary.nullish(),
  raisedOn: z.date().nullish(),
});

export const triageConcernSchema = z.object({
  ...change,
  category: z.enum(ConcernCategory),
  priority: z.enum(ConcernPriority),
  areaId: areaId.nullish(),
});

export const startConcernSchema = z.object(change);

export const closeConcernSchema = z.object({
  ...change,
  status: z.enum(closedStatuses),
  outcome: rules.narrative('An outcome'),
});

export const reopenConcernSchema = z.object({ ...change, reason: rules.publicTitle('A reason') });

/** Looks a concern up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireConcern(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<ConcernRow> {
  const row = await context.database.prisma.communityConcern.findFirst({ where: { id } });
  return found(row, 'The community concern', path);
}

/**
 * Records what residents said should change, as RAISED. Where it was raised at an activity, the activity's program and area are those of the concern unless others are given.
 */
export async function raiseConcern(
  context: Context,
  input: z.output<typeof raiseConcernSchema>,
): Promise<ConcernPayload> {
  refuseFutureRaising(context, input.raisedOn);
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'raiseConcern', input, async () => {
    const activity =
      input.activityId == null
        ? null
        : await requireActivity(context, input.activityId, ['input', 'activityId']);
    if (input.programId != null) await requireProgram(context, input.programId, ['input', 'programId']);
    if (input.areaId != null) await requireArea(context, input.areaId, ['input', 'areaId']);
    const concern = await prisma.communityConcern.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        activityId: activity?.id ?? null,
        programId: input.programId ?? activity?.programId ?? null,
        areaId: input.areaId ?? activity?.areaId ?? null,
        summary: input.summary,
        category: input.category ?? null,
        priority: input.priority ?? null,
        raisedOn: input.raisedOn ?? dayOf(context.now()),
      },
      select: { id: true },
    });
    await auditConcern(context, concern.id, 'communityConcern.raised');
    return concern.id;
  });
  return { communityConcern: await requireConcern(context, id, ['input']) };
}

/** Puts right what was recorded of a concern that is open; null takes it off its activity or program. */
export async function updateConcern(
  context: Context,
  input: z.output<typeof updateConcernSchema>,
): Promise<ConcernPayload> {
  const current = await concernToChange(context, input);
  const { id: _id, expectedVersion: _version, summary: text, raisedOn, ...optional } = input;
  if (isClosed(current.status)) throw closedError(current);
  refuseFutureRaising(context, raisedOn);
  if (optional.activityId != null) {
    await requireActivity(context, optional.activityId, ['input', 'activityId']);
  }
  if (optional.programId != null) await requireProgram(context, optional.programId, ['input', 'programId']);
  const data = {
    ...givenFields(optional),
    ...(text ? { summary: text } : {}),
    ...(raisedOn ? { raisedOn } : {}),
  };
  return changeConcern(context, input, data, 'communityConcern.updated', { fields: Object.keys(data) });
}

/** Says what a concern is about and how urgent it is. Null takes it out of its area; an area that is left out stays. */
export async function triageConcern(
  context: Context,
  input: z.output<typeof triageConcernSchema>,
): Promise<ConcernPayload> {
  const current = await concernToChange(context, input);
  const status = statusAfterTriage(current.status);
  if (status === null) throw closedError(current);
  if (input.areaId != null) {
    await requireArea(context, input.areaId, ['input', 'areaId'], current.areaId);
  }
  const { category, priority } = input;
  const area = input.areaId === undefined ? {} : { areaId: input.areaId };
  const data = { status, category, priority, ...area };
  return changeConcern(context, input, data, 'communityConcern.triaged', {
    from: current.status,
    to: status,
    category,
    priority,
  });
}

/** Records that work on a concern has begun. */
export async function startConcern(
  context: Context,
  input: z.output<typeof startConcernSchema>,
): Promise<ConcernPayload> {
  const current = await concernToChange(context, input);
  // What is closed is reopened instead, which asks for a reason.
  if (isClosed(current.status)) throw closedError(current);
  if (!canMove(current.status, 'IN_PROGRESS')) {
    throw new InvalidStateError(`Work begins on a concern that is TRIAGED; this one is ${current.status}.`, [
      'input',
      'id',
    ]);
  }
  return changeConcern(context, input, { status: 'IN_PROGRESS' }, 'communityConcern.started', {
    from: current.status,
    to: 'IN_PROGRESS',
  });
}

/** Closes a concern with what came of it, in words for those who raised it. */
export async function closeConcern(
  context: Context,
  input: z.output<typeof closeConcernSchema>,
): Promise<ConcernPayload> {
  const current = await concernToChange(context, input);
  const { status, outcome } = input;
  const responseCount = await context.database.prisma.concernResponse.count({
    where: { communityConcernId: input.id },
  });
  const issue = closingIssue({ status: current.status, responseCount }, status);
  if (issue !== null) throw new InvalidStateError(issue, ['input', 'status']);
  const data = { status, outcome, closedAt: context.now() };
  return changeConcern(context, input, data, 'communityConcern.closed', { from: current.status, to: status });
}

/** Opens a closed concern again: what came of it was not the end. The reason is kept in the audit trail, with the concern's earlier end. */
export async function reopenConcern(
  context: Context,
  input: z.output<typeof reopenConcernSchema>,
): Promise<ConcernPayload> {
  const current = await concernToChange(context, input);
  if (!isClosed(current.status)) {
    throw new InvalidStateError(`A concern that is closed can be reopened; this one is ${current.status}.`, [
      'input',
      'id',
    ]);
  }
  const data = { status: 'IN_PROGRESS', closedAt: null, outcome: null };
  return changeConcern(context, input, data, 'communityConcern.reopened', {
    from: current.status,
    to: 'IN_PROGRESS',
    reason: input.reason,
  });
}

function refuseFutureRaising(context: Context, raisedOn: Date | null | undefined): void {
  if (raisedOn) {
    refuseFutureDay(raisedOn, context.now(), 'The day on which a concern was raised', ['input', 'raisedOn']);
  }
}

function closedError(concern: ConcernRow): InvalidStateError {
  return new InvalidStateError(`The concern is closed as ${concern.status}; reopen it first.`, [
    'input',
    'id',
  ]);
}

async function concernToChange(
  context: Context,
  input: { id: string; expectedVersion: number },
): Promise<ConcernRow> {
  const current = await requireConcern(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  return current;
}

async function changeConcern(
  context: Context,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  data: object,
  action: string,
  detail: NonNullable<AuditRecord['detail']>,
): Promise<ConcernPayload> {
  const communityConcern = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.communityConcern.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireConcern(context, id, ['input', 'id']),
  );
  await auditConcern(context, id, action, detail);
  return { communityConcern };
}

function auditConcern(
  context: Context,
  entityId: string,
  action: string,
  detail: NonNullable<AuditRecord['detail']> = {},
): Promise<void> {
  return recordAudit(context, { action, entityType: 'CommunityConcern', entityId, detail });
}
