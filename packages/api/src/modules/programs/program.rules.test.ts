import { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import { canMove, statusesAfter } from './program.rules.ts';

const statuses = Object.values(ProgramStatus);

describe('the life of a program', () => {
  it('leads from a proposal through review to its completion', () => {
    expect(canMove('PROPOSED', 'IN_REVIEW')).toBe(true);
    expect(canMove('IN_REVIEW', 'ACTIVE')).toBe(true);
    expect(canMove('ACTIVE', 'COMPLETED')).toBe(true);
  });

  it('can be paused and resumed, but only while it is active', () => {
    expect(canMove('ACTIVE', 'PAUSED')).toBe(true);
    expect(canMove('PAUSED', 'ACTIVE')).toBe(true);
    expect(statuses.filter((status) => canMove(status, 'PAUSED'))).toEqual(['ACTIVE']);
  });

  it('is never active without a review', () => {
    expect(statuses.filter((status) => canMove(status, 'ACTIVE'))).toEqual(['IN_REVIEW', 'PAUSED']);
  });

  it('can be ended at any time, once', () => {
    expect(statuses.filter((status) => canMove(status, 'ENDED'))).toEqual([
      'PROPOSED',
      'IN_REVIEW',
      'ACTIVE',
      'PAUSED',
    ]);
  });

  it.each(['COMPLETED', 'ENDED'] as const)('is over when it is %s', (status) => {
    expect(statusesAfter(status)).toEqual([]);
  });

  it.each(statuses)('knows staying %s from moving', (status) => {
    expect(canMove(status, status)).toBe(false);
  });
});
