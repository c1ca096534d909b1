import { subjectOf } from '@rapport/core/actor.ts';
import type { output } from 'zod';

import { authorize, type Context } from '../../context.ts';
import { dayText } from '../../days.ts';
import { calendarOf } from '../../office-calendar.ts';
import { periodOf } from '../../period.ts';
import { programs } from '../programs/tables.ts';
import { requireTimelineLength } from '../summary/program-timeline.service.ts';
import { yearActions } from '../summary/year-figures.service.ts';
import { listExports } from './tables.ts';
import type { requestYearExportSchema } from './year-export.input.ts';

/** `ListExport.list` of an export of figures. */
export const yearList = 'year';

/** Requests that a job writes the figures of some days to files. Throws as `programSummary` and `programTimeline` do. */
export async function requestYearExport(context: Context, input: output<typeof requestYearExportSchema>) {
  for (const action of yearActions) authorize(context, action, 'Mutation.requestYearExport');
  const path = ['input', 'period'];
  const period = periodOf(calendarOf(context), input.period, path);
  requireTimelineLength(period, path);
  const { programId = null } = input;
  if (programId !== null) await programs.require(context, programId, ['input', 'programId']);
  const subject = subjectOf(context.actor);
  const job = await context.database.prisma.job.create({
    data: { kind: 'LIST_EXPORT', createdBySubject: subject, enqueuedAt: context.now() },
  });
  const figures = { firstDay: dayText(period.firstDay), lastDay: dayText(period.lastDay), programId };
  return listExports.create(
    context,
    { jobId: job.id, requestedBySubject: subject, list: yearList, figures },
    { action: 'export.requested', detail: { list: yearList, ...figures } },
  );
}
