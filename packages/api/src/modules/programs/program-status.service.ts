import { isAllowed } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { authorize, type Context } from '../../context.ts';
import { globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { expectVersion } from '../../versions.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { actionsOfMove, statusesAfter } from './program.rules.ts';
import { changeProgram, lockProgram, refuseOver, type ProgramPayload } from './program.service.ts';

/** A status that a program can move to, and whether whoever asks may move it there. */
export interface ProgramMove {
  status: ProgramStatus;
  isAllowedForViewer: boolean;
}

export const changeProgramStatusSchema = z.object({
  id: globalId('Program', 'program'),
  expectedVersion: rules.expectedVersion,
  status: z.enum(ProgramStatus),
});

const path = ['input', 'status'];

/** The moves that a program can make from where it stands. */
export function movesFrom(context: Pick<Context, 'actor'>, from: ProgramStatus): ProgramMove[] {
  return statusesAfter(from).map((status) => ({
    status,
    isAllowedForViewer: (actionsOfMove(from, status) ?? []).some((action) =>
      isAllowed(context.actor, action),
    ),
  }));
}

/** Moves a program along its life. It becomes ACTIVE only when nothing that the jurisdiction's rules ask of it is open. */
export async function changeProgramStatus(
  context: Context,
  { id, expectedVersion, status }: z.output<typeof changeProgramStatusSchema>,
): Promise<ProgramPayload> {
  const current = await lockProgram(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  refuseOver(current, path);
  requireMove(context, current.status, status);
  if (status === 'ACTIVE') await requirePermitted(context, { kind: 'PROGRAM', id }, path);
  const program = await changeProgram(context, id, expectedVersion, { status });
  await recordAudit(context, {
    action: 'program.statusChanged',
    entityType: 'Program',
    entityId: id,
    detail: { from: current.status, to: status },
  });
  return { program };
}

/** Refuses a move that a program cannot make from where it stands, and one that is not for whoever asks. */
function requireMove(context: Context, from: ProgramStatus, to: ProgramStatus): void {
  const enough = actionsOfMove(from, to);
  if (!enough) {
    throw new InvalidStateError(
      `A program that is ${from} can become ${statusesAfter(from).join(', ')}, not ${to}.`,
      path,
    );
  }
  const action = enough.find((one) => isAllowed(context.actor, one)) ?? enough[0];
  authorize(context, action, 'Mutation.changeProgramStatus', path);
}
