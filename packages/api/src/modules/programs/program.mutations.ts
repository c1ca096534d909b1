import { mutation } from '../../contract/mutation.schema.ts';
import { changeProgramStatusSchema, createProgramSchema, updateProgramSchema } from './program.input.ts';
import { changeProgramStatus } from './program-status.service.ts';
import { Program } from './program.schema.ts';
import { createProgram, updateProgram } from './program.service.ts';

mutation('createProgram', {
  action: 'program.write',
  description: 'Records a new program.',
  input: createProgramSchema,
  payload: Program,
  run: createProgram,
});

mutation('updateProgram', {
  action: 'program.write',
  description:
    'Changes a program that is not over. The type of an ACTIVE program can change only if every requirement of the rules for the new type is met.',
  input: updateProgramSchema,
  payload: Program,
  run: updateProgram,
});

mutation('changeProgramStatus', {
  action: 'programMove.write',
  description:
    'Changes the status of a program: PROPOSED → IN_REVIEW → ACTIVE → COMPLETED, with pauses and early ends. `Program.allowedMoves` lists the moves that the caller can make. A program becomes ACTIVE only when every review that the rules require is approved and no disclosed conflict is open.',
  input: changeProgramStatusSchema,
  payload: Program,
  run: changeProgramStatus,
});
