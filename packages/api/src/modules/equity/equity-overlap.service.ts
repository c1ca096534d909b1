import { InvalidStateError } from '@rapport/core/errors.ts';
import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';

import type { Context } from '../../context.ts';
import { momentsOf } from '../../office-calendar.ts';
import { attendanceBySpan } from '../activities/attendance-groups.service.ts';
import {
  edgesOf,
  overlapping,
  revealsHiddenCount,
  type PublishedView,
  type SpanCount,
} from './equity.overlap.ts';

/** Refuses a view from which, with the views of overlapping days, a small count would follow by subtraction. */
export async function refuseRevealingOverlap(
  context: Context,
  dimension: DemographicDimension,
  view: PublishedView,
  threshold: number,
  path: readonly string[],
): Promise<void> {
  const frozen = await context.database.prisma.equityTable.findMany({
    where: { dimension },
    include: { groups: { select: { category: true, isHidden: true } } },
  });
  const others = overlapping(
    view,
    frozen.map((table) => ({ ...momentsOf(table, table.timeZone), table, isShown: shownIn(table) })),
  );
  if (others.length === 0) return;
  const views = [view, ...others];
  const edges = edgesOf(views);
  const rows = await attendanceBySpan(context, dimension, edges);
  const spans = rows.flatMap(({ span, category, people }): SpanCount[] => {
    const from = edges[span];
    return from ? [{ count: category === null ? 'total' : `group ${category}`, from, people }] : [];
  });
  const notStated = edges.map((from): SpanCount => {
    const of = (isTotal: boolean): number =>
      spans
        .filter((span) => span.from === from && (span.count === 'total') === isTotal)
        .reduce((sum, span) => sum + span.people, 0);
    return { count: 'notStated', from, people: Math.max(0, of(true) - of(false)) };
  });
  const limit = Math.max(threshold, ...others.map(({ table }) => table.threshold));
  if (!revealsHiddenCount(views, [...spans, ...notStated], limit)) return;
  throw new InvalidStateError(
    'FIGURES_CONFLICT',
    'Together with an existing view of overlapping days, this view would reveal a small count by subtraction. Choose days that do not overlap.',
    path,
  );
}

function shownIn(table: {
  isTotalHidden: boolean;
  isNotStatedHidden: boolean;
  groups: readonly { category: string; isHidden: boolean }[];
}): (count: string) => boolean {
  const shown = new Set(table.groups.flatMap((group) => (group.isHidden ? [] : [`group ${group.category}`])));
  if (!table.isTotalHidden) shown.add('total');
  if (!table.isNotStatedHidden) shown.add('notStated');
  return (count) => shown.has(count);
}
