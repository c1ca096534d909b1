import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import './partner-link.mutations.ts';
import { PartnerKindEnum, PartnerOrganization } from './partner.schema.ts';
import {
  createPartner,
  createPartnerSchema,
  updatePartner,
  updatePartnerSchema,
  type PartnerPayload,
} from './partner.service.ts';

const CreatePartnerOrganizationInput = builder.inputType('CreatePartnerOrganizationInput', {
  description: 'A new partner. No names, addresses or numbers of people.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'Names it in files; 1 to 64 letters, digits, underscores, dots or hyphens.',
    }),
    name: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    kind: t.field({ type: PartnerKindEnum, required: true, description: 'What kind of organisation it is.' }),
    description: t.string({
      description: 'What it does; at most 10,000 characters. What looks like a person or a case is refused.',
    }),
    website: t.string({ description: 'Its page, an https address; at most 200 characters.' }),
    areaId: t.id({ description: 'The area in which it works.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same partner.',
    }),
  }),
});

const UpdatePartnerOrganizationInput = builder.inputType('UpdatePartnerOrganizationInput', {
  description:
    'Changes to a partner. What is left out stays; null clears the description, the website and the area.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The partner.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    code: t.string({ description: 'Names it in files.' }),
    name: t.string({ description: 'What it is called.' }),
    kind: t.field({ type: PartnerKindEnum, description: 'What kind of organisation it is.' }),
    description: t.string({ description: 'What it does.' }),
    website: t.string({ description: 'Its page, an https address.' }),
    areaId: t.id({ description: 'The area in which it works.' }),
  }),
});

const partnerPayload = (name: string, description: string) =>
  builder.objectRef<PartnerPayload>(name).implement({
    description,
    fields: (t) => ({
      partnerOrganization: t.field({
        type: PartnerOrganization,
        description: 'The partner as it stands now.',
        resolve: ({ partnerOrganization }) => partnerOrganization,
      }),
    }),
  });

const CreatePartnerOrganizationPayload = partnerPayload(
  'CreatePartnerOrganizationPayload',
  'The partner was recorded.',
);
const UpdatePartnerOrganizationPayload = partnerPayload(
  'UpdatePartnerOrganizationPayload',
  'The partner was changed.',
);

builder.mutationField('createPartnerOrganization', (t) =>
  t.field({
    type: CreatePartnerOrganizationPayload,
    description: 'Records an organisation with which the office works.',
    args: {
      input: t.arg({
        type: CreatePartnerOrganizationInput,
        required: true,
        description: 'The partner.',
      }),
    },
    ...mutation({ action: 'partner.write', schema: createPartnerSchema, resolve: createPartner }),
  }),
);

builder.mutationField('updatePartnerOrganization', (t) =>
  t.field({
    type: UpdatePartnerOrganizationPayload,
    description: 'Changes a partner, if nobody else has since it was read.',
    args: {
      input: t.arg({
        type: UpdatePartnerOrganizationInput,
        required: true,
        description: 'The changes.',
      }),
    },
    ...mutation({ action: 'partner.write', schema: updatePartnerSchema, resolve: updatePartner }),
  }),
);
