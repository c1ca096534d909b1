import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import {
  createLegalAuthoritySchema,
  deleteLegalAuthoritySchema,
  updateLegalAuthoritySchema,
} from './legal-authority.input.ts';
import { LegalAuthority } from './legal-authority.schema.ts';
import {
  createLegalAuthority,
  deleteLegalAuthority,
  updateLegalAuthority,
} from './legal-authority.service.ts';

mutation('createLegalAuthority', {
  action: 'authority.write',
  description: 'Records a law, rule, standard or policy of the jurisdiction.',
  input: createLegalAuthoritySchema,
  payload: LegalAuthority,
  run: createLegalAuthority,
});

mutation('updateLegalAuthority', {
  action: 'authority.write',
  description: 'Changes a legal authority. Those that ship with Rapport cannot be changed.',
  input: updateLegalAuthoritySchema,
  payload: LegalAuthority,
  run: updateLegalAuthority,
});

mutationOf('deleteLegalAuthority', {
  action: 'authority.write',
  description:
    'Deletes a legal authority that no program, permissible-activity rule, training or retention rule cites. Those that ship with Rapport cannot be deleted.',
  input: deleteLegalAuthoritySchema,
  payload: { legalAuthority: { type: LegalAuthority, description: 'The deleted legal authority.' } },
  run: deleteLegalAuthority,
});
