import { InvalidStateError } from '@rapport/core/errors.ts';
import { ActivityKind, ActivityMode } from '@rapport/database/generated/prisma/enums.ts';
import type { Activity, Attendance } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { ofProgram, requireProgram } from '../programs/program.service.ts';
import { timesInOrder } from './activity.rules.ts';

export type ActivityRow = Activity;
export type AttendanceRow = Attendance;
export interface ActivityPayload {
  activity: ActivityRow;
}

/** The fields that a list or a lookup of activities reads. */
export const activityFields = [
  'programId',
  'title',
  'kind',
  'mode',
  'place',
  'languages',
  'startsAt',
  'endsAt',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const languagesMax = 20;
const languages = z
  .array(rules.language)
  .min(1, 'An activity is held in at least one language.')
  .max(languagesMax, `An activity has at most ${languagesMax} languages.`)
  .transform((tags) => [...new Set(tags)]);

const details = {
  mode: z.enum(ActivityMode).nullish(),
  place: rules.title('A place').nullish(),
  languages: languages.nullish(),
  endsAt: z.date().nullish(),
};
const timesMessage = 'An activity ends when it starts or later.';

export const createActivitySchema = z
  .object({
    ...details,
    programId: globalId('Program', 'program'),
    title: rules.title(),
    kind: z.enum(ActivityKind),
    startsAt: z.date(),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(timesInOrder, { path: ['endsAt'], message: timesMessage });

export const updateActivitySchema = z.object({
  ...details,
  id: globalId('Activity', 'activity'),
  expectedVersion: rules.expectedVersion,
  title: rules.title().nullish(),
  kind: z.enum(ActivityKind).nullish(),
  startsAt: z.date().nullish(),
});

export interface ActivityFilterInput {
  programId?: string | null | undefined;
  kinds?: readonly ActivityKind[] | null | undefined;
  startsFrom?: Date | null | undefined;
  startsBefore?: Date | null | undefined;
}

/** The tenant's activities, or those of one program, that a filter and an order describe. */
export function activityList(
  filter: ActivityFilterInput | null | undefined,
  orderBy: ListOrder,
  programId?: string,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.programId != null) where.push(ofProgram(filter.programId));
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.startsFrom) where.push({ field: 'startsAt', is: 'atLeast', value: filter.startsFrom });
  if (filter?.startsBefore) where.push({ field: 'startsAt', is: 'below', value: filter.startsBefore });
  const parent = programId === undefined ? {} : { parent: { field: 'programId', id: programId } };
  return { model: 'Activity', fields: activityFields, where, orderBy, ...parent };
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

/** Records an activity of a program. */
export async function createActivity(context: Context, input: z.output<typeof createActivitySchema>) {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createActivity', input, async () => {
    await requireProgram(context, input.programId, ['input', 'programId']);
    const activity = await prisma.activity.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        programId: input.programId,
        title: input.title,
        kind: input.kind,
        place: input.place ?? null,
        startsAt: input.startsAt,
        endsAt: input.endsAt ?? null,
        ...(input.mode ? { mode: input.mode } : {}),
        ...(input.languages ? { languages: input.languages } : {}),
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

/** Changes what is given; null clears a place or an end, and leaves everything else as it is. */
export async function updateActivity(context: Context, input: z.output<typeof updateActivitySchema>) {
  const current = await requireActivity(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  const { id, expectedVersion, place, endsAt, ...required } = input;
  const data = {
    ...Object.fromEntries(Object.entries(required).filter(([, value]) => value != null)),
    ...(place === undefined ? {} : { place }),
    ...(endsAt === undefined ? {} : { endsAt }),
  };
  if (!timesInOrder({ ...current, ...data })) {
    throw new InvalidStateError(timesMessage, ['input', endsAt ? 'endsAt' : 'startsAt']);
  }
  const activity = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.activity.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireActivity(context, id, ['input', 'id']),
  );
  await recordAudit(context, {
    action: 'activity.updated',
    entityType: 'Activity',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  return { activity };
}
