import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import { frequencyMonths } from '@rapport/core/indicators/indicator.ts';
import type { output } from 'zod';

import { recordAudit } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../days.ts';
import { calendarOf, officeToday, startOfDay } from '../../office-calendar.ts';
import { periodOf } from '../../period.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { deriveObservationsSchema } from './derivation.input.ts';
import {
  derivedFigure,
  inputsOf,
  periodsToDerive,
  type DerivedPeriod,
  type DerivedRow,
} from './derivation.rules.ts';
import { derivationSql } from './derivation.statements.ts';
import { refuseRetired } from './indicator.service.ts';
import { indicatorDefinitions } from './tables.ts';

/** The result of a derivation for one indicator. */
export interface DerivationResult {
  definition: RowOf<'IndicatorDefinition'>;
  /** New observations, and those that took the place of an earlier derivation. */
  written: number;
  replaced: number;
  /** Observations that are as they were. */
  unchanged: number;
  /** Figures that a person entered or imported; a derivation never replaces them. */
  kept: number;
}

const periodsMax = 600;

/**
 * Derives the observations of indicators from the records of the office, each with one statement over all periods. It can be run again:
 * what is the same stays, and what is different takes the place of the earlier derivation.
 */
export async function deriveObservations(context: Context, input: output<typeof deriveObservationsSchema>) {
  const period = periodOf(calendarOf(context), input.period, ['input', 'period']);
  const results: DerivationResult[] = [];
  // Locks always come in the same order, so that two derivations do not wait for each other.
  const ids = [...new Set(input.indicatorDefinitionIds)].toSorted();
  for (const id of ids) {
    const path = ['input', 'indicatorDefinitionIds', String(input.indicatorDefinitionIds.indexOf(id))];
    const definition = await indicatorDefinitions.lock(context, id, path);
    refuseRetired(definition, path);
    const periods = periodsToDerive(definition, period, calendarOf(context), officeToday(context));
    if (periods.length === 0) {
      const message = `No whole period of ${definition.code} lies in these days and has ended.`;
      throw new ValidationError([{ path: ['input', 'period'], message }]);
    }
    if (periods.length > periodsMax) {
      const message = `These days have ${periods.length} periods, and at most ${periodsMax} are derived at once.`;
      throw new ValidationError([{ path: ['input', 'period'], message }]);
    }
    results.push(await derive(context, definition, periods, path));
  }
  return { results };
}

async function derive(
  context: Context,
  definition: RowOf<'IndicatorDefinition'>,
  periods: readonly DerivedPeriod[],
  path: readonly string[],
): Promise<DerivationResult> {
  const statement = definition.derivation === null ? null : derivationSql[definition.derivation];
  if (statement === null) {
    const message =
      definition.derivation === null
        ? `The indicator ${definition.code} is not derived. Record its observations, or import them.`
        : `The records from which ${definition.code} is derived are not kept here.`;
    throw new InvalidStateError('DATA_MISSING', message, path);
  }
  const { timeZone } = calendarOf(context);
  const { rows } = await context.session.query({
    text: statement.text,
    values: [
      periods.map(({ first }) => first),
      periods.map(({ after }) => after),
      periods.map(({ first }) => startOfDay(first, timeZone)),
      periods.map(({ after }) => startOfDay(after, timeZone)),
      context.now(),
      definition.derivationCode,
    ],
  });
  const result = await writeDerived(context, definition, rows as DerivedRow[], statement.note);
  const { definition: _definition, ...counts } = result;
  await recordAudit(context, {
    action: 'observations.derived',
    entityType: indicatorDefinitions.typeName,
    entityId: definition.id,
    detail: { indicator: definition.code, periods: periods.length, ...counts },
  });
  return result;
}

const keyOf = (one: { periodStart: Date; dimension: string | null; group: string | null }): string =>
  JSON.stringify([one.periodStart, one.dimension, one.group]);

const orderOf = ({ first, dimension, group }: DerivedRow): string =>
  `${first.toISOString()} ${dimension ?? ''} ${group ?? ''}`;

/** Writes derived figures, in a constant number of statements. The caller must hold the lock of the indicator. */
async function writeDerived(
  context: Context,
  definition: RowOf<'IndicatorDefinition'>,
  rows: readonly DerivedRow[],
  note: string,
): Promise<DerivationResult> {
  const { prisma } = context.database;
  const periodMonths = frequencyMonths[definition.frequency];
  const current = await prisma.observation.findMany({
    where: { indicatorDefinitionId: definition.id, endedAt: null, placeId: null },
  });
  const known = new Map(current.map((one) => [keyOf(one), one]));
  const subject = subjectOf(context.actor);
  const result: DerivationResult = { definition, written: 0, replaced: 0, unchanged: 0, kept: 0 };
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
      endedAt: context.now(),
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
