import { actionsOf, roles, type Role } from '@rapport/core/permissions.ts';
import { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { actionsOfMove, isOver, statusesAfter } from './program.rules.ts';

const statuses = Object.values(ProgramStatus);

function rolesFor(from: ProgramStatus, to: ProgramStatus): Role[] {
  const enough = actionsOfMove(from, to) ?? [];
  return roles.filter((role) => enough.some((action) => actionsOf(role).has(action)));
}

describe('the life of a program', () => {
  it('leads from a proposal through review to its completion, and to an end from anywhere before that', () => {
    expect(Object.fromEntries(statuses.map((status) => [status, statusesAfter(status)]))).toEqual({
      PROPOSED: ['IN_REVIEW', 'ENDED'],
      IN_REVIEW: ['PROPOSED', 'ACTIVE', 'ENDED'],
      ACTIVE: ['PAUSED', 'COMPLETED', 'ENDED'],
      PAUSED: ['ACTIVE', 'ENDED'],
      COMPLETED: [],
      ENDED: [],
    });
  });

  it('is over when it is completed or ended', () => {
    expect(statuses.filter(isOver)).toEqual(['COMPLETED', 'ENDED']);
  });

  it.each(statuses)('knows staying %s from moving', (status) => {
    expect(actionsOfMove(status, status)).toBeNull();
  });

  it.each<[ProgramStatus, ProgramStatus, Role[]]>([
    ['PROPOSED', 'IN_REVIEW', ['ADMIN', 'EDITOR']],
    ['IN_REVIEW', 'PROPOSED', ['ADMIN', 'EDITOR', 'ETHICS_REVIEWER']],
    ['IN_REVIEW', 'ACTIVE', ['ADMIN', 'EDITOR']],
    ['ACTIVE', 'PAUSED', ['ADMIN', 'EDITOR', 'ETHICS_REVIEWER']],
    ['PAUSED', 'ACTIVE', ['ADMIN', 'EDITOR']],
    ['ACTIVE', 'COMPLETED', ['ADMIN', 'EDITOR']],
    ['PROPOSED', 'ENDED', ['ADMIN']],
    ['IN_REVIEW', 'ENDED', ['ADMIN']],
    ['ACTIVE', 'ENDED', ['ADMIN']],
    ['PAUSED', 'ENDED', ['ADMIN']],
  ])('moves from %s to %s by the hand of %j', (from, to, expected) => {
    expect(rolesFor(from, to)).toEqual(expected);
  });

  it('reaches no forbidden state by any sequence of moves of any roles', () => {
    const attempts = fc.array(
      fc.record({ role: fc.constantFrom(...roles), to: fc.constantFrom(...statuses) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(attempts, (sequence) => {
        let status: ProgramStatus = 'PROPOSED';
        let submittedBy: Role | null = null;
        for (const { role, to } of sequence) {
          const from: ProgramStatus = status;
          if (!rolesFor(from, to).includes(role)) continue;
          status = to;
          if (to === 'IN_REVIEW') submittedBy = role;
          // Nothing leaves its end, and only an administrator ends what is not done.
          expect(isOver(from)).toBe(false);
          if (to === 'ENDED') expect(role).toBe('ADMIN');
          // Every ACTIVE program was in review. Program managers submitted and activated it, never a reviewer.
          if (to === 'ACTIVE') {
            expect(submittedBy).not.toBeNull();
            expect(['ADMIN', 'EDITOR']).toContain(role);
            expect(['IN_REVIEW', 'PAUSED']).toContain(from);
          }
          if (to === 'PAUSED' || to === 'COMPLETED') expect(from).toBe('ACTIVE');
        }
      }),
      { numRuns: 500 },
    );
  });
});
