import { isAllowed } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import { authorize, type Context } from '../../context.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import type { changeProgramStatusSchema } from './program.input.ts';
import { actionsOfMove, statusesAfter } from './program.rules.ts';
import { refuseOver } from './program.service.ts';
import { programs } from './tables.ts';

/** A status that a program can move to, and whether the caller may move it there. */
export interface ProgramMove {
  status: ProgramStatus;
  isAllowedForViewer: boolean;
}

const path = ['input', 'status'];

/** The moves that a program can make from a status. */
export function movesFrom(context: Pick<Context, 'actor'>, from: ProgramStatus): ProgramMove[] {
  return statusesAfter(from).map((status) => ({
    status,
    isAllowedForViewer: (actionsOfMove(from, status) ?? []).some((action) =>
      isAllowed(context.actor, action),
    ),
  }));
}

/** Changes the status of a program. It becomes ACTIVE only if nothing that the jurisdiction's rules require is open. */
export async function changeProgramStatus(context: Context, input: output<typeof changeProgramStatusSchema>) {
  const { id, status } = input;
  const current = await programs.lockVersion(context, input);
  refuseOver(current, path);
  requireMove(context, current.status, status);
  if (status === 'ACTIVE') await requirePermitted(context, { kind: 'PROGRAM', id }, path);
  const detail = { from: current.status, to: status };
  return programs.update(context, current, { status }, { action: 'program.statusChanged', detail });
}

/** Rejects a move that is not possible from the status of the program, and a move that the caller is not allowed to make. */
function requireMove(context: Context, from: ProgramStatus, to: ProgramStatus): void {
  const enough = actionsOfMove(from, to);
  if (!enough) {
    throw new InvalidStateError(
      'WRONG_STATUS',
      `A program that is ${from} can become ${statusesAfter(from).join(', ')}, not ${to}.`,
      path,
    );
  }
  const action = enough.find((one) => isAllowed(context.actor, one)) ?? enough[0];
  authorize(context, action, 'Mutation.changeProgramStatus', path);
}
