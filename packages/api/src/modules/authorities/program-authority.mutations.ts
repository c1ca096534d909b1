import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { programPayload } from '../programs/program.schema.ts';
import './program-authority.schema.ts';
import {
  addProgramAuthority,
  addProgramAuthoritySchema,
  removeProgramAuthority,
  removeProgramAuthoritySchema,
} from './program-authority.service.ts';

const AddProgramAuthorityInput = builder.inputType('AddProgramAuthorityInput', {
  description: 'That a program rests on a legal authority.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program.' }),
    legalAuthorityId: t.id({ required: true, description: 'The legal authority.' }),
    note: t.string({
      description: 'What the authority allows or demands here; at most 10,000 characters.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input are recorded once.',
    }),
  }),
});

const RemoveProgramAuthorityInput = builder.inputType('RemoveProgramAuthorityInput', {
  description: 'What a program does not rest on any more.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The `ProgramAuthority`, not the authority itself.' }),
  }),
});

const AddProgramAuthorityPayload = programPayload(
  'AddProgramAuthorityPayload',
  'The program cites the legal authority.',
);
const RemoveProgramAuthorityPayload = programPayload(
  'RemoveProgramAuthorityPayload',
  'The program does not cite the legal authority any more.',
);

builder.mutationField('addProgramAuthority', (t) =>
  t.field({
    type: AddProgramAuthorityPayload,
    description: 'Records that a program rests on a legal authority, until the program is over.',
    args: {
      input: t.arg({ type: AddProgramAuthorityInput, required: true, description: 'Which on which.' }),
    },
    ...mutation({
      action: 'program.write',
      schema: addProgramAuthoritySchema,
      resolve: addProgramAuthority,
    }),
  }),
);

builder.mutationField('removeProgramAuthority', (t) =>
  t.field({
    type: RemoveProgramAuthorityPayload,
    description: 'Takes a legal authority off a program, until the program is over.',
    args: { input: t.arg({ type: RemoveProgramAuthorityInput, required: true, description: 'Which.' }) },
    ...mutation({
      action: 'program.write',
      schema: removeProgramAuthoritySchema,
      resolve: removeProgramAuthority,
    }),
  }),
);
