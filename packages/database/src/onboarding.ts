import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { ConflictError, ValidationError } from '@rapport/core/errors.ts';
import { servedCountyIssues } from '@rapport/core/served-counties.ts';

import type { Database } from './database.ts';
import type { JurisdictionKind, Role } from './generated/prisma/enums.ts';
import { inSystem } from './system.ts';

/** Somebody whom the identity provider knows as `subject` (the "sub" of their tokens). */
export interface Person {
  subject: string;
  displayName: string;
}

export interface NewJurisdiction {
  /** Names it in the X-Jurisdiction header: lower case letters, digits and single hyphens. */
  slug: string;
  name: string;
  /** The two letters of its state. */
  state: string;
  kind: JurisdictionKind;
  calendar: OfficeCalendar;
  areas: readonly { countyFips: string; effectiveFrom: Date }[];
  /** Who can invite everybody else. */
  administrators: readonly Person[];
}

export interface NewStateAgency {
  slug: string;
  name: string;
  state: string;
  analysts: readonly Person[];
}

/**
 * Makes a tenant with its administrators and returns its id. `system` is connected as rapport_system.
 * Throws a ConflictError where the slug is taken.
 */
export async function createJurisdiction(system: Database, jurisdiction: NewJurisdiction): Promise<string> {
  return inSystem(system, () => insertJurisdiction(system, jurisdiction));
}

/**
 * The same, inside a system transaction that is open already. Throws a ValidationError for a state or counties that do not exist or do not belong together.
 */
export async function insertJurisdiction(system: Database, jurisdiction: NewJurisdiction): Promise<string> {
  const issues = servedCountyIssues(
    jurisdiction.state,
    jurisdiction.areas.map(({ countyFips }) => countyFips),
    new Date().getUTCFullYear(),
  );
  if (issues.length > 0) throw new ValidationError(issues);
  const { areas, administrators, calendar, ...own } = jurisdiction;
  const { prisma } = system;
  if ((await prisma.jurisdiction.count({ where: { slug: own.slug } })) > 0) {
    throw new ConflictError(`There is a jurisdiction "${own.slug}" already.`, ['slug']);
  }
  const { id } = await prisma.jurisdiction.create({ data: { ...own, ...calendar }, select: { id: true } });
  await prisma.jurisdictionArea.createMany({ data: areas.map((area) => ({ jurisdictionId: id, ...area })) });
  await recordOnboarding(system, id, 'jurisdiction.created', 'Jurisdiction', id);
  for (const person of administrators) await insertMembership(system, id, person, 'ADMIN');
  return id;
}

/** Makes somebody a member, inside an open system transaction. The database refuses a second membership of the same subject. */
export async function insertMembership(
  system: Database,
  jurisdictionId: string,
  { subject, displayName }: Person,
  role: Role,
): Promise<void> {
  const { id } = await system.prisma.membership.create({
    data: { jurisdictionId, subject, displayName, role },
    select: { id: true },
  });
  await recordOnboarding(system, jurisdictionId, 'membership.created', 'Membership', id);
}

/**
 * Makes a state agency with its analysts and returns its id. `system` is connected as rapport_system.
 * Throws a ConflictError where the slug is taken.
 */
export async function createStateAgency(system: Database, agency: NewStateAgency): Promise<string> {
  const { analysts, ...own } = agency;
  const { prisma } = system;
  return inSystem(system, async () => {
    if ((await prisma.stateAgency.count({ where: { slug: own.slug } })) > 0) {
      throw new ConflictError(`There is a state agency "${own.slug}" already.`, ['slug']);
    }
    const { id } = await prisma.stateAgency.create({ data: own, select: { id: true } });
    await prisma.agencyMembership.createMany({
      data: analysts.map(({ subject, displayName }) => ({
        stateAgencyId: id,
        subject,
        displayName,
        role: 'STATE_ANALYST',
      })),
    });
    return id;
  });
}

async function recordOnboarding(
  system: Database,
  jurisdictionId: string,
  action: string,
  entityType: string,
  entityId: string,
): Promise<void> {
  await system.prisma.auditEvent.create({
    data: {
      jurisdictionId,
      actorKind: 'SYSTEM',
      actorSubject: 'system:onboarding',
      action,
      entityType,
      entityId,
      requestId: 'onboarding',
    },
    select: { id: true },
  });
}
