import { subjectOf } from '@rapport/core/actor.ts';
import {
  ActivityKind,
  SeriesFrequency,
  type ActivityStatus,
} from '@rapport/database/generated/prisma/enums.ts';
import type { ActivitySeries } from '@rapport/database/generated/prisma/client.ts';
import { isStorableTime } from '@rapport/interchange/calendar.ts';
import * as z from 'zod';

import { recordAudit, recordAudits } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { requireArea } from '../areas/area.service.ts';
import { lockProgram, ofProgram } from '../programs/program.service.ts';
import { requireAllPermitted } from '../reviews/gate.service.ts';
import { cancelReason, requireActiveProgram } from './activity-status.service.ts';
import { activityDetails, detailColumns } from './activity.service.ts';
import {
  occurrenceMinutesMax,
  occurrencesMax,
  occurrencesMin,
  occurrenceStarts,
} from './occurrence.rules.ts';

export type ActivitySeriesRow = ActivitySeries;

/** A series, and how many of its activities were moved, where some were. */
export interface ActivitySeriesPayload {
  series: ActivitySeriesRow;
  movedCount: number;
}

/** The fields that a list or a lookup of series reads. */
export const activitySeriesFields = [
  'programId',
  'areaId',
  'title',
  'kind',
  'frequency',
  'timeZone',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const seriesId = globalId('ActivitySeries', 'series of activities');
const countMessage = `A series has from ${occurrencesMin} to ${occurrencesMax} activities.`;
const minutesMessage = `An activity of a series lasts from 1 to ${occurrenceMinutesMax} minutes.`;

export const createActivitySeriesSchema = z
  .object({
    ...activityDetails,
    programId: globalId('Program', 'program'),
    title: rules.publicTitle(),
    kind: z.enum(ActivityKind),
    firstStartsAt: z.date(),
    minutes: z.int().min(1, minutesMessage).max(occurrenceMinutesMax, minutesMessage),
    frequency: z.enum(SeriesFrequency),
    timeZone: rules.timeZone,
    count: z.int().min(occurrencesMin, countMessage).max(occurrencesMax, countMessage),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine((series) => timesOf(series).every(({ endsAt }) => isStorableTime(endsAt)), {
    path: ['firstStartsAt'],
    message: 'The activities of a series are over by the year 9999.',
    // What is wrong with one field would have times reckoned in no time zone, or without number.
    when: ({ issues }) => issues.length === 0,
  });

export const activateActivitySeriesSchema = z.object({ seriesId });
export const cancelRemainingActivitiesSchema = z.object({ seriesId, reason: cancelReason });

/** When the activities of a series start and end. */
function timesOf(series: Parameters<typeof occurrenceStarts>[0] & { minutes: number }) {
  return occurrenceStarts(series).map((startsAt) => ({
    startsAt,
    endsAt: new Date(startsAt.getTime() + series.minutes * 60_000),
  }));
}

/** The tenant's series, or those of one program, that a filter and an order describe. */
export function activitySeriesList(
  filter: { programId?: string | null | undefined } | null | undefined,
  orderBy: ListOrder,
  programId?: string,
): ConnectionSource {
  const where = filter?.programId == null ? [] : [ofProgram(filter.programId)];
  const parent = programId === undefined ? {} : { parent: { field: 'programId', id: programId } };
  return { model: 'ActivitySeries', fields: activitySeriesFields, where, orderBy, ...parent };
}

/** The series of a row that may name one; one statement for all rows that ask at once. */
export async function seriesOf(context: Context, id: string | null): Promise<ActivitySeriesRow | null> {
  return id === null ? null : context.loaders.byId('ActivitySeries', activitySeriesFields, id);
}

async function requireSeries(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<ActivitySeriesRow> {
  const series = await context.database.prisma.activitySeries.findFirst({ where: { id } });
  return found(series, 'The series of activities', path);
}

/** Records a series and all of its activities, PROPOSED. */
export async function createActivitySeries(
  context: Context,
  input: z.output<typeof createActivitySeriesSchema>,
) {
  const { prisma } = context.database;
  const { programId, title, kind, frequency, timeZone } = input;
  const { id } = await createOnce(context, 'createActivitySeries', input, async () => {
    // It must not be deleted meanwhile: activities would be left without their program.
    await lockProgram(context, programId, ['input', 'programId']);
    if (input.areaId != null) await requireArea(context, input.areaId, ['input', 'areaId']);
    const { id: jurisdictionId } = actingJurisdiction(context);
    const common = { jurisdictionId, programId, title, kind };
    const series = await prisma.activitySeries.create({
      data: { ...common, frequency, timeZone, areaId: input.areaId ?? null },
      select: { id: true },
    });
    const details = { ...common, ...detailColumns(input), proposedBySubject: subjectOf(context.actor) };
    const { count } = await prisma.activity.createMany({
      data: timesOf(input).map((times) => ({ ...details, ...times, seriesId: series.id })),
    });
    await audit(context, 'activitySeries.created', series.id, count);
    return series.id;
  });
  return { series: await requireSeries(context, id, ['input']), movedCount: 0 };
}

/** Makes every PROPOSED activity of a series ACTIVE, through the same gate as one alone: all of them, or none. */
export async function activateActivitySeries(
  context: Context,
  input: z.output<typeof activateActivitySeriesSchema>,
): Promise<ActivitySeriesPayload> {
  const path = ['input', 'seriesId'];
  const series = await requireSeries(context, input.seriesId, path);
  const program = await lockProgram(context, series.programId, path);
  const moving = (await lockUnfinished(context, series.id)).filter(({ status }) => status === 'PROPOSED');
  if (moving.length > 0) {
    requireActiveProgram(program, path);
    const ids = moving.map(({ id }) => id);
    await requireAllPermitted(context, 'ACTIVITY', ids, path);
    await moveAll(context, moving, { status: 'ACTIVE' });
  }
  await audit(context, 'activitySeries.activated', series.id, moving.length);
  return { series, movedCount: moving.length };
}

/** Cancels every activity of a series that has not started and is not over otherwise. */
export async function cancelRemainingActivities(
  context: Context,
  input: z.output<typeof cancelRemainingActivitiesSchema>,
): Promise<ActivitySeriesPayload> {
  const series = await requireSeries(context, input.seriesId, ['input', 'seriesId']);
  const now = context.now();
  const moving = (await lockUnfinished(context, series.id)).filter(({ startsAt }) => startsAt > now);
  await moveAll(context, moving, { status: 'CANCELLED', cancelReason: input.reason });
  await audit(context, 'activitySeries.cancelled', series.id, moving.length);
  return { series, movedCount: moving.length };
}

interface Unfinished {
  id: string;
  status: ActivityStatus;
  startsAt: Date;
}

/** Locks the activities of a series that are PROPOSED or ACTIVE, in one order, so that two who do so wait for each other and never for a deadlock. */
function lockUnfinished(context: Context, id: string): Promise<Unfinished[]> {
  return context.database.prisma.$queryRaw<Unfinished[]>`
    select id::text, status::text, starts_at as "startsAt"
      from activity where series_id = ${id}::uuid and status in ('PROPOSED', 'ACTIVE') order by id for update`;
}

/** Moves activities that are locked, and records it of each: whoever follows one finds its moves. */
async function moveAll(
  context: Context,
  moving: readonly Unfinished[],
  data: { status: ActivityStatus; cancelReason?: string },
): Promise<void> {
  await context.database.prisma.activity.updateMany({
    where: { id: { in: moving.map(({ id }) => id) } },
    data: { ...data, version: { increment: 1 } },
  });
  await recordAudits(
    context,
    moving.map(({ id, status }) => ({
      action: 'activity.statusChanged',
      entityType: 'Activity',
      entityId: id,
      detail: { from: status, to: data.status },
    })),
  );
}

function audit(context: Context, action: string, entityId: string, activities: number): Promise<void> {
  return recordAudit(context, { action, entityType: 'ActivitySeries', entityId, detail: { activities } });
}
