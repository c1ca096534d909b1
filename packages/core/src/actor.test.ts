import { describe, expect, it } from 'vitest';

import { isAllowed, subjectOf, type Actor } from './actor.ts';
import { actions, actionsOf, roles, type Role } from './permissions.ts';

const acting = {
  id: '01920000-0000-7000-8000-000000000001',
  kind: 'OFFICE' as const,
  slug: 'kern',
  name: 'Kern',
  disclosureThreshold: 10,
  calendar: {
    timeZone: 'UTC',
    fiscalYearStartMonth: 1,
    fiscalYearStartDay: 1,
    fiscalYearNaming: 'END' as const,
  },
};
const person = (role: Role | null): Actor => ({
  kind: 'PERSON',
  subject: 'sub-1',
  displayName: 'Ann',
  memberships: [],
  invitations: [],
  acting: role && { ...acting, role },
});
const machine: Actor = {
  kind: 'API_KEY',
  apiKeyId: 'key-1',
  displayName: 'Importer',
  scopes: ['program.read', 'import.write'],
  acting,
};

describe('an actor', () => {
  it('with a role is allowed the actions of the role', () => {
    for (const role of roles) {
      expect(actions.filter((action) => isAllowed(person(role), action))).toEqual(
        [...actionsOf(role)].sort(),
      );
    }
  });

  it('without a jurisdiction, or in public, is allowed nothing', () => {
    for (const actor of [person(null), { kind: 'PUBLIC' } as const]) {
      expect(actions.filter((action) => isAllowed(actor, action))).toEqual([]);
    }
  });

  it('with an API key is allowed exactly the actions of its scopes', () => {
    expect(actions.filter((action) => isAllowed(machine, action))).toEqual(['import.write', 'program.read']);
  });

  it('has a name in the audit trail that no other kind of actor can have', () => {
    expect([person(null), machine, { kind: 'PUBLIC' } as const].map(subjectOf)).toEqual([
      'sub-1',
      'api-key:key-1',
      'public',
    ]);
  });
});
