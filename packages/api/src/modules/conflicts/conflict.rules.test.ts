import type { Actor } from '@rapport/core/actor.ts';
import { roles, type Role } from '@rapport/core/permissions.ts';
import { describe, expect, it } from 'vitest';

import { seesAllConflicts, seesConflict } from './conflict.rules.ts';

const person = (role: Role): Actor => ({
  kind: 'PERSON',
  subject: 'me',
  displayName: 'Me',
  memberships: [],
  invitations: [],
  acting: {
    id: 'j',
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
    role,
  },
});

describe('a disclosure', () => {
  it.each(roles)('is seen by %s where it is their own, and by reviewers in any case', (role) => {
    const isReviewer = role === 'ETHICS_REVIEWER';
    expect(seesAllConflicts(person(role))).toBe(isReviewer);
    expect(seesConflict(person(role), 'somebody else')).toBe(isReviewer);
    expect(seesConflict(person(role), 'me')).toBe(true);
  });

  it('is for nobody who has not signed in', () => {
    expect(seesConflict({ kind: 'PUBLIC' }, 'me')).toBe(false);
  });
});
