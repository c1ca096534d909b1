import { mutation } from '../../contract/mutation.schema.ts';
import { Program } from '../programs/program.schema.ts';
import './program-training.schema.ts';
import { removeTrainingOfProgram, requireTrainingOfProgram } from './program-training.service.ts';
import { removeTrainingOfProgramSchema, requireTrainingOfProgramSchema } from './training.input.ts';

mutation('requireTrainingOfProgram', {
  action: 'training.write',
  description:
    'Records that everyone who works on a program must complete a training. The program must not be over.',
  input: requireTrainingOfProgramSchema,
  payload: Program,
  run: requireTrainingOfProgram,
});

mutation('removeTrainingOfProgram', {
  action: 'training.write',
  description: 'Removes a required training from a program that is not over.',
  input: removeTrainingOfProgramSchema,
  payload: Program,
  run: removeTrainingOfProgram,
});
