import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { ConflictError, ValidationError } from '@rapport/core/errors.ts';
import { servedCountyIssues } from '@rapport/core/served-counties.ts';
import { stateByCode } from '@rapport/core/us-states.ts';

import type { Database } from './database.ts';
import type { Prisma } from './generated/prisma/client.ts';
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
  kind: Exclude<JurisdictionKind, 'STATE_AGENCY'>;
  calendar: OfficeCalendar;
  areas: readonly { countyFips: string; effectiveFrom: Date }[];
  /** Who can invite everybody else. */
  administrators: readonly Person[];
}

export interface NewStateAgency {
  slug: string;
  name: string;
  state: string;
  calendar: OfficeCalendar;
  administrators: readonly Person[];
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
  const id = await insertTenant(system, { ...own, ...calendar });
  await system.prisma.jurisdictionArea.createMany({
    data: areas.map((area) => ({ jurisdictionId: id, ...area })),
  });
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
 * Makes a state agency with its members and returns its id. `system` is connected as rapport_system.
 * Throws a ConflictError where the slug is taken.
 */
export async function createStateAgency(system: Database, agency: NewStateAgency): Promise<string> {
  return inSystem(system, () => insertStateAgency(system, agency));
}

/** The same, inside a system transaction that is open already. */
export async function insertStateAgency(system: Database, agency: NewStateAgency): Promise<string> {
  const { administrators, analysts, calendar, ...own } = agency;
  if (stateByCode(own.state) === undefined) {
    throw new ValidationError([{ path: ['state'], message: `No state has the code "${own.state}".` }]);
  }
  const id = await insertTenant(system, { ...own, ...calendar, kind: 'STATE_AGENCY' });
  for (const person of administrators) await insertMembership(system, id, person, 'AGENCY_ADMIN');
  for (const person of analysts) await insertMembership(system, id, person, 'STATE_ANALYST');
  return id;
}

async function insertTenant(
  system: Database,
  data: Prisma.JurisdictionUncheckedCreateInput,
): Promise<string> {
  const { prisma } = system;
  if ((await prisma.jurisdiction.count({ where: { slug: data.slug } })) > 0) {
    const what = data.kind === 'STATE_AGENCY' ? 'an organization' : 'a jurisdiction';
    throw new ConflictError(`There is ${what} "${data.slug}" already.`, ['slug']);
  }
  const { id } = await prisma.jurisdiction.create({ data, select: { id: true } });
  await recordOnboarding(system, id, 'jurisdiction.created', 'Jurisdiction', id);
  return id;
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
