import { subjectOf } from '@rapport/core/actor.ts';
import type { DecisionInfluence } from '@rapport/database/generated/prisma/client.ts';
import { InfluenceKind } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { refuseFutureDay } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { ofProgram, requireProgram } from '../programs/program.service.ts';
import { insertSources, influenceSource } from './influence-source.service.ts';
import { repeatedSources, sourcesMax } from './influence.rules.ts';

export type InfluenceRow = DecisionInfluence;
export interface InfluencePayload {
  decisionInfluence: InfluenceRow;
}

/** The fields that a list or a lookup of influences reads. */
export const influenceFields = [
  'programId',
  'kind',
  'title',
  'insight',
  'change',
  'limits',
  'decidedOn',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const words = {
  title: rules.publicTitle(),
  insight: rules.narrative('An insight'),
  change: rules.narrative('A change'),
  limits: rules.narrative('What it does not show'),
};
const programId = globalId('Program', 'program').nullish();
const sourcesMessage = `An influence has from 1 to ${sourcesMax} sources.`;

export const createInfluenceSchema = z.object({
  ...words,
  kind: z.enum(InfluenceKind),
  decidedOn: z.date(),
  programId,
  sources: z
    .array(influenceSource)
    .min(1, sourcesMessage)
    .max(sourcesMax, sourcesMessage)
    .superRefine((sources, parsing) => {
      for (const index of repeatedSources(sources)) {
        parsing.addIssue({ code: 'custom', path: [index], message: 'This source is named already.' });
      }
    }),
  idempotencyKey: idempotencyKeySchema,
});

export const updateInfluenceSchema = z.object({
  id: globalId('DecisionInfluence', 'decision influence'),
  expectedVersion: rules.expectedVersion,
  kind: z.enum(InfluenceKind).nullish(),
  title: words.title.nullish(),
  insight: words.insight.nullish(),
  change: words.change.nullish(),
  limits: words.limits.nullish(),
  decidedOn: z.date().nullish(),
  programId,
});

export const influenceFilterSchema = z
  .object({
    kinds: z.array(z.enum(InfluenceKind)).nullish(),
    programId: z.string().nullish(),
    decidedFrom: z.date().nullish(),
    decidedBefore: z.date().nullish(),
  })
  .nullish();

/** What was decided last comes first. */
export const lastDecidedFirst: ListOrder = { field: 'decidedOn', direction: 'desc', kind: 'time' };

/** The list of the tenant's influences that a filter and an order describe. */
export function influenceList(
  filter: z.output<typeof influenceFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.programId != null) where.push(ofProgram(filter.programId));
  if (filter?.decidedFrom) where.push({ field: 'decidedOn', is: 'atLeast', value: filter.decidedFrom });
  if (filter?.decidedBefore) where.push({ field: 'decidedOn', is: 'below', value: filter.decidedBefore });
  return { model: 'DecisionInfluence', fields: influenceFields, where, orderBy };
}

/** The influences on one program, the last decided first. */
export function programInfluenceList(id: string): ConnectionSource {
  return {
    model: 'DecisionInfluence',
    fields: influenceFields,
    orderBy: lastDecidedFirst,
    parent: { field: 'programId', id },
  };
}

/** Looks an influence up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireInfluence(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<InfluenceRow> {
  const row = await context.database.prisma.decisionInfluence.findFirst({ where: { id } });
  return found(row, 'The decision influence', path);
}

function refuseFutureDecision(context: Context, decidedOn: Date | null | undefined): void {
  if (decidedOn) refuseFutureDay(decidedOn, context.now(), 'The day of a decision', ['input', 'decidedOn']);
}

/** Records how what the community said changed what the office does, with where it came from and what it does not show. */
export async function createInfluence(
  context: Context,
  input: z.output<typeof createInfluenceSchema>,
): Promise<InfluencePayload> {
  refuseFutureDecision(context, input.decidedOn);
  const { id } = await createOnce(context, 'createDecisionInfluence', input, async () => {
    const { idempotencyKey: _key, sources, programId: givenProgramId, ...data } = input;
    if (givenProgramId != null) await requireProgram(context, givenProgramId, ['input', 'programId']);
    const influence = await context.database.prisma.decisionInfluence.create({
      data: {
        ...data,
        jurisdictionId: actingJurisdiction(context).id,
        programId: givenProgramId ?? null,
        proposedBySubject: subjectOf(context.actor),
      },
      select: { id: true },
    });
    await insertSources(context, influence.id, sources);
    await recordAudit(context, {
      action: 'decisionInfluence.created',
      entityType: 'DecisionInfluence',
      entityId: influence.id,
      detail: { sources: sources.length },
    });
    return influence.id;
  });
  return { decisionInfluence: await requireInfluence(context, id, ['input']) };
}

/** Changes what is given; null takes it off its program, and leaves everything else as it is. */
export async function updateInfluence(
  context: Context,
  input: z.output<typeof updateInfluenceSchema>,
): Promise<InfluencePayload> {
  const { id, expectedVersion, programId: givenProgramId, ...required } = input;
  const current = await requireInfluence(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  refuseFutureDecision(context, required.decidedOn);
  if (givenProgramId != null) await requireProgram(context, givenProgramId, ['input', 'programId']);
  const data = {
    ...Object.fromEntries(Object.entries(required).filter(([, value]) => value != null)),
    ...(givenProgramId === undefined ? {} : { programId: givenProgramId }),
  };
  const decisionInfluence = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.decisionInfluence.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireInfluence(context, id, ['input', 'id']),
  );
  await recordAudit(context, {
    action: 'decisionInfluence.updated',
    entityType: 'DecisionInfluence',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  return { decisionInfluence };
}
