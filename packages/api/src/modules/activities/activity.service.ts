import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import {
  AccessibilityFeature,
  ActivityKind,
  ActivityMode,
  type ActivityStatus,
} from '@rapport/database/generated/prisma/enums.ts';
import type { Activity } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refersTo } from '../../lists/filter.schema.ts';
import { refuseTaken } from '../../unique.ts';
import { changeVersion, expectVersion, givenFields } from '../../versions.ts';
import { areaId, inArea, requireArea } from '../areas/area.service.ts';
import { lockProgram, ofProgram } from '../programs/program.service.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { changeIssue, recordingIssue, shortNarrativeCharactersMax, timesInOrder } from './activity.rules.ts';

export type ActivityRow = Activity;
export interface ActivityPayload {
  activity: ActivityRow;
}

/** The fields that a list or a lookup of activities reads. */
export const activityFields = [
  'programId',
  'seriesId',
  'areaId',
  'title',
  'kind',
  'mode',
  'status',
  'place',
  'languages',
  'accessibility',
  'underservedFocus',
  'startsAt',
  'endsAt',
  'cancelReason',
  'externalCode',
  'proposedBySubject',
  'createdAt',
  'updatedAt',
  'version',
] as const;

export const languagesMax = 20;
const languages = z
  .array(rules.language)
  .min(1, 'An activity is held in at least one language.')
  .max(languagesMax, `An activity has at most ${languagesMax} languages.`)
  .transform((tags) => [...new Set(tags)]);

/** A text of a few sentences about the work. */
export const shortNarrative = (label: string) =>
  rules
    .narrative(label)
    .max(shortNarrativeCharactersMax, `${label} has at most ${shortNarrativeCharactersMax} characters.`);

/** What an activity and all activities of a series have in common. */
export const activityDetails = {
  areaId: areaId.nullish(),
  mode: z.enum(ActivityMode).nullish(),
  place: rules.publicTitle('A place').nullish(),
  languages: languages.nullish(),
  accessibility: z
    .array(z.enum(AccessibilityFeature))
    .transform((features) => [...new Set(features)])
    .nullish(),
  underservedFocus: shortNarrative('An underserved focus').nullish(),
};

const details = {
  ...activityDetails,
  endsAt: z.date().nullish(),
  externalCode: rules.code('An external code').nullish(),
};
const timesMessage = 'An activity cannot end before it starts.';

export const createActivitySchema = z
  .object({
    ...details,
    programId: globalId('Program', 'program'),
    title: rules.publicTitle(),
    kind: z.enum(ActivityKind),
    startsAt: z.date(),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(timesInOrder, { path: ['endsAt'], message: timesMessage });

export const updateActivitySchema = z.object({
  ...details,
  id: globalId('Activity', 'activity'),
  expectedVersion: rules.expectedVersion,
  title: rules.publicTitle().nullish(),
  kind: z.enum(ActivityKind).nullish(),
  startsAt: z.date().nullish(),
});

export interface ActivityFilterInput {
  programId?: string | null | undefined;
  seriesId?: string | null | undefined;
  areaId?: string | null | undefined;
  statuses?: readonly ActivityStatus[] | null | undefined;
  kinds?: readonly ActivityKind[] | null | undefined;
  startsFrom?: Date | null | undefined;
  startsBefore?: Date | null | undefined;
}

/** The tenant's activities, or those of one program or series, that a filter and an order describe. */
export function activityList(
  filter: ActivityFilterInput | null | undefined,
  orderBy: ListOrder,
  parent?: { field: 'programId' | 'seriesId'; id: string },
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.programId != null) where.push(ofProgram(filter.programId));
  if (filter?.seriesId != null) where.push(refersTo('seriesId', 'ActivitySeries', filter.seriesId));
  if (filter?.areaId != null) where.push(inArea('areaId', filter.areaId));
  if (filter?.statuses) where.push({ field: 'status', is: 'oneOf', value: filter.statuses });
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.startsFrom) where.push({ field: 'startsAt', is: 'atLeast', value: filter.startsFrom });
  if (filter?.startsBefore) where.push({ field: 'startsAt', is: 'below', value: filter.startsBefore });
  return { model: 'Activity', fields: activityFields, where, orderBy, ...(parent ? { parent } : {}) };
}

/** The activity of a row that refers to it, null where it was deleted; one statement for all rows that ask at once. */
export function activityOf(context: Context, id: string): Promise<ActivityRow | null> {
  return context.loaders.byId<ActivityRow>('Activity', activityFields, id);
}

/** Looks an activity up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireActivity(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<ActivityRow> {
  return found(await context.database.prisma.activity.findFirst({ where: { id } }), 'The activity', path);
}

/**
 * Looks an activity up and keeps it as it is until the transaction ends, for what may only be done in some of its statuses. Throws NotFoundError for a
 * foreign or absent id.
 */
export async function lockActivity(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<ActivityRow> {
  await context.database.prisma.$queryRaw`select id from activity where id = ${id}::uuid for update`;
  return requireActivity(context, id, path);
}

/** The columns of what activities have in common, with their defaults where nothing was said. */
export function detailColumns(input: z.output<z.ZodObject<typeof activityDetails>>) {
  return {
    areaId: input.areaId ?? null,
    place: input.place ?? null,
    underservedFocus: input.underservedFocus ?? null,
    ...(input.mode ? { mode: input.mode } : {}),
    ...(input.languages ? { languages: input.languages } : {}),
    ...(input.accessibility ? { accessibility: input.accessibility } : {}),
  };
}

/** Records an activity of a program as PROPOSED. */
export async function createActivity(context: Context, input: z.output<typeof createActivitySchema>) {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createActivity', input, async () => {
    // It must not be deleted meanwhile: an activity would be left without its program.
    await lockProgram(context, input.programId, ['input', 'programId']);
    if (input.areaId != null) await requireArea(context, input.areaId, ['input', 'areaId']);
    await requireFreeCode(context, input.externalCode);
    const activity = await prisma.activity.create({
      data: {
        ...detailColumns(input),
        jurisdictionId: actingJurisdiction(context).id,
        programId: input.programId,
        title: input.title,
        kind: input.kind,
        startsAt: input.startsAt,
        endsAt: input.endsAt ?? null,
        externalCode: input.externalCode ?? null,
        proposedBySubject: subjectOf(context.actor),
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'activity.created',
      entityType: 'Activity',
      entityId: activity.id,
    });
    return activity.id;
  });
  return { activity: await requireActivity(context, id, ['input']) };
}

/**
 * Changes what is given; null clears what may be empty, and leaves everything else as it is. What is CANCELLED is not changed, and what is COMPLETED stays in the past. What is
 * ACTIVE or COMPLETED passes the gate again where its kind changes: rules may ask more of the new one.
 */
export async function updateActivity(context: Context, input: z.output<typeof updateActivitySchema>) {
  const current = await lockActivity(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  const {
    id,
    expectedVersion,
    areaId: area,
    place,
    endsAt,
    underservedFocus,
    externalCode,
    ...required
  } = input;
  const data = {
    ...Object.fromEntries(Object.entries(required).filter(([, value]) => value != null)),
    ...givenFields({ areaId: area, place, endsAt, underservedFocus, externalCode }),
  };
  const next = { ...current, ...data };
  const issue = changeIssue(current.status, next.startsAt, context.now());
  if (issue !== null) {
    throw new InvalidStateError(issue, ['input', current.status === 'COMPLETED' ? 'startsAt' : 'id']);
  }
  if (!timesInOrder(next)) {
    throw new InvalidStateError(timesMessage, ['input', endsAt ? 'endsAt' : 'startsAt']);
  }
  if (area != null) {
    await requireArea(context, area, ['input', 'areaId'], current.areaId);
  }
  await requireFreeCode(context, externalCode, id);
  const activity = await changeActivity(context, id, expectedVersion, data);
  if (activity.kind !== current.kind && recordingIssue(activity.status) === null) {
    await requirePermitted(context, { kind: 'ACTIVITY', id }, ['input', 'kind']);
  }
  await recordAudit(context, {
    action: 'activity.updated',
    entityType: 'Activity',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  return { activity };
}

/** Writes if nobody else has since; two writers of the same version never both succeed. */
export function changeActivity(
  context: Context,
  id: string,
  version: number,
  data: object,
): Promise<ActivityRow> {
  return changeVersion(
    version,
    () =>
      context.database.prisma.activity.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireActivity(context, id, ['input', 'id']),
  );
}

/** Refuses an external code that another activity of the tenant has. */
async function requireFreeCode(
  context: Context,
  externalCode: string | null | undefined,
  ownId?: string,
): Promise<void> {
  if (externalCode == null) return;
  const holder = await context.database.prisma.activity.findFirst({
    where: { externalCode },
    select: { id: true },
  });
  refuseTaken(holder, ownId, 'externalCode', `Another activity has the external code ${externalCode}.`);
}
