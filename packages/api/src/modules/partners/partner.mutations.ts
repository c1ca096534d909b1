import { mutation } from '../../contract/mutation.schema.ts';
import './partner-link.mutations.ts';
import { createPartnerSchema, updatePartnerSchema } from './partner.input.ts';
import { PartnerOrganization } from './partner.schema.ts';
import { createPartner, updatePartner } from './partner.service.ts';

mutation('createPartnerOrganization', {
  action: 'partner.write',
  description: 'Records an organization that the office works with.',
  input: createPartnerSchema,
  payload: PartnerOrganization,
  run: createPartner,
});

mutation('updatePartnerOrganization', {
  action: 'partner.write',
  description: 'Changes a partner.',
  input: updatePartnerSchema,
  payload: PartnerOrganization,
  run: updatePartner,
});
