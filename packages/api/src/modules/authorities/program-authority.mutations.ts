import { mutation } from '../../contract/mutation.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { addProgramAuthoritySchema, removeProgramAuthoritySchema } from './legal-authority.input.ts';
import './program-authority.schema.ts';
import { addProgramAuthority, removeProgramAuthority } from './program-authority.service.ts';

mutation('addProgramAuthority', {
  action: 'program.write',
  description: 'Records that a program cites a legal authority. The program cannot be COMPLETED or ENDED.',
  input: addProgramAuthoritySchema,
  payload: Program,
  run: addProgramAuthority,
});

mutation('removeProgramAuthority', {
  action: 'program.write',
  description:
    'Records that a program no longer cites a legal authority. The program cannot be COMPLETED or ENDED.',
  input: removeProgramAuthoritySchema,
  payload: Program,
  run: removeProgramAuthority,
});
