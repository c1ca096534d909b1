import { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import { deletionIssue, isRestorable, restorableUntil, shortTitle } from './record.rules.ts';

describe('a deleted record', () => {
  const deletedAt = new Date('2026-05-01T12:00:00Z');

  it('can be restored for thirty days', () => {
    expect(restorableUntil(deletedAt)).toEqual(new Date('2026-05-31T12:00:00Z'));
    expect(isRestorable(deletedAt, new Date('2026-05-31T11:59:59.999Z'))).toBe(true);
    expect(isRestorable(deletedAt, new Date('2026-05-31T12:00:00Z'))).toBe(false);
  });

  it('is called by the beginning of what it says', () => {
    expect(shortTitle('Too fast past the school')).toBe('Too fast past the school');
    expect(shortTitle('é'.repeat(200))).toBe('é'.repeat(200));
    expect([...shortTitle(`${'𝒳 '.repeat(150)}`)]).toHaveLength(200);
  });
});

describe('a program', () => {
  it('is deleted unless it is under way', () => {
    const kept = Object.values(ProgramStatus).filter((status) => deletionIssue(status) !== null);
    expect(kept).toEqual(['ACTIVE', 'PAUSED']);
  });
});
