import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError, InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { EquityTable } from '@rapport/database/generated/prisma/client.ts';
import { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import { hiddenEquityCounts } from '@rapport/statistics/equity.suppression.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found } from '../../ids.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { attendanceByGroup } from '../activities/attendance.groups.ts';
import { countiesOn } from '../jurisdictions/jurisdiction.service.ts';
import { categoryColumns, residentGroups, type ResidentGroups } from '../populations/population.service.ts';
import { equityGroups, isOver, spanOf, unknownCategories, yearMax, yearMin } from './equity.rules.ts';

export type EquityTableRow = EquityTable;
export interface EquityPayload {
  equityView: EquityTableRow;
}

/** The fields that a list or a lookup of equity tables reads. */
export const equityTableFields = [
  'year',
  'dimension',
  'populationYear',
  'populationSource',
  'threshold',
  'headcountTotal',
  'notStated',
  'isTotalHidden',
  'isNotStatedHidden',
  'createdAt',
] as const;

const yearMessage = `A year is a number from ${yearMin} to ${yearMax}.`;
const year = z.int(yearMessage).min(yearMin, yearMessage).max(yearMax, yearMessage);

export const freezeEquityTableSchema = z.object({
  year,
  dimension: z.enum(DemographicDimension),
  populationYear: year.nullish(),
  idempotencyKey: idempotencyKeySchema,
});
type FreezeInput = z.output<typeof freezeEquityTableSchema>;

/** The tenant's equity tables, or those of one year. */
export function equityTableList(year: number | null | undefined, orderBy: ListOrder): ConnectionSource {
  const where: Condition[] = year == null ? [] : [{ field: 'year', is: 'equal', value: year }];
  return { model: 'EquityTable', fields: equityTableFields, where, orderBy };
}

/** The table of a year by a dimension; null where it is not frozen. */
export function findEquityTable(
  context: Context,
  year: number,
  dimension: DemographicDimension,
): Promise<EquityTableRow | null> {
  return context.database.prisma.equityTable.findFirst({ where: { year, dimension } });
}

/**
 * Counts who was reached in a year against who lives there, and stores the counts with what of them is hidden. It is done once: the same year by the same
 * dimension is a ConflictError from then on, whatever is corrected later (docs/decisions/0006).
 */
export async function freezeEquityTable(context: Context, input: FreezeInput): Promise<EquityPayload> {
  const { id } = await createOnce(context, 'freezeEquityTable', input, () => freeze(context, input));
  const row = await context.database.prisma.equityTable.findFirst({ where: { id } });
  return { equityView: found(row, 'The equity view', ['input']) };
}

async function freeze(context: Context, input: FreezeInput): Promise<string> {
  const { prisma } = context.database;
  const { id: jurisdictionId, disclosureThreshold } = actingJurisdiction(context);
  const { from, before } = spanOf(input.year);
  if (!isOver(input.year, context.now())) {
    throw new InvalidStateError(
      `${input.year} is not over. An equity view is made once, of a whole calendar year.`,
      ['input', 'year'],
    );
  }
  if (await findEquityTable(context, input.year, input.dimension)) {
    throw new ConflictError(
      `The equity view of ${input.year} by ${input.dimension} exists already, and is not made again.`,
      ['input', 'dimension'],
    );
  }
  const population = await requireResidents(context, input);
  const attendance = await attendanceByGroup(context, input.dimension, from, before);
  requireKnownGroups(attendance.byCategory, population, input.dimension);

  const groups = equityGroups(attendance.byCategory, population.residents);
  const notStated = attendance.headcountTotal - groups.reduce((sum, group) => sum + group.reached, 0);
  if (notStated < 0) {
    throw new InvalidStateError(
      `Some headcounts of ${input.year} are smaller than the groups of ${input.dimension} recorded with them. Correct them first.`,
      ['input', 'dimension'],
    );
  }
  const threshold = jurisdictionThreshold(disclosureThreshold);
  const hidden = hiddenEquityCounts({ groups, notStated, threshold });
  const { id } = await prisma.equityTable.create({
    data: {
      jurisdictionId,
      year: input.year,
      dimension: input.dimension,
      populationYear: population.year,
      populationSource: population.source,
      threshold,
      headcountTotal: attendance.headcountTotal,
      notStated,
      isTotalHidden: hidden.totalHidden,
      isNotStatedHidden: hidden.notStatedHidden,
      frozenBySubject: subjectOf(context.actor),
    },
    select: { id: true },
  });
  await prisma.equityGroup.createMany({
    data: groups.map((group, position) => ({
      jurisdictionId,
      equityTableId: id,
      position,
      ...group,
      isHidden: hidden.reachedHidden[position] ?? true,
      areResidentsHidden: hidden.residentsHidden[position] ?? true,
    })),
  });
  // Never a count: the trail is read by others than the counts.
  await recordAudit(context, {
    action: 'equityView.frozen',
    entityType: 'EquityView',
    entityId: id,
    detail: { year: input.year, dimension: input.dimension, populationYear: population.year, threshold },
  });
  return id;
}

/** Who lives in the counties that the jurisdiction serves at the end of the year. Throws InvalidStateError, saying what to import, where that is not known. */
async function requireResidents(context: Context, input: FreezeInput): Promise<ResidentGroups> {
  const { lastDay } = spanOf(input.year);
  const counties = await countiesOn(context, lastDay);
  if (counties.length === 0) {
    throw new InvalidStateError(
      `The jurisdiction serves no county on ${lastDay.toISOString().slice(0, 10)}, so nobody can be said to live there.`,
      ['input', 'year'],
    );
  }
  const given = input.populationYear ?? null;
  const path = ['input', given === null ? 'dimension' : 'populationYear'];
  const column = categoryColumns[input.dimension];
  const population = await residentGroups(
    context,
    input.dimension,
    counties,
    given === null ? { yearMax: input.year } : { year: given },
  );
  if (!population) {
    const when = given === null ? `${input.year} or a year before` : String(given);
    throw new InvalidStateError(
      `No populations of ${when} by ${input.dimension} are known for ${counties.join(', ')}. Import a file of populations with the column "${column}", and ALL or nothing in the other two.`,
      path,
    );
  }
  if (population.countiesMissing.length > 0) {
    throw new InvalidStateError(
      `Populations of ${population.year} by ${input.dimension} are known for some counties and not for ${population.countiesMissing.join(', ')}. Import them with the column "${column}", or name another year.`,
      path,
    );
  }
  return population;
}

/** Throws a ValidationError with every group that attendances have and populations have not. */
function requireKnownGroups(
  reached: ReadonlyMap<string, number>,
  population: ResidentGroups,
  dimension: DemographicDimension,
): void {
  const unknown = unknownCategories(reached, population.residents);
  if (unknown.length === 0) return;
  throw new ValidationError(
    unknown.map((category) => ({
      path: ['input', 'dimension'],
      message: `People were counted as "${category}" by ${dimension}, and the populations of ${population.year} have no such group. Import populations with it, or record the attendance by the groups that they have.`,
    })),
  );
}
