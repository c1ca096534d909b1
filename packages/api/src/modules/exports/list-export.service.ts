import { subjectOf } from '@rapport/core/actor.ts';
import { ValidationError } from '@rapport/core/errors.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import type { output } from 'zod';

import { authorize, type Context } from '../../context.ts';
import type { RootList } from '../../lists/root-lists.ts';
import type { RowOf } from '../../tables/columns.ts';
import { listColumns } from './list-columns.ts';
import { listNamed, type requestListExportSchema } from './list-export.input.ts';
import { listExports } from './tables.ts';

/**
 * Requests that a job writes a list to a file: the rows that the list shows to this person with this filter, and the columns that they can read. Throws as the list does.
 */
export async function requestListExport(context: Context, input: output<typeof requestListExportSchema>) {
  const list = listNamed(input.list);
  authorize(context, list.action, 'Mutation.requestListExport', ['input', 'list']);
  const conditions = [...list.where(context), ...filterConditions(context, list, input.filter ?? {})];
  const subject = subjectOf(context.actor);
  const job = await context.database.prisma.job.create({
    data: { kind: 'LIST_EXPORT', createdBySubject: subject, enqueuedAt: context.now() },
  });
  const columns = listColumns(list, context.actor);
  return listExports.create(
    context,
    {
      jobId: job.id,
      requestedBySubject: subject,
      list: list.name,
      model: list.model,
      shownColumns: columns,
      conditions: stored(conditions),
      listOrder: { field: list.order.field, direction: list.order.direction },
    },
    {
      action: 'export.requested',
      detail: {
        list: list.name,
        columns: columns.map(({ name }) => name),
        isFiltered: conditions.length > 0,
      },
    },
  );
}

/** The conditions of the filter. Throws a ValidationError for the filter of another list, and for a value that the list refuses, with its path. */
function filterConditions(
  context: Context,
  list: RootList,
  filter: Readonly<Record<string, unknown>>,
): readonly Condition[] {
  const others = Object.keys(filter).filter((name) => name !== list.name && filter[name] != null);
  if (others.length > 0) {
    throw new ValidationError(
      others.map((name) => ({
        path: ['input', 'filter', name],
        message: `This filters another list. Filter "${list.name}", or leave the filter out.`,
      })),
    );
  }
  try {
    return list.filter?.where(filter[list.name] as object | null | undefined, context) ?? [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(
      error.issues.map(({ path, message }) => ({
        path: ['input', 'filter', list.name, ...path.slice(1)],
        message,
      })),
    );
  }
}

/** A value as it is stored: times as text, large numbers as digits, as the database reads them. */
function stored(conditions: readonly Condition[]) {
  const text = JSON.stringify(conditions, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return JSON.parse(text) as object[];
}

/** True for an export of the actor. */
export function isOwn(context: Context, { requestedBySubject }: RowOf<'ListExport'>): boolean {
  return requestedBySubject === subjectOf(context.actor);
}
