import type { DatabaseSession } from '@rapport/database/session.ts';
import { showDeleted } from '@rapport/database/tenant.ts';
import { shortened } from '@rapport/interchange/row-result.ts';

import type { GoodRow } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';

/** The column in which a code of a file is looked up. Names come from here, never from a file. */
const codeColumns = {
  program: 'external_code',
  activity: 'external_code',
  partner_organization: 'code',
  area: 'code',
  staff_member: 'staff_code',
  training: 'code',
  feedback_item: 'external_code',
  feedback_channel: 'name',
} as const;
export type CodeTable = keyof typeof codeColumns;

/** The rows that these codes name, by code, with further columns. One statement. Locked rows cannot change until the transaction ends. */
export async function rowsByCode<Row extends { code: string }>(
  session: DatabaseSession,
  table: CodeTable,
  codes: Iterable<string | null>,
  columns: readonly string[] = [],
  options: { isLocked?: boolean } = {},
): Promise<Map<string, Row>> {
  const { rows } = await session.query({
    text: `select ${[`${codeColumns[table]} as code`, ...columns].join(', ')} from ${table} where ${codeColumns[table]} = any($1::text[])${options.isLocked === true ? ' for share' : ''}`,
    values: [distinct(codes)],
  });
  return new Map((rows as Row[]).map((row) => [row.code, row]));
}

/** Which of these codes are taken, also by deleted rows, because those can be restored. Three statements. */
export async function takenCodes(
  session: DatabaseSession,
  table: CodeTable,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, { deleted: boolean }>> {
  await session.query(showDeleted(true));
  const taken = await rowsByCode<{ code: string; deleted: boolean }>(session, table, codes, [
    'deleted_at is not null as deleted',
  ]);
  await session.query(showDeleted(false));
  return taken;
}

function distinct(codes: Iterable<string | null>): string[] {
  return [...new Set(codes)].filter((code) => code !== null);
}

/** Issues for rows whose own code is taken. */
export function alreadyThere<T>(
  rows: readonly GoodRow<T>[],
  taken: ReadonlyMap<string, { deleted: boolean }>,
  what: string,
  codeOf: (value: T) => string,
): IssueRecord[] {
  return rows.flatMap(({ line, value }) => {
    const code = codeOf(value);
    const earlier = taken.get(code);
    if (!earlier) return [];
    const message = earlier.deleted
      ? `There was ${what} with this code. It was deleted and can be restored. Choose another code, or restore it.`
      : `There is already ${what} with this code.`;
    return [{ line, column: 'code', code: 'ALREADY_IMPORTED', message, value: code }];
  });
}

/** Issues for rows that name something that does not exist. An empty cell names nothing. */
export function unknownCodes<T>(
  rows: readonly GoodRow<T>[],
  known: ReadonlyMap<string, unknown>,
  column: string,
  what: string,
  codeOf: (value: T) => string | null,
): IssueRecord[] {
  return rows.flatMap(({ line, value }) => {
    const code = codeOf(value);
    if (code === null || known.has(code)) return [];
    return [
      { line, column, code: 'UNKNOWN_CODE', message: `No ${what} has this code.`, value: shortened(code) },
    ];
  });
}

/** Issues for rows that name an area that does not exist or is retired. One statement. */
export async function areaIssues<T>(
  session: DatabaseSession,
  rows: readonly GoodRow<T>[],
  column: string,
  codeOf: (value: T) => string | null,
): Promise<IssueRecord[]> {
  const areas = await rowsByCode<{ code: string; retired: boolean }>(
    session,
    'area',
    rows.map(({ value }) => codeOf(value)),
    ['retired_at is not null as retired'],
  );
  const retired = rows.flatMap(({ line, value }) => {
    const code = codeOf(value);
    if (code === null || areas.get(code)?.retired !== true) return [];
    const message = `The area ${code} is retired and cannot be used for anything new.`;
    return [{ line, column, code: 'RETIRED_CODE', message, value: code }];
  });
  return [...unknownCodes(rows, areas, column, 'area', codeOf), ...retired];
}
