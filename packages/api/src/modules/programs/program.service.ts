import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { daysInOrder } from '../../days.ts';
import type { RowOf } from '../../tables/columns.ts';
import { requireArea } from '../areas/area.service.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { logicModelColumns } from './logic-model.ts';
import { datesMessage, type createProgramSchema, type updateProgramSchema } from './program.input.ts';
import { isOver } from './program.rules.ts';
import { programs } from './tables.ts';

const targetAreaPath = ['input', 'targetAreaId'];

/** Refuses to change what belongs to a program that is over. `path` is that of the program in the input. */
export function refuseOver(program: Pick<RowOf<'Program'>, 'status'>, path: readonly string[]): void {
  if (!isOver(program.status)) return;
  throw new InvalidStateError(
    'WRONG_STATUS',
    `A program that is ${program.status} can no longer be changed.`,
    path,
  );
}

/** Records a new program as PROPOSED. The person who records it is its proposer. */
export async function createProgram(context: Context, input: output<typeof createProgramSchema>) {
  const { idempotencyKey: _key, logicModel, ...columns } = input;
  await requireArea(context, input.targetAreaId, targetAreaPath);
  await programs.requireUnique(context, 'externalCode', input.externalCode);
  const proposedBySubject = subjectOf(context.actor);
  return programs.create(context, { ...columns, ...logicModelColumns(logicModel), proposedBySubject });
}

/** Changes a program that is not over. The type of an ACTIVE program can change only if every requirement of the rules for the new type is met. */
export async function updateProgram(context: Context, input: output<typeof updateProgramSchema>) {
  const { id, expectedVersion: _version, logicModel, ...columns } = input;
  const current = await programs.lockVersion(context, input);
  refuseOver(current, ['input', 'id']);
  await requireArea(context, columns.targetAreaId, targetAreaPath, current.targetAreaId);
  await programs.requireUnique(context, 'externalCode', columns.externalCode, id);
  const change = programs.given({ ...columns, ...logicModelColumns(logicModel) });
  const next = { ...current, ...change };
  if (!daysInOrder(next.startsOn, next.endsOn))
    throw new InvalidStateError('DATES_OUT_OF_ORDER', datesMessage, ['input', 'endsOn']);
  const program = await programs.update(context, current, change);
  if (program.status === 'ACTIVE' && program.type !== current.type) {
    await requirePermitted(context, { kind: 'PROGRAM', id }, ['input', 'type']);
  }
  return program;
}
