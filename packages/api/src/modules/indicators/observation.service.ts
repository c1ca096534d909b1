import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError, InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import { frequencyMonths } from '@rapport/core/indicators/indicator.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { calendarOf, officeDayText, officeToday } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { refuseRetired } from './indicator.service.ts';
import { requirePlace } from './measurement-place.service.ts';
import type {
  correctObservationSchema,
  recordObservationSchema,
  voidObservationSchema,
} from './observation.input.ts';
import {
  coverageIssues,
  coveredMonths,
  periodEnd,
  periodIssues,
  periodText,
  readFigure,
  readObservedGroup,
  type ObservationIssue,
  type ObservedPeriod,
} from './observation.rules.ts';
import { indicatorDefinitions, observations } from './tables.ts';

/** Records an observed figure: once for an indicator, a place, a group and a period. */
export async function recordObservation(context: Context, input: output<typeof recordObservationSchema>) {
  const { indicatorDefinitionId, periodStart, note } = input;
  const path = ['input', 'indicatorDefinitionId'];
  // The lock puts writers of one indicator in a row, so that periods cannot come to overlap.
  const definition = await indicatorDefinitions.lock(context, indicatorDefinitionId, path);
  refuseRetired(definition, path);
  await requirePlace(context, input.placeId, ['input', 'placeId']);
  const { figure, issues } = readFigure(definition, input);
  const period = {
    periodStart,
    periodMonths: input.periodMonths ?? frequencyMonths[definition.frequency],
    monthsCovered: 0,
  };
  period.monthsCovered = coveredMonths(figure.state, input.monthsCovered, period.periodMonths);
  const group = readObservedGroup(definition, input.dimension, input.group);
  refuseIssues([
    ...periodIssues(definition, period, calendarOf(context), officeToday(context)),
    ...coverageIssues(figure.state, input.monthsCovered),
    ...group.issues,
    ...issues,
  ]);
  const series = {
    indicatorDefinitionId,
    placeId: input.placeId ?? null,
    dimension: group.dimension,
    group: group.group,
  };
  await refuseOverlap(context, series, period);
  return observations.create(
    context,
    {
      ...series,
      ...period,
      ...figure,
      note: note === '' ? null : note,
      source: 'ENTERED',
      recordedBySubject: subjectOf(context.actor),
    },
    { action: 'observation.recorded', detail: { indicator: definition.code, period: periodText(period) } },
  );
}

/** Corrects the figures of an observation: it ends, and another one with the right figures takes its place. */
export async function correctObservation(context: Context, input: output<typeof correctObservationSchema>) {
  const { observation, definition } = await lockCurrent(context, input);
  const { figure, issues } = readFigure(definition, input);
  const { periodStart, periodMonths } = observation;
  const monthsCovered = coveredMonths(figure.state, input.monthsCovered, periodMonths);
  refuseIssues([
    ...periodIssues(
      definition,
      { periodStart, periodMonths, monthsCovered },
      calendarOf(context),
      officeToday(context),
    ).filter(({ field }) => field === 'monthsCovered'),
    ...coverageIssues(figure.state, input.monthsCovered),
    ...issues,
  ]);
  await end(context, observation, 'CORRECTED', input.reason);
  const { indicatorDefinitionId, placeId, dimension, group } = observation;
  return observations.create(
    context,
    {
      indicatorDefinitionId,
      placeId,
      dimension,
      group,
      periodStart,
      periodMonths,
      monthsCovered,
      ...figure,
      note: input.note === undefined ? observation.note : input.note === '' ? null : input.note,
      source: 'ENTERED',
      recordedBySubject: subjectOf(context.actor),
      supersedesId: observation.id,
    },
    { action: 'observation.corrected', detail: { supersedes: observation.id } },
  );
}

/** Voids an observation: it stays readable and counts nowhere. The figure can then be recorded again. */
export async function voidObservation(context: Context, input: output<typeof voidObservationSchema>) {
  const { observation } = await lockCurrent(context, input);
  return end(context, observation, 'VOIDED', input.reason);
}

/** Locks the indicator and then the observation, which must be current and at the version on which the change is based. */
async function lockCurrent(context: Context, input: { id: string; expectedVersion: number }) {
  const path = ['input', 'id'];
  const { indicatorDefinitionId } = await observations.require(context, input.id, path);
  const definition = await indicatorDefinitions.lock(context, indicatorDefinitionId, path);
  const observation = await observations.lockVersion(context, input);
  if (observation.endedAt !== null) {
    const day = officeDayText(context, observation.endedAt);
    throw new InvalidStateError('ALREADY_DONE', `This observation stopped to count on ${day}.`, path);
  }
  return { observation, definition };
}

function end(
  context: Context,
  observation: RowOf<'Observation'>,
  endKind: 'CORRECTED' | 'VOIDED',
  endReason: string,
): Promise<RowOf<'Observation'>> {
  const change = { endedAt: context.now(), endKind, endReason, endedBySubject: subjectOf(context.actor) };
  const action = endKind === 'VOIDED' ? 'observation.voided' : 'observation.superseded';
  return observations.update(context, observation, change, { action });
}

interface Series {
  indicatorDefinitionId: string;
  placeId: string | null;
  dimension: string | null;
  group: string | null;
}

/** Refuses a period that overlaps one that is observed already. The caller must hold the lock of the indicator. */
async function refuseOverlap(context: Context, series: Series, period: ObservedPeriod): Promise<void> {
  const other = await context.database.prisma.observation.findFirst({
    where: {
      ...series,
      endedAt: null,
      periodStart: { lt: periodEnd(period) },
      periodEnd: { gt: period.periodStart },
    },
  });
  if (other === null) return;
  const isSame =
    other.periodStart.getTime() === period.periodStart.getTime() &&
    other.periodMonths === period.periodMonths;
  const message = isSame
    ? `This figure is observed already for ${periodText(other)}. Correct that observation instead.`
    : `The period overlaps ${periodText(other)}, which is observed already.`;
  throw new ConflictError(message, ['input', 'periodStart']);
}

function refuseIssues(issues: readonly ObservationIssue[]): void {
  if (issues.length === 0) return;
  throw new ValidationError(issues.map(({ field, message }) => ({ path: ['input', field], message })));
}
