import type { PrismaClient } from '@rapport/database/client.ts';
import type { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';

import type { RowOf } from '../../tables/columns.ts';
import type { GovernedSubject, GovernedThing } from './governed.ts';

/** The scope of a gate: the subject, what belongs to it, and other programs whose conflicts block it. */
export interface GateScope {
  subject: GovernedSubject;
  things: GovernedThing[];
  /** The program of the subject; null if there is no program. */
  programId: string | null;
  /** Programs, besides the things, about which an unresolved conflict blocks too. */
  alsoTouched: GovernedSubject[];
}

type Reader = (prisma: PrismaClient, ids: readonly string[]) => Promise<GateScope[]>;

const titleCharactersShown = 80;
const shortened = (text: string): string =>
  text.length > titleCharactersShown ? `${text.slice(0, titleCharactersShown - 1).trimEnd()}…` : text;

const inside = (ids: Iterable<string>) => ({ id: { in: [...new Set(ids)] } });

/** Partners by id. A deleted partner is missing, so nothing is required of it. */
async function readPartners(
  prisma: PrismaClient,
  ids: Iterable<string>,
): Promise<Map<string, GovernedThing>> {
  const rows = await prisma.partnerOrganization.findMany({
    where: inside(ids),
    select: { id: true, name: true, kind: true },
  });
  return new Map(
    rows.map(({ id, name, kind }) => [
      id,
      { kind: 'PARTNER_ORGANIZATION', id, title: shortened(name), partnerKind: kind },
    ]),
  );
}

const budgetLineColumns = {
  id: true,
  programId: true,
  description: true,
  fundingType: true,
  expenseType: true,
  plannedCents: true,
  version: true,
} as const;

function budgetLineThing(row: Pick<RowOf<'BudgetLine'>, keyof typeof budgetLineColumns>): GovernedThing {
  const { id, description, fundingType, expenseType, plannedCents, version } = row;
  const title = shortened(description);
  return { kind: 'BUDGET_LINE', id, title, fundingType, expenseType, plannedCents, version };
}

function partnersIn(
  links: readonly { partnerOrganizationId: string }[],
  partners: ReadonlyMap<string, GovernedThing>,
): GovernedThing[] {
  return links.flatMap(({ partnerOrganizationId }) => partners.get(partnerOrganizationId) ?? []);
}

const readPrograms: Reader = async (prisma, ids) => {
  const programs = await prisma.program.findMany({
    where: inside(ids),
    select: { id: true, title: true, type: true },
  });
  const programId = { in: programs.map(({ id }) => id) };
  const links = await prisma.programPartner.findMany({
    where: { programId },
    select: { programId: true, partnerOrganizationId: true },
    orderBy: { id: 'asc' },
  });
  const partners = await readPartners(
    prisma,
    links.map((link) => link.partnerOrganizationId),
  );
  const lines = await prisma.budgetLine.findMany({
    where: { programId },
    select: budgetLineColumns,
    orderBy: { id: 'asc' },
  });
  const linksOf = Map.groupBy(links, (link) => link.programId);
  const linesOf = Map.groupBy(lines, (line) => line.programId);
  return programs.map(({ id, title, type }) => {
    const program: GovernedThing = { kind: 'PROGRAM', id, title: shortened(title), programType: type };
    const ownPartners = partnersIn(linksOf.get(id) ?? [], partners);
    const ownLines = (linesOf.get(id) ?? []).map(budgetLineThing);
    return {
      subject: { kind: 'PROGRAM', id },
      things: [program, ...ownPartners, ...ownLines],
      programId: id,
      alsoTouched: [],
    };
  });
};

const readActivities: Reader = async (prisma, ids) => {
  const activities = await prisma.activity.findMany({
    where: inside(ids),
    select: { id: true, title: true, kind: true, programId: true },
  });
  const programs = await prisma.program.findMany({
    where: inside(activities.map(({ programId }) => programId)),
    select: { id: true, type: true },
  });
  const links = await prisma.activityPartner.findMany({
    where: { activityId: { in: activities.map(({ id }) => id) } },
    select: { activityId: true, partnerOrganizationId: true },
    orderBy: { id: 'asc' },
  });
  const partners = await readPartners(
    prisma,
    links.map((link) => link.partnerOrganizationId),
  );
  const typeOf = new Map(programs.map(({ id, type }) => [id, type]));
  const linksOf = Map.groupBy(links, (link) => link.activityId);
  return activities.flatMap(({ id, title, kind, programId }) => {
    const programType = typeOf.get(programId);
    // The program was deleted together with the activity.
    if (programType === undefined) return [];
    const activity: GovernedThing = {
      kind: 'ACTIVITY',
      id,
      title: shortened(title),
      activityKind: kind,
      programType,
    };
    return {
      subject: { kind: 'ACTIVITY', id },
      things: [activity, ...partnersIn(linksOf.get(id) ?? [], partners)],
      programId,
      alsoTouched: [{ kind: 'PROGRAM', id: programId }],
    };
  });
};

const readPartnerOrganizations: Reader = async (prisma, ids) =>
  [...(await readPartners(prisma, ids)).values()].map((partner) => ({
    subject: { kind: partner.kind, id: partner.id },
    things: [partner],
    programId: null,
    alsoTouched: [],
  }));

const readBudgetLines: Reader = async (prisma, ids) => {
  const rows = await prisma.budgetLine.findMany({ where: inside(ids), select: budgetLineColumns });
  return rows.map((row) => ({
    subject: { kind: 'BUDGET_LINE', id: row.id },
    things: [budgetLineThing(row)],
    programId: row.programId,
    alsoTouched: [],
  }));
};

const readPublications: Reader = async (prisma, ids) => {
  const publications = await prisma.publication.findMany({
    where: inside(ids),
    select: {
      id: true,
      title: true,
      kind: true,
      wordsVersion: true,
      programId: true,
      policyChange: { select: { programId: true } },
      feedbackItem: { select: { programId: true } },
    },
  });
  return publications.map((publication) => {
    const { id, title, kind, wordsVersion: version, programId, policyChange, feedbackItem } = publication;
    const programIds = [programId, policyChange?.programId, feedbackItem?.programId];
    return {
      subject: { kind: 'PUBLICATION', id },
      things: [{ kind: 'PUBLICATION', id, title: shortened(title), publicationKind: kind, version }],
      programId,
      alsoTouched: [...new Set(programIds.filter((one) => one != null))].map((one) => ({
        kind: 'PROGRAM',
        id: one,
      })),
    };
  });
};

/**
 * Reads what the gates of several subjects of one kind check. The number of statements does not depend on the number of subjects. Subjects that are absent, deleted or of another
 * tenant are missing from the result. Only this file reads columns of five domains at once, because a gate needs the same few columns of all of them.
 */
export function readGateScopes(
  prisma: PrismaClient,
  kind: GovernedKind,
  ids: readonly string[],
): Promise<GateScope[]> {
  return readers[kind](prisma, ids);
}

const readers: Record<GovernedKind, Reader> = {
  PROGRAM: readPrograms,
  ACTIVITY: readActivities,
  PARTNER_ORGANIZATION: readPartnerOrganizations,
  BUDGET_LINE: readBudgetLines,
  PUBLICATION: readPublications,
};
