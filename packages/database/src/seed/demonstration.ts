import type { Role } from '@rapport/core/permissions.ts';

import type { Database } from '../database.ts';
import { insertJurisdiction, insertStateAgency, insertMembership, type Person } from '../onboarding.ts';
import { inSystem } from '../system.ts';
import { demonstrationCounties, demonstrationState, synthetic } from './counties.ts';
import type { SeedCounty, SeedProgram } from './counties.types.ts';
import { seedCourtSurvey } from './court-survey.ts';
import { seedIndicators } from './indicators.ts';
import { demonstrationNeighbors, seedNeighbor } from './neighbors.ts';
import { seedSharing } from './sharing.ts';
import { demonstrationSignIns } from './sign-ins.ts';
import { seedSurvey } from './survey.ts';
import type { SeededActivity } from './years/year.scope.ts';
import { seedYear } from './years/year.ts';

const activityMinutes = 90;
const agencySlug = 'demonstration-state';

export interface SeedOutcome {
  /** Slugs of the counties and agencies that were made now. */
  created: string[];
  /** True where nothing was made because the database has tenants and none of them is of the demonstration. */
  isRefused: boolean;
}

/**
 * Makes the demonstration state: three counties with a year of work, an agency, and further counties that only share figures. Everything in them is invented and says so. Existing records stay as they are, so that
 * a second run changes nothing. Each county is made whole or not at all. `system` is connected as rapport_system.
 */
export async function seedDemonstration(system: Database): Promise<SeedOutcome> {
  const jurisdictions = await existing(system);
  const isOurs = demonstrationCounties.some(({ slug }) => jurisdictions.has(slug));
  if (jurisdictions.size > 0 && !isOurs) return { created: [], isRefused: true };
  const created: string[] = [];
  for (const county of demonstrationCounties) {
    if (jurisdictions.has(county.slug)) continue;
    await seedCounty(system, county);
    created.push(county.slug);
  }
  if (!jurisdictions.has(agencySlug)) {
    await inSystem(system, async () => {
      const agencyId = await insertStateAgency(system, {
        slug: agencySlug,
        name: 'Demonstration State Office of Justice Statistics',
        state: demonstrationState.code,
        calendar: demonstrationState.calendar,
        administrators: members(agencySlug, 'AGENCY_ADMIN'),
        analysts: members(agencySlug, 'STATE_ANALYST'),
      });
      await seedSharing(system, {
        agencyId,
        agencySubject: subjectIn(agencySlug, 'AGENCY_ADMIN'),
        administratorOf: (county) => subjectIn(county, 'ADMIN'),
      });
    });
    created.push(agencySlug);
  }
  for (const county of demonstrationNeighbors) {
    if (jurisdictions.has(county.slug)) continue;
    await inSystem(system, async () => {
      const { id } = await system.prisma.jurisdiction.findFirstOrThrow({
        where: { slug: agencySlug },
        select: { id: true },
      });
      await seedNeighbor(system, county, { id, subject: subjectIn(agencySlug, 'AGENCY_ADMIN') });
    });
    created.push(county.slug);
  }
  return { created, isRefused: false };
}

async function existing(system: Database) {
  const slugs = { select: { slug: true } } as const;
  return inSystem(
    system,
    async () => new Set((await system.prisma.jurisdiction.findMany(slugs)).map(({ slug }) => slug)),
  );
}

function members(organization: string, role: string): Person[] {
  return demonstrationSignIns.filter((one) => one.organization === organization && one.role === role);
}

function subjectIn(organization: string, role: Role): string {
  const [person] = members(organization, role);
  if (!person) throw new Error(`${organization} has no ${role} among the demonstration's sign-ins`);
  return person.subject;
}

async function seedCounty(system: Database, county: SeedCounty): Promise<void> {
  await inSystem(system, async () => {
    const jurisdictionId = await insertJurisdiction(system, {
      slug: county.slug,
      name: county.name,
      state: demonstrationState.code,
      kind: 'COUNTY',
      calendar: demonstrationState.calendar,
      areas: [{ countyFips: county.countyFips, effectiveFrom: new Date('2020-01-01') }],
      administrators: members(county.slug, 'ADMIN'),
    });
    for (const role of ['EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const) {
      for (const person of members(county.slug, role)) {
        await insertMembership(system, jurisdictionId, person, role);
      }
    }
    await system.prisma.population.createMany({
      data: Object.entries(county.populations).map(([year, count]) => ({
        jurisdictionId,
        countyFips: county.countyFips,
        stateName: demonstrationState.name,
        countyName: county.name,
        year: Number(year),
        count,
        source: synthetic,
      })),
    });
    const people = {
      admin: subjectIn(county.slug, 'ADMIN'),
      editor: subjectIn(county.slug, 'EDITOR'),
      reviewer: subjectIn(county.slug, 'ETHICS_REVIEWER'),
    };
    const seeded = {
      jurisdictionId,
      programs: new Map<string, string>(),
      activities: new Map<string, SeededActivity>(),
    };
    await seedCourtSurvey(system, county.slug, jurisdictionId);
    for (const program of county.programs) {
      const programId = await seedProgram(system, seeded, program, people.editor);
      if (program.title === county.surveyOf) await seedSurvey(system, county, jurisdictionId, programId);
    }
    await seedYear(system, county, seeded, people);
    await seedIndicators(system, jurisdictionId, county.slug, people.editor);
  });
}

async function seedProgram(
  system: Database,
  seeded: { jurisdictionId: string; programs: Map<string, string>; activities: Map<string, SeededActivity> },
  program: SeedProgram,
  proposedBySubject: string,
): Promise<string> {
  const { jurisdictionId } = seeded;
  const { activities, startsOn, endsOn, ...own } = program;
  const { id: programId } = await system.prisma.program.create({
    data: {
      ...own,
      jurisdictionId,
      proposedBySubject,
      startsOn: new Date(startsOn),
      endsOn: endsOn === null ? null : new Date(endsOn),
    },
    select: { id: true },
  });
  for (const { headcount, startsAt, ...activity } of activities) {
    const { id: activityId } = await system.prisma.activity.create({
      data: {
        ...activity,
        jurisdictionId,
        programId,
        proposedBySubject,
        status: headcount === null ? 'ACTIVE' : 'COMPLETED',
        startsAt: new Date(startsAt),
        endsAt: new Date(Date.parse(startsAt) + activityMinutes * 60_000),
      },
      select: { id: true },
    });
    const attendance =
      headcount === null
        ? null
        : await system.prisma.attendance.create({
            data: { jurisdictionId, activityId, headcount },
            select: { id: true },
          });
    seeded.activities.set(activity.title, { id: activityId, attendanceId: attendance?.id ?? null });
  }
  seeded.programs.set(program.title, programId);
  return programId;
}
