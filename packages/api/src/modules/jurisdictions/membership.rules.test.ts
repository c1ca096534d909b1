import type { Actor } from '@rapport/core/actor.ts';
import { actions, actionsOf, roles, type Action, type Role } from '@rapport/core/permissions.ts';
import { describe, expect, it } from 'vitest';

import { canGrant, leavesNoAdmin, losesActions } from './membership.rules.ts';

const acting = {
  id: '1',
  kind: 'OFFICE' as const,
  slug: 'alameda',
  name: 'Alameda',
  disclosureThreshold: 10,
  calendar: {
    timeZone: 'UTC',
    fiscalYearStartMonth: 1,
    fiscalYearStartDay: 1,
    fiscalYearNaming: 'END' as const,
  },
};
const person = (role: Role): Actor => ({
  kind: 'PERSON',
  subject: 's',
  displayName: 'S',
  memberships: [],
  invitations: [],
  acting: { ...acting, role },
});
const key = (scopes: readonly Action[]): Actor => ({
  kind: 'API_KEY',
  apiKeyId: '1',
  displayName: 'K',
  scopes,
  acting,
});

describe('a role', () => {
  it.each(roles)('%s can be given by an administrator and by a key with every scope', (role) => {
    expect(canGrant(person('ADMIN'), role)).toBe(true);
    expect(canGrant(key(actions), role)).toBe(true);
  });

  it('cannot be given by a key that may do less', () => {
    const scopes: Action[] = ['membership.write', ...actionsOf('VIEWER')];
    expect(canGrant(key(scopes), 'VIEWER')).toBe(true);
    expect(canGrant(key(scopes), 'EDITOR')).toBe(false);
    expect(canGrant(key(['membership.write']), 'VIEWER')).toBe(false);
  });

  it('cannot be given by the public', () => {
    expect(canGrant({ kind: 'PUBLIC' }, 'VIEWER')).toBe(false);
  });
});

describe('a change of role', () => {
  it('loses actions where the next role allows less, or something else', () => {
    expect(losesActions('ADMIN', 'EDITOR')).toBe(true);
    expect(losesActions('ETHICS_REVIEWER', 'EDITOR')).toBe(true);
  });

  it('loses none where the next role allows as much or more', () => {
    for (const role of roles) {
      expect(losesActions(role, role)).toBe(false);
      // Nobody judges by administering: a reviewer who becomes an administrator reviews no more.
      expect(losesActions(role, 'ADMIN')).toBe(role === 'ETHICS_REVIEWER');
    }
  });
});

describe('the last administrator', () => {
  it('cannot be demoted or removed', () => {
    expect(leavesNoAdmin(['a'], 'a', 'EDITOR')).toBe(true);
    expect(leavesNoAdmin(['a'], 'a', null)).toBe(true);
  });

  it('can stay one', () => {
    expect(leavesNoAdmin(['a'], 'a', 'ADMIN')).toBe(false);
  });

  it('does not apply to other members', () => {
    expect(leavesNoAdmin(['a'], 'b', 'VIEWER')).toBe(false);
    expect(leavesNoAdmin(['a', 'b'], 'a', null)).toBe(false);
  });
});
