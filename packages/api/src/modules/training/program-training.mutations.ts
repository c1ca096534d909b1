import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { Program } from '../programs/program.schema.ts';
import type { ProgramPayload } from '../programs/program.service.ts';
import './program-training.schema.ts';
import {
  removeTrainingOfProgram,
  removeTrainingOfProgramSchema,
  requireTrainingOfProgram,
  requireTrainingOfProgramSchema,
} from './program-training.service.ts';

const RequireTrainingOfProgramInput = builder.inputType('RequireTrainingOfProgramInput', {
  description: 'That whoever works on a program must have completed a training.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program.' }),
    trainingId: t.id({ required: true, description: 'The training; one that is in use.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input are recorded once.',
    }),
  }),
});

const RemoveTrainingOfProgramInput = builder.inputType('RemoveTrainingOfProgramInput', {
  description: 'What a program does not require any more.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The `ProgramTraining`, not the training itself.' }),
  }),
});

const programPayload = (name: string, description: string) =>
  builder.objectRef<ProgramPayload>(name).implement({
    description,
    fields: (t) => ({
      program: t.field({
        type: Program,
        description: 'The program as it stands now.',
        resolve: ({ program }) => program,
      }),
    }),
  });

const RequireTrainingOfProgramPayload = programPayload(
  'RequireTrainingOfProgramPayload',
  'The program requires the training.',
);
const RemoveTrainingOfProgramPayload = programPayload(
  'RemoveTrainingOfProgramPayload',
  'The program does not require the training any more.',
);

builder.mutationField('requireTrainingOfProgram', (t) =>
  t.field({
    type: RequireTrainingOfProgramPayload,
    description: 'Records that whoever works on a program must have completed a training, until it is over.',
    args: {
      input: t.arg({ type: RequireTrainingOfProgramInput, required: true, description: 'Which of which.' }),
    },
    ...mutation({
      action: 'training.write',
      schema: requireTrainingOfProgramSchema,
      resolve: requireTrainingOfProgram,
    }),
  }),
);

builder.mutationField('removeTrainingOfProgram', (t) =>
  t.field({
    type: RemoveTrainingOfProgramPayload,
    description: 'Takes a required training off a program, until the program is over.',
    args: { input: t.arg({ type: RemoveTrainingOfProgramInput, required: true, description: 'Which.' }) },
    ...mutation({
      action: 'training.write',
      schema: removeTrainingOfProgramSchema,
      resolve: removeTrainingOfProgram,
    }),
  }),
);
