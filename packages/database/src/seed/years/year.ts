import type { Database } from '../../database.ts';
import { synthetic, type SeedCounty } from '../counties.ts';
import {
  writeConflicts,
  writePublications,
  writeRetention,
  writeReviews,
  writeRules,
} from './year.governance.ts';
import { writePlaces, writePlans, writeSeries } from './year.plan.ts';
import { writeParticipants, writeReached, writeResidents } from './year.reach.ts';
import {
  day,
  known,
  noon,
  type Scope,
  type SeededCounty,
  type SeedPeople,
  type Write,
} from './year.scope.ts';

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
    concerns: new Map(),
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
    writeConcerns,
    writeInfluences,
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

const writePartners: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  for (const { programs, agreements, area, description, ...own } of year.partners) {
    const { id } = await prisma.partnerOrganization.create({
      data: {
        ...own,
        description: `${description} ${synthetic}`,
        jurisdictionId,
        areaId: known(scope.areas, area),
        proposedBySubject: people.editor,
      },
      select: { id: true },
    });
    scope.partners.set(own.code, id);
    await prisma.programPartner.createMany({
      data: programs.map((title) => ({
        jurisdictionId,
        partnerOrganizationId: id,
        programId: known(scope.programs, title),
      })),
    });
    await prisma.agreement.createMany({
      data: agreements.map(({ signedOn, expiresOn, ...agreement }) => ({
        ...agreement,
        jurisdictionId,
        partnerOrganizationId: id,
        signedOn: signedOn === null ? null : day(signedOn),
        expiresOn: expiresOn === null ? null : day(expiresOn),
      })),
    });
  }
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

const writeStaff: Write = async (year, scope) => {
  const { prisma, jurisdictionId } = scope;
  const members = new Map<string, string>();
  for (const { code, name, position, programs } of year.staff) {
    const { id } = await prisma.staffMember.create({
      data: { jurisdictionId, staffCode: code, displayName: name, position, startedOn: day('2024-01-08') },
      select: { id: true },
    });
    members.set(code, id);
    await prisma.programStaff.createMany({
      data: programs.map(({ title, role }) => ({
        jurisdictionId,
        staffMemberId: id,
        programId: known(scope.programs, title),
        role,
      })),
    });
  }
  for (const { code, title, positions, validMonths, authority, completed, programs = [] } of year.trainings) {
    const { id } = await prisma.training.create({
      data: {
        jurisdictionId,
        code,
        title,
        requiredPositions: [...positions],
        validMonths,
        legalAuthorityId: known(scope.authorities, authority),
      },
      select: { id: true },
    });
    await prisma.trainingCompletion.createMany({
      data: Object.entries(completed).map(([staff, on]) => ({
        jurisdictionId,
        trainingId: id,
        staffMemberId: known(members, staff),
        completedOn: day(on),
        expiresOn: validMonths === null ? null : monthsLater(on, validMonths),
      })),
    });
    await prisma.programTraining.createMany({
      data: programs.map((program) => ({
        jurisdictionId,
        trainingId: id,
        programId: known(scope.programs, program),
      })),
    });
  }
};

/** The days of the story are early enough in their months that none is missing in another. */
function monthsLater(on: string, months: number): Date {
  const date = day(on);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date;
}

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

const writeConcerns: Write = async (year, scope) => {
  const { prisma, jurisdictionId } = scope;
  for (const { activity, area, responses, raisedOn, outcome, ...own } of year.concerns) {
    const isClosed = outcome !== undefined;
    const lastResponse = responses.at(-1)?.on ?? raisedOn;
    const { id } = await prisma.communityConcern.create({
      data: {
        ...own,
        jurisdictionId,
        activityId: known(scope.activities, activity).id,
        areaId: known(scope.areas, area),
        raisedOn: day(raisedOn),
        ...(isClosed ? { outcome, closedAt: noon(lastResponse) } : {}),
      },
      select: { id: true },
    });
    scope.concerns.set(own.summary, id);
    await prisma.concernResponse.createMany({
      data: responses.map(({ on, description }) => ({
        jurisdictionId,
        communityConcernId: id,
        takenOn: day(on),
        description,
      })),
    });
  }
};

const writeInfluences: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  for (const { program, concerns, decidedOn, ...own } of year.influences) {
    const { id } = await prisma.decisionInfluence.create({
      data: {
        ...own,
        jurisdictionId,
        programId: known(scope.programs, program),
        decidedOn: day(decidedOn),
        proposedBySubject: people.editor,
      },
      select: { id: true },
    });
    await prisma.decisionInfluenceSource.createMany({
      data: concerns.map((summary) => ({
        jurisdictionId,
        decisionInfluenceId: id,
        communityConcernId: known(scope.concerns, summary),
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
