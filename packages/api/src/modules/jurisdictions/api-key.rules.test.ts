import type { Actor } from '@rapport/core/actor.ts';
import { actions, reservedActions, type Action, actionsIn } from '@rapport/core/permissions.ts';
import { describe, expect, it } from 'vitest';

import { expiryIssue, grantableScopes, readScopes } from './api-key.rules.ts';

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
const admin: Actor = {
  kind: 'PERSON',
  subject: 's',
  displayName: 'S',
  memberships: [],
  invitations: [],
  acting: { ...acting, role: 'ADMIN' },
};
const key = (scopes: readonly Action[]): Actor => ({
  kind: 'API_KEY',
  apiKeyId: '1',
  displayName: 'K',
  scopes,
  acting,
});

describe('the scopes of a key', () => {
  it('can be everything that its maker may do', () => {
    expect(grantableScopes(admin)).toEqual(
      actions.filter((action) => actionsIn('OFFICE').has(action) && !reservedActions.has(action)),
    );
    expect(grantableScopes(key(['apiKey.write', 'program.read']))).toEqual(['apiKey.write', 'program.read']);
    expect(grantableScopes({ kind: 'PUBLIC' })).toEqual([]);
  });

  it('are kept once each, in the order of the permission map', () => {
    const { scopes, issues } = readScopes(admin, ['survey.read', 'program.read', 'survey.read']);
    expect(scopes).toEqual(['program.read', 'survey.read']);
    expect(issues).toEqual([]);
  });

  it('are refused one by one, each with its place and what is allowed', () => {
    const { issues } = readScopes(key(['apiKey.write', 'program.read']), [
      'program.read',
      'program.write',
      'toString',
    ]);
    const message = 'A scope is one of apiKey.write, program.read.';
    expect(issues).toEqual([
      { path: [1], message },
      { path: [2], message },
    ]);
  });
});

describe('the expiry of a key', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const after = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
  const days = (count: number): number => count * 24 * 60 * 60 * 1000;

  it('lies in the future, up to 366 days ahead', () => {
    expect(expiryIssue(after(1), now, null)).toBeNull();
    expect(expiryIssue(after(days(366)), now, null)).toBeNull();
    expect(expiryIssue(now, now, null)).toMatch(/future/);
    expect(expiryIssue(after(-1), now, null)).toMatch(/future/);
    expect(expiryIssue(after(days(366) + 1), now, null)).toMatch(/366 days/);
  });

  it('is not later than that of the key which made it', () => {
    expect(expiryIssue(after(days(2)), now, after(days(2)))).toBeNull();
    expect(expiryIssue(after(days(2)), now, after(days(1)))).toMatch(/valid for longer than that key/);
  });
});
