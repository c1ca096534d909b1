import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';

/** Where a program may go from each status. Nothing leaves COMPLETED or ENDED. */
const nextStatuses: Record<ProgramStatus, readonly ProgramStatus[]> = {
  PROPOSED: ['IN_REVIEW', 'ENDED'],
  IN_REVIEW: ['PROPOSED', 'ACTIVE', 'ENDED'],
  ACTIVE: ['PAUSED', 'COMPLETED', 'ENDED'],
  PAUSED: ['ACTIVE', 'ENDED'],
  COMPLETED: [],
  ENDED: [],
};

/** True where a program may move from one status to the other. Staying is not moving. */
export function canMove(from: ProgramStatus, to: ProgramStatus): boolean {
  return nextStatuses[from].includes(to);
}

/** The statuses that a program may move to. */
export function statusesAfter(from: ProgramStatus): readonly ProgramStatus[] {
  return nextStatuses[from];
}

/** True for a program that is over: nothing about it changes any more. */
export function isOver(status: ProgramStatus): boolean {
  return nextStatuses[status].length === 0;
}
