import { mutation } from '../../contract/mutation.schema.ts';
import {
  createAgreementSchema,
  renewAgreementSchema,
  signAgreementSchema,
  terminateAgreementSchema,
  updateAgreementSchema,
} from './agreement.input.ts';
import { Agreement } from './agreement.schema.ts';
import {
  createAgreement,
  renewAgreement,
  signAgreement,
  terminateAgreement,
  updateAgreement,
} from './agreement.service.ts';

const shared = { action: 'agreement.write', payload: Agreement } as const;

mutation('createAgreement', {
  ...shared,
  description: 'Records an agreement with a partner.',
  input: createAgreementSchema,
  run: createAgreement,
});

mutation('updateAgreement', {
  ...shared,
  description: 'Changes an agreement that is not terminated.',
  input: updateAgreementSchema,
  run: updateAgreement,
});

mutation('signAgreement', {
  ...shared,
  description: 'Records that an agreement was signed. It is in force from that day.',
  input: signAgreementSchema,
  run: signAgreement,
});

mutation('terminateAgreement', {
  ...shared,
  description: 'Ends an agreement early, or abandons one that was never signed.',
  input: terminateAgreementSchema,
  run: terminateAgreement,
});

mutation('renewAgreement', {
  ...shared,
  description:
    'Renews an agreement with a new one that has the same partner, program and kind. The old one keeps its signature and stays in force until its own end.',
  input: renewAgreementSchema,
  run: renewAgreement,
});
