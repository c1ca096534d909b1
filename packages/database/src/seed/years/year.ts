import type { Database } from '../../database.ts';
import { demonstrationState, synthetic, type SeedCounty } from '../counties.ts';
import type { SeedSubject, SeedYear } from './year.types.ts';

export interface SeededActivity {
  id: string;
  /** Of its headcount; null where nobody counted yet. */
  attendanceId: string | null;
}

/** The rows of a county that its year refers to, by title. */
export interface SeededCounty {
  jurisdictionId: string;
  programs: ReadonlyMap<string, string>;
  activities: ReadonlyMap<string, SeededActivity>;
}

/** Subjects of the office's people; invented like them. */
export interface SeedPeople {
  admin: string;
  editor: string;
  reviewer: string;
}

type Write = (year: SeedYear, scope: Scope) => Promise<void>;

interface Scope extends SeededCounty {
  prisma: Database['prisma'];
  people: SeedPeople;
  areas: Map<string, string>;
  partners: Map<string, string>;
  authorities: Map<string, string>;
  concerns: Map<string, string>;
  publications: Map<string, string>;
}

const day = (text: string): Date => new Date(text);
const noon = (text: string): Date => new Date(`${text}T12:00:00Z`);

function known<V>(map: ReadonlyMap<string, V>, name: string): V {
  const value = map.get(name);
  if (value === undefined) throw new Error(`The demonstration has no "${name}"`);
  return value;
}

/** Tells a county's year: who works with whom, what was asked and allowed, what it cost, what people said and what came of it. */
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

const writeRules: Write = async (year, scope) => {
  const { prisma, jurisdictionId } = scope;
  for (const { authority, programTypes, partnerKinds, fundingTypes, ...rule } of year.rules) {
    await prisma.permissibleActivityRule.create({
      data: {
        ...rule,
        jurisdictionId,
        programTypes: [...(programTypes ?? [])],
        partnerKinds: [...(partnerKinds ?? [])],
        fundingTypes: [...(fundingTypes ?? [])],
        legalAuthorityId: known(scope.authorities, authority),
      },
      select: { id: true },
    });
  }
};

function subjectOf(subject: SeedSubject, scope: Scope) {
  if ('program' in subject) return { programId: known(scope.programs, subject.program) };
  if ('partner' in subject) return { partnerOrganizationId: known(scope.partners, subject.partner) };
  return { publicationId: known(scope.publications, subject.publication) };
}

const writeReviews: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  for (const {
    subject,
    questions,
    requestedOn,
    decidedOn,
    expiresOn,
    note,
    conditions,
    ...own
  } of year.reviews) {
    const { id } = await prisma.ethicsReview.create({
      data: {
        ...own,
        ...subjectOf(subject, scope),
        jurisdictionId,
        requestedBySubject: people.editor,
        createdAt: noon(requestedOn),
        conditions: [...(conditions ?? [])],
        ...(decidedOn === undefined
          ? {}
          : { decidedAt: noon(decidedOn), reviewerSubject: people.reviewer, decisionNote: note ?? null }),
        // The words that were decided on are those that were written first.
        ...(decidedOn !== undefined && 'publication' in subject ? { subjectVersion: 1 } : {}),
        ...(expiresOn === undefined ? {} : { expiresOn: day(expiresOn) }),
      },
      select: { id: true },
    });
    await prisma.ethicsReviewQuestion.createMany({
      data: questions.map(({ question, answer }, index) => ({
        jurisdictionId,
        ethicsReviewId: id,
        position: index + 1,
        question,
        askedBySubject: people.reviewer,
        ...(answer === null
          ? {}
          : { answer, answeredBySubject: people.editor, answeredAt: noon(decidedOn ?? requestedOn) }),
      })),
    });
  }
};

const writeConflicts: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  await prisma.conflictDisclosure.createMany({
    data: year.conflicts.map(({ subject, disclosedOn, mitigation, ...own }) => ({
      ...own,
      ...subjectOf(subject, scope),
      jurisdictionId,
      discloserSubject: people.editor,
      createdAt: noon(disclosedOn),
      ...(mitigation === null
        ? {}
        : {
            status: 'RESOLVED' as const,
            resolution: 'RECUSED' as const,
            resolutionNote: mitigation,
            resolvedBySubject: people.reviewer,
            resolvedAt: new Date(noon(disclosedOn).getTime() + 7 * 24 * 60 * 60_000),
          }),
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

const writePublications: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people, publications } = scope;
  const rows = await prisma.publication.createManyAndReturn({
    data: year.publications.map(({ program, publishedOn, body, ...own }) => ({
      ...own,
      body: `${body} ${synthetic}`,
      jurisdictionId,
      programId: known(scope.programs, program),
      proposedBySubject: people.editor,
      // To publish it was the one change after it was written.
      ...(publishedOn === null
        ? {}
        : { status: 'PUBLISHED' as const, publishedAt: noon(publishedOn), version: 2 }),
    })),
    select: { id: true, title: true },
  });
  for (const { id, title } of rows) publications.set(title, id);
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

const writeRetention: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  await prisma.retentionRule.createMany({
    data: year.retention.map((rule) => ({ ...rule, jurisdictionId })),
  });
  await prisma.legalHold.createMany({
    data: year.holds.map(({ program, ...hold }) => ({
      ...hold,
      jurisdictionId,
      programId: program === null ? null : known(scope.programs, program),
      placedBySubject: people.admin,
    })),
  });
};

const writeReached: Write = async (year, { prisma, jurisdictionId, activities }) => {
  await prisma.attendanceCount.createMany({
    data: year.reached.flatMap(({ activity, dimension, groups }) => {
      const { attendanceId } = known(activities, activity);
      if (attendanceId === null) throw new Error(`Nobody was counted at "${activity}"`);
      return Object.entries(groups).map(([category, count]) => ({
        jurisdictionId,
        attendanceId,
        dimension,
        category,
        count,
      }));
    }),
  });
};

const writeParticipants: Write = async (year, { prisma, jurisdictionId, activities }) => {
  await prisma.attendance.createMany({
    data: year.participants.flatMap(({ activity, prefix, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => ({
        jurisdictionId,
        activityId: known(activities, activity).id,
        participantKey: `${prefix}-${String(from + index).padStart(3, '0')}`,
      })),
    ),
  });
};

const populationColumns = { AGE_BAND: 'ageBand', SEX: 'sex', RACE_ETHNICITY: 'raceEthnicity' } as const;

async function writeResidents(county: SeedCounty, { prisma, jurisdictionId }: Scope): Promise<void> {
  await prisma.population.createMany({
    data: county.year.residents.flatMap(({ dimension, year, groups }) =>
      Object.entries(groups).map(([category, count]) => ({
        jurisdictionId,
        countyFips: county.countyFips,
        stateName: demonstrationState.name,
        countyName: county.name,
        year,
        [populationColumns[dimension]]: category,
        count,
        source: synthetic,
      })),
    ),
  });
}
