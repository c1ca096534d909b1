import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { CorrectionKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import { officeDayText } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { CorrectedValue } from './correction.rules.ts';

/** The columns of a correction that name its record; each correction has one of them. */
export type RecordColumn =
  'attendanceId' | 'expenditureId' | 'resourceDistributionId' | 'trainingCompletionId' | 'feedbackResponseId';

/** Corrections of one record, so that the list of them stays short. */
const correctionsMax = 100;

/** Refuses a record that is void. A void is final, so a new record replaces it. */
export function requireStanding(context: Context, { voidedAt }: { voidedAt: Date | null }): void {
  if (voidedAt === null) return;
  throw new InvalidStateError(
    'ALREADY_DONE',
    `This record was voided on ${officeDayText(context, voidedAt)}. Make a new one instead.`,
    ['input', 'id'],
  );
}

/**
 * Keeps a correction or a void with its record: who, when, why, and the values before and after. The caller
 * writes the record itself in the same transaction.
 */
export async function recordCorrection(
  context: Context,
  record: { readonly [Column in RecordColumn]?: string },
  { kind, reason, values = [] }: { kind: CorrectionKind; reason: string; values?: readonly CorrectedValue[] },
): Promise<void> {
  const { prisma } = context.database;
  if (kind === 'CORRECTED' && (await prisma.correction.count({ where: record })) >= correctionsMax) {
    throw new InvalidStateError(
      'LIMIT_REACHED',
      `A record has at most ${correctionsMax} corrections. Void it and make a new one instead.`,
      ['input', 'id'],
    );
  }
  const changes = values.map((value) => ({ ...value }));
  const correctedBySubject = subjectOf(context.actor);
  await prisma.correction.create({
    data: { ...record, kind, reason, changes, correctedBySubject },
    select: { id: true },
  });
}

/** The corrections of a record, oldest first; one statement for all records that ask at once. */
export async function correctionsOf(
  context: Context,
  column: RecordColumn,
  recordId: string,
): Promise<RowOf<'Correction'>[]> {
  const found = await context.loaders.batch(`corrections by ${column}`, recordId, async (ids) => {
    const rows = await context.database.prisma.correction.findMany({
      where: { [column]: { in: [...ids] } },
      orderBy: { id: 'asc' },
    });
    return Map.groupBy(rows, (row) => row[column] ?? '');
  });
  return found ?? [];
}

const storedValues = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);

/** The values of a correction. Only this API writes the column, so any other content is a defect and throws. */
export function valuesOf({ changes }: Pick<RowOf<'Correction'>, 'changes'>): CorrectedValue[] {
  return storedValues.parse(changes);
}
