import { subjectOf } from '@rapport/core/actor.ts';
import { tableFormats } from '@rapport/interchange/table-file.ts';
import type { output } from 'zod';

import { authorize, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { comparisonTables } from '../comparison-tables/tables.ts';
import type { requestTableExportSchema } from './table-export.input.ts';
import { listExports } from './tables.ts';

/** `ListExport.list` of an export of a frozen comparison. */
export const tableList = 'comparisonTable';

/** Requests that a job writes a frozen comparison to files. */
export async function requestTableExport(
  context: Context,
  input: output<typeof requestTableExportSchema>,
): Promise<RowOf<'ListExport'>> {
  authorize(context, 'comparison.read', 'Mutation.requestComparisonTableExport');
  const { comparisonTableId } = input;
  await comparisonTables.require(context, comparisonTableId, ['input', 'comparisonTableId']);
  const chosen = new Set(input.formats ?? tableFormats);
  const formats = tableFormats.filter((format) => chosen.has(format));
  const subject = subjectOf(context.actor);
  const job = await context.database.prisma.job.create({
    data: { kind: 'LIST_EXPORT', createdBySubject: subject, enqueuedAt: context.now() },
  });
  const figures = { comparisonTableId, formats };
  return listExports.create(
    context,
    { jobId: job.id, requestedBySubject: subject, list: tableList, figures },
    { action: 'export.requested', detail: { list: tableList, ...figures } },
  );
}
