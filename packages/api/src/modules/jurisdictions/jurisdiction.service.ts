import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { ValidationError } from '@rapport/core/errors.ts';
import { fiscalYearStartIssue } from '@rapport/core/fiscal-year.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import type { Database } from '@rapport/database/database.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { updateOfficeCalendarSchema } from './office-calendar.input.ts';

import { jurisdictions } from './tables.ts';

/** The acting jurisdiction of the request. Throws if the request has no acting jurisdiction. */
export function ownJurisdiction(context: Context) {
  return jurisdictions.of(context, actingJurisdiction(context).id);
}

/** The calendar of the office for which a job works. */
export function calendarOfOffice(
  { prisma }: Pick<Database, 'prisma'>,
  jurisdictionId: string,
): Promise<OfficeCalendar> {
  return prisma.jurisdiction.findUniqueOrThrow({ where: { id: jurisdictionId } });
}

/** Changes the time zone and the fiscal year of the acting jurisdiction. */
export async function updateOfficeCalendar(
  context: Context,
  input: output<typeof updateOfficeCalendarSchema>,
) {
  const { id: _id, expectedVersion: _version, ...calendar } = input;
  const office = await jurisdictions.lockVersion(context, input);
  const { fiscalYearStartMonth, fiscalYearStartDay } = { ...office, ...jurisdictions.given(calendar) };
  const message = fiscalYearStartIssue(fiscalYearStartMonth, fiscalYearStartDay);
  if (message !== null) throw new ValidationError([{ path: ['input', 'fiscalYearStartDay'], message }]);
  return jurisdictions.update(context, office, calendar);
}

/** The USPS code of the state of a jurisdiction, for jobs. */
export async function stateOf(prisma: PrismaClient, jurisdictionId: string): Promise<string> {
  const where = { id: jurisdictionId };
  return (await prisma.jurisdiction.findUniqueOrThrow({ where, select: { state: true } })).state;
}

/** The name of a jurisdiction in web addresses. */
export async function slugOf(prisma: PrismaClient, jurisdictionId: string): Promise<string> {
  const where = { id: jurisdictionId };
  return (await prisma.jurisdiction.findUniqueOrThrow({ where, select: { slug: true } })).slug;
}

/** The FIPS codes of the counties that the acting jurisdiction serves on a day, in order. */
export async function countiesOn(context: Context, day: Date): Promise<string[]> {
  const areas = await context.database.prisma.jurisdictionArea.findMany({
    where: { effectiveFrom: { lte: day }, OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }] },
    orderBy: { countyFips: 'asc' },
    select: { countyFips: true },
  });
  return [...new Set(areas.map((area) => area.countyFips))];
}

/** The setting of a jurisdiction for hiding small counts; null for the default. */
export async function disclosureThresholdOf(
  { prisma }: Pick<Database, 'prisma'>,
  jurisdictionId: string,
): Promise<number | null> {
  const { disclosureThreshold } = await prisma.jurisdiction.findFirstOrThrow({
    where: { id: jurisdictionId },
    select: { disclosureThreshold: true },
  });
  return disclosureThreshold;
}
