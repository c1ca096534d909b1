import type { Database } from '../../database.ts';
import type { SeedCounty } from '../counties.types.ts';
import { writeFeedback, writePolicyChanges } from './year.feedback.ts';
import { writeConflicts, writeRetention, writeReviews, writeRules } from './year.governance.ts';
import { writePartners, writeStaff } from './year.people.ts';
import { writePlaces, writePlans, writeSeries } from './year.plan.ts';
import { writePublications } from './year.publications.ts';
import { writeParticipants, writeReached, writeResidents } from './year.reach.ts';
import { day, known, type Scope, type SeededCounty, type SeedPeople, type Write } from './year.scope.ts';

/** Tells a county's year: who works with whom, what was asked and allowed, what it cost, what people said and the outcome of it. */
export async function seedYear(
  system: Database,
  county: SeedCounty,
  seeded: SeededCounty,
  people: SeedPeople,
): Promise<void> {
  const scope: Scope = {
    ...seeded,
    prisma: system.prisma,
    people,
    areas: new Map(),
    partners: new Map(),
    authorities: new Map(),
    feedbackItems: new Map(),
    publications: new Map(),
  };
  // One after the other: each refers to what those before it made.
  for (const write of [
    writeAreas,
    writePlans,
    writePlaces,
    writeSeries,
    writePartners,
    writeAuthorities,
    writeStaff,
    writeRules,
    writePublications,
    writeReviews,
    writeConflicts,
    writeBudget,
    writeFeedback,
    writePolicyChanges,
    writeResources,
    writeRetention,
    writeReached,
    writeParticipants,
  ])
    await write(county.year, scope);
  await writeResidents(county, scope);
}

const writeAreas: Write = async (year, { prisma, jurisdictionId, areas }) => {
  const rows = await prisma.area.createManyAndReturn({
    data: year.areas.map((area) => ({ jurisdictionId, ...area })),
    select: { id: true, code: true },
  });
  for (const { id, code } of rows) areas.set(code, id);
};

const writeAuthorities: Write = async (year, scope) => {
  const { prisma, jurisdictionId, authorities } = scope;
  await prisma.legalAuthority.createMany({
    data: year.statutes.map((statute) => ({ ...statute, jurisdictionId, kind: 'STATUTE' as const })),
  });
  for (const { id, citation } of await prisma.legalAuthority.findMany({
    where: { jurisdictionId },
    select: { id: true, citation: true },
  }))
    authorities.set(citation, id);
  await prisma.programAuthority.createMany({
    data: year.cited.map(({ program, citation, note }) => ({
      jurisdictionId,
      programId: known(scope.programs, program),
      legalAuthorityId: known(authorities, citation),
      note,
    })),
  });
};

const writeBudget: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  for (const { program, planned, spent, ...own } of year.budget) {
    const { id } = await prisma.budgetLine.create({
      data: {
        ...own,
        jurisdictionId,
        programId: known(scope.programs, program),
        plannedCents: BigInt(planned) * 100n,
        proposedBySubject: people.editor,
      },
      select: { id: true },
    });
    await prisma.expenditure.createMany({
      data: spent.map(({ on, dollars, description }) => ({
        jurisdictionId,
        budgetLineId: id,
        spentOn: day(on),
        amountCents: BigInt(dollars) * 100n,
        description,
        recordedBySubject: people.editor,
      })),
    });
  }
};

const writeResources: Write = async (year, scope) => {
  const { prisma, jurisdictionId } = scope;
  await prisma.resourceDistribution.createMany({
    data: year.resources.map(({ activity, ...own }) => ({
      ...own,
      jurisdictionId,
      kind: 'RESOURCE_GUIDE' as const,
      activityId: known(scope.activities, activity).id,
    })),
  });
};
