import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { refuseOver } from '../programs/program.service.ts';
import { programs } from '../programs/tables.ts';
import type { removeTrainingOfProgramSchema, requireTrainingOfProgramSchema } from './training.input.ts';
import { refuseRetired } from './training.service.ts';
import { programTrainings, trainings } from './tables.ts';

/** Records that everyone who works on a program must complete a training. Returns the program. */
export async function requireTrainingOfProgram(
  context: Context,
  { programId, trainingId }: output<typeof requireTrainingOfProgramSchema>,
) {
  const [programPath, trainingPath] = [
    ['input', 'programId'],
    ['input', 'trainingId'],
  ];
  const program = await programs.lock(context, programId, programPath);
  refuseOver(program, programPath);
  refuseRetired(context, await trainings.lock(context, trainingId, trainingPath), trainingPath);
  const required = { programId, trainingId };
  const message = 'The program already requires this training.';
  await programTrainings.requireAbsent(context, required, message, trainingPath);
  await programTrainings.create(context, required, { action: 'programTraining.required', detail: required });
  return program;
}

/** Records that a program no longer requires a training. Returns the program. */
export async function removeTrainingOfProgram(
  context: Context,
  { id }: output<typeof removeTrainingOfProgramSchema>,
) {
  const path = ['input', 'id'];
  const required = await programTrainings.require(context, id, path);
  const { programId, trainingId } = required;
  const program = await programs.lock(context, programId, path);
  refuseOver(program, path);
  await programTrainings.remove(context, required, path, { detail: { programId, trainingId } });
  return program;
}
