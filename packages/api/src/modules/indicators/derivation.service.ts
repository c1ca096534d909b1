import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { calendarOf, officeToday } from '../../office-calendar.ts';
import { periodOf } from '../../period.ts';
import type { RowOf } from '../../tables/columns.ts';
import { indicatorsMax, type requestDerivationSchema } from './derivation.input.ts';
import { periodsToDerive } from './derivation.rules.ts';
import { refuseRetired } from './indicator.service.ts';
import { indicatorDefinitions, observationDerivationLines, observationDerivations } from './tables.ts';

export const derivationKind = 'OBSERVATION_DERIVATION';

const periodsMax = 600;

/** Requests a derivation. An indicator that cannot be derived is refused at once, and a job does the rest. */
export async function requestDerivation(
  context: Context,
  input: output<typeof requestDerivationSchema>,
): Promise<RowOf<'ObservationDerivation'>> {
  const { firstDay, lastDay } = periodOf(calendarOf(context), input.period, ['input', 'period']);
  const ids = [...new Set(input.indicatorDefinitionIds)];
  const codes: string[] = [];
  for (const id of ids) {
    const path = ['input', 'indicatorDefinitionIds', String(input.indicatorDefinitionIds.indexOf(id))];
    const definition = await indicatorDefinitions.require(context, id, path);
    refuseRetired(definition, path);
    refuseUnderived(definition, path);
    refusePeriods(context, definition, { firstDay, lastDay });
    codes.push(definition.code);
  }
  const { prisma } = context.database;
  const job = await prisma.job.create({
    data: { kind: derivationKind, createdBySubject: subjectOf(context.actor), enqueuedAt: context.now() },
  });
  const derivation = await observationDerivations.create(
    context,
    { jobId: job.id, firstDay, lastDay },
    { action: 'observationDerivation.requested', detail: { indicators: codes } },
  );
  await prisma.observationDerivationLine.createMany({
    data: ids.map((indicatorDefinitionId, position) => ({
      observationDerivationId: derivation.id,
      indicatorDefinitionId,
      position,
    })),
  });
  return derivation;
}

/** The lines of a derivation, in the order of the request. */
export const derivationLines = (
  context: Context,
  derivationId: string,
): Promise<RowOf<'ObservationDerivationLine'>[]> =>
  observationDerivationLines.parts(context, 'observationDerivationId', derivationId, indicatorsMax);

function refuseUnderived({ code, derivation }: RowOf<'IndicatorDefinition'>, path: readonly string[]): void {
  if (derivation !== null) return;
  const message = `The indicator ${code} is not derived. Record its observations, or import them.`;
  throw new InvalidStateError('DATA_MISSING', message, path);
}

function refusePeriods(
  context: Context,
  definition: RowOf<'IndicatorDefinition'>,
  days: { firstDay: Date; lastDay: Date },
): void {
  const { length } = periodsToDerive(definition, days, calendarOf(context), officeToday(context));
  if (length > 0 && length <= periodsMax) return;
  const message =
    length === 0
      ? `No whole period of ${definition.code} lies in these days and has ended.`
      : `These days have ${length} periods, and at most ${periodsMax} are derived at once.`;
  throw new ValidationError([{ path: ['input', 'period'], message }]);
}
