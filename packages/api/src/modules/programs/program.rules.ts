import type { Action } from '@rapport/core/permissions.ts';
import { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';

/** Any one of these allows a move. */
type Enough = readonly [Action, ...Action[]];

/**
 * The moves from each status, and the permissions for each move. Nothing leaves COMPLETED or ENDED. The gate (reviews/gate.service.ts) checks what the
 * jurisdiction's rules require before a program becomes ACTIVE.
 */
const moves: Record<ProgramStatus, Partial<Record<ProgramStatus, Enough>>> = {
  PROPOSED: { IN_REVIEW: ['programSubmission.write'], ENDED: ['programEnd.write'] },
  IN_REVIEW: {
    // The person who submitted it can withdraw it; a reviewer, who can halt a program, can return it.
    PROPOSED: ['programSubmission.write', 'programPause.write'],
    ACTIVE: ['programActivation.write'],
    ENDED: ['programEnd.write'],
  },
  ACTIVE: {
    PAUSED: ['programPause.write'],
    COMPLETED: ['programActivation.write'],
    ENDED: ['programEnd.write'],
  },
  PAUSED: { ACTIVE: ['programActivation.write'], ENDED: ['programEnd.write'] },
  COMPLETED: {},
  ENDED: {},
};

/** The actions of which any one allows a move from one status to the other; null where a program cannot make it. Staying is not moving. */
export function actionsOfMove(from: ProgramStatus, to: ProgramStatus): Enough | null {
  return moves[from][to] ?? null;
}

/** The statuses that a program may move to. */
export function statusesAfter(from: ProgramStatus): readonly ProgramStatus[] {
  return Object.values(ProgramStatus).filter((to) => moves[from][to] !== undefined);
}

/** True for a program that is over: nothing about it changes any more. */
export function isOver(status: ProgramStatus): boolean {
  return statusesAfter(status).length === 0;
}
