import type { ConnectionArguments } from '@rapport/core/pagination.ts';
import type { FeedbackCategory } from '@rapport/database/generated/prisma/enums.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import { officeToday } from '../../office-calendar.ts';
import { readPage, type ConnectionPage, type ListOrder } from '../../lists/connection.ts';
import type { RowOf } from '../../tables/columns.ts';
import { openStatuses } from './feedback.rules.ts';

/**
 * A category of feedback items that recurs in an area: at least the minimum number of them were received within a window of days that ends on or before the given day. A window includes its
 * first and its last day.
 */
export interface RecurringFeedback {
  /** The id of the first of its feedback items, which identifies the category in the area. */
  id: string;
  areaId: string;
  category: FeedbackCategory;
  count: number;
  windowCountMax: number;
  openCount: number;
  firstReceivedOn: Date;
  lastReceivedOn: Date;
  lastRecurredOn: Date;
}

export const windowDaysDefault = 180;
export const minimumDefault = 3;
const windowDaysMessage = 'A window is from 1 to 1095 days long.';
const minimumMessage = 'The minimum is from 2 to 100.';

export const windowDaysSchema = z.int().min(1, windowDaysMessage).max(1095, windowDaysMessage).nullish();
export const minimumSchema = z.int().min(2, minimumMessage).max(100, minimumMessage).nullish();

/**
 * The beginning of the statement: every category that recurs in an area. Each feedback item counts the feedback items of its category and area in the window that ends on its day. A category recurs
 * if one of its feedback items counts at least the minimum. `$1` is the last day, `$2` the length of a window in days, `$3` the minimum, `$4` the open statuses, `$5` the areas, or null for all.
 */
const recurring = `
  with recorded as (
    select id, area_id, category, status, received_on,
           count(*) over (partition by area_id, category order by received_on
                          range between ($2::int - 1) * interval '1 day' preceding and current row) as window_count
      from feedback_item
     where area_id is not null and category is not null and received_on <= $1::date
       and ($5::uuid[] is null or area_id = any ($5::uuid[]))
  ), recurring as (
    select (array_agg(id order by received_on, id))[1] as id, area_id, category, count(*)::int as count,
           max(window_count)::int as window_count_max,
           (count(*) filter (where status = any ($4::feedback_status[])))::int as open_count,
           min(received_on) as first_received_on, max(received_on) as last_received_on,
           max(received_on) filter (where window_count >= $3::int) as last_recurred_on
      from recorded group by area_id, category having max(window_count) >= $3::int
  )`;

const columns = `id, area_id as "areaId", category::text, count, window_count_max as "windowCountMax", open_count as "openCount",
  first_received_on as "firstReceivedOn", last_received_on as "lastReceivedOn", last_recurred_on as "lastRecurredOn"`;

interface Question {
  asOf: Date;
  windowDays: number;
  minimum: number;
  areaIds: readonly string[] | null;
}

async function ask<R>(
  context: Context,
  question: Question,
  select: string,
  more: readonly unknown[] = [],
): Promise<R[]> {
  const { asOf, windowDays, minimum, areaIds } = question;
  const day = asOf.toISOString().slice(0, 10);
  const { rows } = await context.session.query({
    text: `${recurring} ${select}`,
    values: [day, windowDays, minimum, openStatuses, areaIds, ...more],
    types: rowTypes,
  });
  return rows as R[];
}

const latestFirst: ListOrder = { field: 'lastRecurredOn', direction: 'desc', kind: 'time' };

/** The categories that recur in an area, most recent recurrence first. Each page and each count is one statement. */
export function recurringFeedback(
  context: Context,
  given: {
    windowDays: number | null | undefined;
    minimum: number | null | undefined;
    asOf: Date | null | undefined;
  },
  args: ConnectionArguments,
): Promise<ConnectionPage<RecurringFeedback>> {
  const question: Question = {
    asOf: given.asOf ?? officeToday(context),
    windowDays: given.windowDays ?? windowDaysDefault,
    minimum: given.minimum ?? minimumDefault,
    areaIds: null,
  };
  return readPage<RecurringFeedback>(args, {
    name: 'RecurringFeedback',
    orderBy: latestFirst,
    async rows({ direction, limit, after }) {
      const comparison = direction === 'asc' ? '>' : '<';
      const place = after ? `where (last_recurred_on, id) ${comparison} ($6::date, $7::uuid)` : '';
      const order = `order by last_recurred_on ${direction}, id ${direction} limit ${limit}`;
      const select = `select ${columns} from recurring ${place} ${order}`;
      return ask<RecurringFeedback>(context, question, select, after);
    },
    async totalCount() {
      const select = 'select count(*)::int as total from recurring';
      const [counted] = await ask<{ total: number }>(context, question, select);
      return counted?.total ?? 0;
    },
  });
}

/**
 * The recurrence of the category of a feedback item in its area, by the default window and minimum as of today. Null if the category does not recur there, or if the feedback item has no area or
 * category yet. One statement for all feedback items that are asked about at once.
 */
export function recurrenceOf(
  context: Context,
  feedbackItem: Pick<RowOf<'FeedbackItem'>, 'areaId' | 'category'>,
): Promise<RecurringFeedback | null> {
  const { areaId, category } = feedbackItem;
  if (areaId === null || category === null) return Promise.resolve(null);
  const keyOf = (one: { areaId: string; category: string }): string => `${one.areaId} ${one.category}`;
  return context.loaders.batch('recurring feedback items', keyOf({ areaId, category }), async (keys) => {
    const question: Question = {
      asOf: officeToday(context),
      windowDays: windowDaysDefault,
      minimum: minimumDefault,
      areaIds: [...new Set(keys.map((key) => key.split(' ')[0] ?? ''))],
    };
    const rows = await ask<RecurringFeedback>(context, question, `select ${columns} from recurring`);
    return new Map(rows.map((row) => [keyOf(row), row]));
  });
}
