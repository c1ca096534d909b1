import type { PrismaClient } from '@rapport/database/client.ts';
import { frequencyMonths } from '@rapport/core/indicators/indicator.ts';

import { addDays } from '../../days.ts';
import type { RowOf } from '../../tables/columns.ts';
import { derivedFigure, inputsOf, type DerivedRow } from './derivation.rules.ts';

/** The counts of the figures of one indicator. */
export interface DerivationCounts {
  /** New observations, and those that took the place of an earlier derivation. */
  written: number;
  replaced: number;
  /** Observations that are as they were. */
  unchanged: number;
  /** Figures that a person entered or imported; a derivation never replaces them. */
  kept: number;
}

const keyOf = (one: { periodStart: Date; dimension: string | null; group: string | null }): string =>
  JSON.stringify([one.periodStart, one.dimension, one.group]);

const orderOf = ({ first, dimension, group }: DerivedRow): string =>
  `${first.toISOString()} ${dimension ?? ''} ${group ?? ''}`;

/**
 * Writes derived figures, in a constant number of statements. Figures that are the same stay, and a different one takes the place of the earlier
 * derivation. The caller must hold the lock of the indicator.
 */
export async function writeDerived(
  { prisma, now, subject }: { prisma: PrismaClient; now: Date; subject: string },
  definition: RowOf<'IndicatorDefinition'>,
  rows: readonly DerivedRow[],
  note: string,
): Promise<DerivationCounts> {
  const periodMonths = frequencyMonths[definition.frequency];
  const current = await prisma.observation.findMany({
    where: { indicatorDefinitionId: definition.id, endedAt: null, placeId: null },
  });
  const known = new Map(current.map((one) => [keyOf(one), one]));
  const result: DerivationCounts = { written: 0, replaced: 0, unchanged: 0, kept: 0 };
  const ended: string[] = [];
  const inOrder = rows.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const data = inOrder.flatMap((row) => {
    const figure = derivedFigure(definition, row);
    const cell = { periodStart: row.first, dimension: row.dimension, group: row.group };
    const earlier = known.get(keyOf(cell)) ?? overlapping(current, cell, periodMonths);
    if (earlier && (earlier.source !== 'DERIVED' || earlier.periodMonths !== periodMonths)) {
      result.kept += 1;
      return [];
    }
    const isSame =
      earlier !== undefined &&
      (['state', 'numerator', 'denominator', 'sumOfSquares'] as const).every(
        (name) => earlier[name] === figure[name],
      );
    if (isSame) {
      result.unchanged += 1;
      return [];
    }
    if (earlier) {
      result.replaced += 1;
      ended.push(earlier.id);
    } else result.written += 1;
    const hasFigure = figure.state === 'VALUE' || figure.state === 'ZERO';
    return [
      {
        ...cell,
        ...figure,
        indicatorDefinitionId: definition.id,
        periodMonths,
        monthsCovered: hasFigure ? periodMonths : 0,
        source: 'DERIVED' as const,
        inputs: inputsOf(row, note),
        recordedBySubject: subject,
        supersedesId: earlier?.id ?? null,
      },
    ];
  });
  await prisma.observation.updateMany({
    where: { id: { in: ended } },
    data: {
      endedAt: now,
      endKind: 'REPLACED',
      endReason: 'A later derivation found another figure.',
      endedBySubject: subject,
      version: { increment: 1 },
    },
  });
  await prisma.observation.createMany({ data });
  return result;
}

/** An observation of another length for the same group and some of the same days. */
function overlapping(
  observations: readonly RowOf<'Observation'>[],
  cell: { periodStart: Date; dimension: string | null; group: string | null },
  periodMonths: number,
): RowOf<'Observation'> | undefined {
  const end = addDays(cell.periodStart, 0);
  end.setUTCMonth(end.getUTCMonth() + periodMonths);
  return observations.find(
    (one) =>
      one.dimension === cell.dimension &&
      one.group === cell.group &&
      one.periodStart < end &&
      one.periodEnd > cell.periodStart,
  );
}
