import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError, InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import { hiddenEquityCounts } from '@rapport/statistics/equity.suppression.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import { dayText } from '../../days.ts';
import { calendarOf, officeToday, type Days } from '../../office-calendar.ts';
import { periodMoments, periodOf, type Period, type PeriodInput } from '../../period.ts';
import type { RowOf } from '../../tables/columns.ts';
import { attendanceByGroup } from '../activities/attendance-groups.service.ts';
import { countiesOn } from '../jurisdictions/jurisdiction.service.ts';
import { categoryColumns, residentGroups, type ResidentGroups } from '../populations/population.service.ts';
import { residentIssues, unionIssues } from '../populations/resident-groups.rules.ts';
import type { freezeEquityTableSchema } from './equity.input.ts';
import { refuseRevealingOverlap } from './equity-overlap.service.ts';
import { releaseOf } from './equity.figures.ts';
import { equityGroups, unknownCategories } from './equity.rules.ts';
import { equityTables } from './tables.ts';

type FreezeInput = output<typeof freezeEquityTableSchema>;

/** The table of some days by a dimension; null if it is not frozen. */
export function findEquityTable(
  context: Context,
  { firstDay, lastDay }: Days,
  dimension: DemographicDimension,
) {
  return context.database.prisma.equityTable.findFirst({ where: { firstDay, lastDay, dimension } });
}

/** The period of an input: its period, or its calendar year. */
export function equityPeriod(
  context: Pick<Context, 'actor'>,
  { period, year }: { period?: PeriodInput | null | undefined; year?: number | null | undefined },
  root: readonly string[] = [],
): Period {
  const path = [...root, 'period'];
  if (period && year != null)
    throw new ValidationError([{ path, message: 'Give either "period" or "year".' }]);
  const given = period ?? (year == null ? {} : { calendarYear: year });
  return periodOf(calendarOf(context), given, path);
}

/**
 * Compares the people who were reached in some days with the residents, and stores the counts and which of them are hidden. This is done once. A second view of the same days by the same
 * dimension is a ConflictError, even if records were corrected later (docs/decisions/0006).
 */
export async function freezeEquityTable(context: Context, input: FreezeInput) {
  const { columns, groups, days } = await draftEquityTable(context, input);
  const { year, dimension, populationYear, threshold } = columns;
  const table = await equityTables.create(
    context,
    { ...columns, frozenBySubject: subjectOf(context.actor) },
    // Never a count: some people can read the audit trail and not the counts.
    { action: 'equityView.frozen', detail: { days, year, dimension, populationYear, threshold } },
  );
  await context.database.prisma.equityGroup.createMany({
    data: groups.map((group) => ({ equityTableId: table.id, ...group })),
  });
  return table;
}

/**
 * The view that would be created now, with its hidden counts. Throws the first reason why it cannot be created: a ValidationError, InvalidStateError or ConflictError.
 */
export async function draftEquityTable(
  context: Context,
  input: Pick<FreezeInput, 'period' | 'year' | 'dimension' | 'populationYear'>,
) {
  const { dimension } = input;
  const period = equityPeriod(context, input, ['input']);
  const { firstDay, lastDay } = period;
  const days = daysInWords(period);
  const path = ['input', input.period ? 'period' : 'year'];
  if (lastDay >= officeToday(context)) {
    throw new InvalidStateError(
      'TOO_EARLY',
      `${days} is not over. An equity view is created once, for all of its days.`,
      path,
    );
  }
  if (await findEquityTable(context, period, dimension)) {
    throw new ConflictError(
      `The equity view of ${days} by ${dimension} already exists and cannot be created again.`,
      ['input', 'dimension'],
    );
  }
  const { from, before } = periodMoments(period);
  const population = await requireResidents(context, input, period, path);
  const residents = addedResidents(dimension, population);
  const attendance = await attendanceByGroup(context, dimension, from, before);
  requireKnownGroups(attendance.byCategory, residents, { year: population.year, dimension });

  const { headcountTotal } = attendance;
  const groups = equityGroups(attendance.byCategory, residents);
  const notStated = headcountTotal - groups.reduce((sum, group) => sum + group.reached, 0);
  if (notStated < 0) {
    throw new InvalidStateError(
      'FIGURES_CONFLICT',
      `Some headcounts of ${days} are smaller than the groups of ${dimension} recorded with them. Correct them first.`,
      ['input', 'dimension'],
    );
  }
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const hidden = hiddenEquityCounts({ groups, notStated, threshold });
  const populationYear = population.year;
  const isShown = (count: string): boolean => {
    if (count === 'total') return !hidden.totalHidden;
    if (count === 'notStated') return !hidden.notStatedHidden;
    return hidden.reachedHidden[groups.findIndex((group) => `group ${group.category}` === count)] === false;
  };
  await refuseRevealingOverlap(context, dimension, { from, before, isShown }, threshold, path);
  return {
    days,
    residents: [...residents.values()].reduce((sum, count) => sum + count, 0),
    columns: {
      year: lastDay.getUTCFullYear(),
      fiscalYear: period.fiscalYear,
      firstDay,
      lastDay,
      timeZone: period.timeZone,
      activitiesHeld: attendance.activitiesHeld,
      activitiesCounted: attendance.activitiesCounted,
      dimension,
      populationYear,
      populationSource: population.source,
      threshold,
      headcountTotal,
      notStated,
      isTotalHidden: hidden.totalHidden,
      isNotStatedHidden: hidden.notStatedHidden,
    },
    groups: groups.map((group, position) => ({
      position,
      ...group,
      isHidden: hidden.reachedHidden[position] ?? true,
      areResidentsHidden: hidden.residentsHidden[position] ?? true,
    })),
  };
}

/** Days in words for messages: "2025", "fiscal year 2026" or "2025-01-01 to 2025-03-31". */
function daysInWords({ calendarYear, fiscalYear, firstDay, lastDay }: Period): string {
  if (calendarYear !== null) return String(calendarYear);
  if (fiscalYear !== null) return `fiscal year ${fiscalYear}`;
  return `${dayText(firstDay)} to ${dayText(lastDay)}`;
}

/** The residents of the counties that the jurisdiction serves on the last day. If they are not known, throws InvalidStateError with the file to import. */
async function requireResidents(
  context: Context,
  input: Pick<FreezeInput, 'dimension' | 'populationYear'>,
  { lastDay }: Period,
  periodPath: readonly string[],
): Promise<ResidentGroups> {
  const counties = await countiesOn(context, lastDay);
  if (counties.length === 0) {
    throw new InvalidStateError(
      'DATA_MISSING',
      `The jurisdiction serves no county on ${dayText(lastDay)}, so it has no residents to compare with.`,
      periodPath,
    );
  }
  const yearMax = lastDay.getUTCFullYear();
  const given = input.populationYear ?? null;
  const path = ['input', given === null ? 'dimension' : 'populationYear'];
  const column = categoryColumns[input.dimension];
  const population = await residentGroups(
    context,
    input.dimension,
    counties,
    given === null ? { yearMax } : { year: given },
  );
  if (!population) {
    const when = given === null ? `${yearMax} or an earlier year` : String(given);
    throw new InvalidStateError(
      'DATA_MISSING',
      `No populations of ${when} by ${input.dimension} are known for ${counties.join(', ')}. Import a file of populations with the column "${column}", and leave the other two columns empty or set to ALL.`,
      path,
    );
  }
  if (population.countiesMissing.length > 0) {
    throw new InvalidStateError(
      'DATA_MISSING',
      `Populations of ${population.year} by ${input.dimension} are known for some counties, but not for ${population.countiesMissing.join(', ')}. Import them with the column "${column}", or name another year.`,
      path,
    );
  }
  return population;
}

/**
 * The residents of all counties by group. Throws a ValidationError with every reason why this would not count each resident once: groups that overlap, leave people out or do not add
 * up to everyone, and counties whose groups differ.
 */
function addedResidents(
  dimension: DemographicDimension,
  { year, counties }: ResidentGroups,
): ReadonlyMap<string, number> {
  const ofCounties = counties.flatMap((county) =>
    residentIssues(dimension, county).map(
      (issue) =>
        `The populations of ${county.countyFips} of ${year} by ${dimension} do not count each resident once. ${issue}`,
    ),
  );
  const issues = [...ofCounties, ...unionIssues(dimension, counties)];
  if (issues.length > 0) {
    throw new ValidationError(
      issues.map((issue) => ({
        path: ['input', 'dimension'],
        message: `${issue} \`removePopulations\` removes figures that should not be there.`,
      })),
    );
  }
  const residents = new Map<string, number>();
  for (const { groups } of counties) {
    for (const [category, count] of groups) residents.set(category, (residents.get(category) ?? 0) + count);
  }
  return residents;
}

/** Throws a ValidationError with every group that is in attendances but not in populations. */
function requireKnownGroups(
  reached: ReadonlyMap<string, number>,
  residents: ReadonlyMap<string, number>,
  { year, dimension }: { year: number; dimension: DemographicDimension },
): void {
  const unknown = unknownCategories(reached, residents);
  if (unknown.length === 0) return;
  throw new ValidationError(
    unknown.map((category) => ({
      path: ['input', 'dimension'],
      message: `People were counted as "${category}" by ${dimension}, but the populations of ${year} have no such group. Import populations with this group, or record the attendance by the groups of the populations.`,
    })),
  );
}

/** The content of a frozen view as everyone may see it, for a publication that cites it. */
export const publishedView = (context: Context, view: RowOf<'EquityTable'>): Promise<string> =>
  releaseOf(context, view);
