import { mutation } from '../../contract/mutation.schema.ts';
import { placeLegalHoldSchema, releaseLegalHoldSchema } from './legal-hold.input.ts';
import { LegalHold } from './legal-hold.schema.ts';
import { placeLegalHold, releaseLegalHold } from './legal-hold.service.ts';

mutation('placeLegalHold', {
  action: 'legalHold.write',
  description:
    'Places a legal hold. Until it is released, no record that it covers can be deleted, and no deleted record that it covers is removed permanently.',
  input: placeLegalHoldSchema,
  payload: LegalHold,
  run: placeLegalHold,
});

mutation('releaseLegalHold', {
  action: 'legalHold.write',
  description: 'Releases a legal hold permanently.',
  input: releaseLegalHoldSchema,
  payload: LegalHold,
  run: releaseLegalHold,
});
