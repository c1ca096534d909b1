import { subjectOf } from '@rapport/core/actor.ts';
import type { ActivityStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import { recordAudit, recordAudits } from '../../audit.ts';
import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { requireArea } from '../areas/area.service.ts';
import { programs } from '../programs/tables.ts';
import { requireAllPermitted } from '../reviews/gate.service.ts';
import type {
  activateActivitySeriesSchema,
  cancelRemainingActivitiesSchema,
  createActivitySeriesSchema,
} from './activity-series.input.ts';
import { requireActiveProgram } from './activity-status.service.ts';
import { occurrenceTimes } from './occurrence.rules.ts';
import { activities, activitySeries } from './tables.ts';

/** A series, and how many of its activities changed their status. */
interface MovedSeries {
  series: RowOf<'ActivitySeries'>;
  movedCount: number;
}

/** Records a series and all of its activities as PROPOSED. */
export async function createActivitySeries(
  context: Context,
  input: output<typeof createActivitySeriesSchema>,
) {
  const {
    idempotencyKey: _key,
    frequency,
    timeZone,
    firstStartsAt: _first,
    minutes: _minutes,
    count,
    ...common
  } = input;
  // The lock keeps the program from being deleted, which would leave the activities without it.
  await programs.lock(context, input.programId, ['input', 'programId']);
  await requireArea(context, input.areaId, ['input', 'areaId']);
  const { programId, areaId, title, kind } = common;
  const series = await activitySeries.create(
    context,
    { programId, areaId, title, kind, frequency, timeZone },
    { detail: { activities: count } },
  );
  const details = activities.given({
    ...common,
    seriesId: series.id,
    proposedBySubject: subjectOf(context.actor),
  });
  await context.database.prisma.activity.createMany({
    data: occurrenceTimes(input).map((times) => ({ ...details, programId, title, kind, ...times })),
  });
  return series;
}

/** Makes every PROPOSED activity of a series ACTIVE, through the same gate as a single activity: all of them, or none. */
export async function activateActivitySeries(
  context: Context,
  input: output<typeof activateActivitySeriesSchema>,
): Promise<MovedSeries> {
  const path = ['input', 'seriesId'];
  const series = await activitySeries.require(context, input.seriesId, path);
  const program = await programs.lock(context, series.programId, path);
  const moving = (await lockUnfinished(context, series.id)).filter(({ status }) => status === 'PROPOSED');
  if (moving.length > 0) {
    requireActiveProgram(program, path);
    const ids = moving.map(({ id }) => id);
    await requireAllPermitted(context, 'ACTIVITY', ids, path);
    await moveAll(context, moving, { status: 'ACTIVE' });
  }
  return recordMove(context, series, 'activitySeries.activated', moving.length);
}

/** Cancels every PROPOSED or ACTIVE activity of a series that has not started. */
export async function cancelRemainingActivities(
  context: Context,
  input: output<typeof cancelRemainingActivitiesSchema>,
): Promise<MovedSeries> {
  const series = await activitySeries.require(context, input.seriesId, ['input', 'seriesId']);
  const now = context.now();
  const moving = (await lockUnfinished(context, series.id)).filter(({ startsAt }) => startsAt > now);
  await moveAll(context, moving, { status: 'CANCELLED', cancelReason: input.reason });
  return recordMove(context, series, 'activitySeries.cancelled', moving.length);
}

interface Unfinished {
  id: string;
  status: ActivityStatus;
  startsAt: Date;
}

/** Locks the PROPOSED and ACTIVE activities of a series, always in the same order, which prevents deadlocks. */
function lockUnfinished(context: Context, id: string): Promise<Unfinished[]> {
  return context.database.prisma.$queryRaw<Unfinished[]>`
    select id::text, status::text, starts_at as "startsAt"
      from activity where series_id = ${id}::uuid and status in ('PROPOSED', 'ACTIVE') order by id for update`;
}

/** Changes the status of locked activities. Each gets an audit event, so that its trail is complete. */
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
      detail: { fields: Object.keys(data), from: status, to: data.status },
    })),
  );
}

async function recordMove(
  context: Context,
  series: RowOf<'ActivitySeries'>,
  action: string,
  movedCount: number,
): Promise<MovedSeries> {
  const detail = { activities: movedCount };
  await recordAudit(context, { action, entityType: 'ActivitySeries', entityId: series.id, detail });
  return { series, movedCount };
}
