import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { Role } from '@rapport/core/permissions.ts';

import { dayFromNow, timeFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** An area that is in use. */
export function anArea(world: World): Promise<Reference> {
  const number = world.next('area');
  return world.run('createArea', { code: `area-${number}`, name: `Area ${number}` }) as Promise<Reference>;
}

export async function aMember(world: World, role: Role): Promise<Reference> {
  const { subject } = await world.county.member(role);
  const { id, version } = await world.system((prisma) =>
    prisma.membership.findFirstOrThrow({ where: { subject, jurisdictionId: world.county.id } }),
  );
  return { id: encodeGlobalId('Membership', id), version };
}

const keyInput = (world: World) => ({
  name: `Key ${world.next('key')}`,
  scopes: ['program.read', 'activity.read'],
  expiresAt: timeFromNow(30),
});

/** A staff member of the office. */
export function aStaffMember(world: World): Promise<Reference> {
  const number = world.next('staff');
  const input = {
    staffCode: `staff-${number}`,
    displayName: `Staff member ${number}`,
    position: 'PROSECUTOR',
    startedOn: dayFromNow(-1000),
  };
  return world.run('createStaffMember', input) as Promise<Reference>;
}

export const officeScenarios: Scenarios = {
  createArea: {
    event: 'area.created',
    entity: 'Area',
    prepare: async (world) => {
      const number = world.next('area');
      return { code: `area-${number}`, name: `Area ${number}`, kind: 'SCHOOL_DISTRICT' };
    },
  },
  updateArea: {
    event: 'area.updated',
    entity: 'Area',
    prepare: async (world) => {
      const { id, version } = await anArea(world);
      const number = world.next('area');
      return {
        id,
        expectedVersion: version,
        code: `area-${number}`,
        name: `Renamed area ${number}`,
        kind: 'CITY',
      };
    },
  },
  retireArea: {
    event: 'area.retired',
    entity: 'Area',
    prepare: async (world) => {
      const { id, version } = await anArea(world);
      return { id, expectedVersion: version };
    },
  },
  updateOfficeCalendar: {
    event: 'jurisdiction.updated',
    entity: 'Jurisdiction',
    prepare: async (world) => {
      const is = await world.system((prisma) =>
        prisma.jurisdiction.findUniqueOrThrow({ where: { id: world.county.id } }),
      );
      return {
        id: encodeGlobalId('Jurisdiction', is.id),
        expectedVersion: is.version,
        timeZone: is.timeZone === 'Etc/UTC' ? 'UTC' : 'Etc/UTC',
        fiscalYearStartMonth: (is.fiscalYearStartMonth % 12) + 1,
        fiscalYearStartDay: (is.fiscalYearStartDay % 28) + 1,
        fiscalYearNaming: is.fiscalYearNaming === 'END' ? 'START' : 'END',
      };
    },
  },
  addMembership: {
    event: 'membership.invited',
    entity: 'Membership',
    prepare: async (world) => {
      const number = world.next('member');
      return { subject: `new-member-${number}`, displayName: `Member ${number}`, role: 'ANALYST' };
    },
  },
  changeMembershipRole: {
    event: 'membership.roleChanged',
    entity: 'Membership',
    prepare: async (world) => {
      const { id, version } = await aMember(world, 'VIEWER');
      return { id, expectedVersion: version, role: 'CONTRIBUTOR' };
    },
  },
  removeMembership: {
    event: 'membership.removed',
    entity: 'Membership',
    prepare: async (world) => {
      const { id, version } = await aMember(world, 'VIEWER');
      return { id, expectedVersion: version };
    },
  },
  createApiKey: {
    event: 'apiKey.created',
    entity: 'ApiKey',
    prepare: async (world) => keyInput(world),
  },
  revokeApiKey: {
    event: 'apiKey.revoked',
    entity: 'ApiKey',
    prepare: async (world) => {
      const { id } = await world.run('createApiKey', keyInput(world), { selection: 'apiKey { id }' });
      return { id };
    },
  },
};
