import type { Action } from '@rapport/core/permissions.ts';
import { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';

/** Any one of these allows a move. */
type Enough = readonly [Action, ...Action[]];

/**
 * Where a program may go from each status, and who may move it there. Nothing leaves COMPLETED or ENDED. What the jurisdiction's rules ask before a program
 * becomes ACTIVE is the gate's question (reviews/gate.service.ts).
 */
const moves: Record<ProgramStatus, Partial<Record<ProgramStatus, Enough>>> = {
  PROPOSED: { IN_REVIEW: ['programSubmission.write'], ENDED: ['programEnd.write'] },
  IN_REVIEW: {
    // Whoever submitted it takes it back; a reviewer, who can halt a program, sends it back.
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
