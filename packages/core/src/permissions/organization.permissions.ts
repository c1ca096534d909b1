import { agencies, everyAdministrator, everyone, type Permission } from './roles.ts';

/** The actions on the office and its members. */
export const organizationPermissions = {
  'jurisdiction.read': {
    description: 'read the jurisdiction and its counties',
    roles: [...everyone, ...agencies],
  },
  'jurisdiction.write': {
    description: 'change the time zone and the fiscal year of the jurisdiction',
    roles: everyAdministrator,
  },
  'membership.read': { description: 'list the members of the jurisdiction', roles: everyAdministrator },
  'membership.write': { description: 'add and remove members, change roles', roles: everyAdministrator },
  'apiKey.read': { description: 'list API keys', roles: everyAdministrator },
  'apiKey.write': { description: 'create and revoke API keys', roles: everyAdministrator },
} as const satisfies Record<string, Permission>;
