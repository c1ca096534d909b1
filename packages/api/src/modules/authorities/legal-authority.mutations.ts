import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { LegalAuthority, LegalAuthorityKindEnum } from './legal-authority.schema.ts';
import {
  createLegalAuthority,
  createLegalAuthoritySchema,
  deleteLegalAuthority,
  deleteLegalAuthoritySchema,
  updateLegalAuthority,
  updateLegalAuthoritySchema,
  type LegalAuthorityPayload,
} from './legal-authority.service.ts';

const CreateLegalAuthorityInput = builder.inputType('CreateLegalAuthorityInput', {
  description: "A statute, rule, standard or policy of the jurisdiction's own.",
  fields: (t) => ({
    kind: t.field({ type: LegalAuthorityKindEnum, required: true, description: 'What kind of text it is.' }),
    citation: t.string({ required: true, description: 'How it is cited; at most 200 characters.' }),
    title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    description: t.string({
      required: true,
      description: 'What it says about the work, in your own words; at most 10,000 characters.',
    }),
    url: t.string({ description: 'Where it can be read; begins with https:// or http://.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same authority.',
    }),
  }),
});

const UpdateLegalAuthorityInput = builder.inputType('UpdateLegalAuthorityInput', {
  description: 'Changes to a legal authority. What is left out stays; null clears the address.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The legal authority.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    kind: t.field({ type: LegalAuthorityKindEnum, description: 'What kind of text it is.' }),
    citation: t.string({ description: 'How it is cited.' }),
    title: t.string({ description: 'What it is called.' }),
    description: t.string({ description: 'What it says about the work, in your own words.' }),
    url: t.string({ description: 'Where it can be read; begins with https:// or http://.' }),
  }),
});

const DeleteLegalAuthorityInput = builder.inputType('DeleteLegalAuthorityInput', {
  description: 'The legal authority that is to go.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The legal authority.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the decision was made from.' }),
  }),
});

const legalAuthorityPayload = (name: string, description: string, ofAuthority: string) =>
  builder.objectRef<LegalAuthorityPayload>(name).implement({
    description,
    fields: (t) => ({
      legalAuthority: t.field({
        type: LegalAuthority,
        description: ofAuthority,
        resolve: ({ legalAuthority }) => legalAuthority,
      }),
    }),
  });

const now = 'The legal authority as it stands now.';
const CreateLegalAuthorityPayload = legalAuthorityPayload(
  'CreateLegalAuthorityPayload',
  'The legal authority was recorded.',
  now,
);
const UpdateLegalAuthorityPayload = legalAuthorityPayload(
  'UpdateLegalAuthorityPayload',
  'The legal authority was changed.',
  now,
);
const DeleteLegalAuthorityPayload = legalAuthorityPayload(
  'DeleteLegalAuthorityPayload',
  'The legal authority was deleted.',
  'The legal authority as it stood.',
);

builder.mutationField('createLegalAuthority', (t) =>
  t.field({
    type: CreateLegalAuthorityPayload,
    description: "Records a statute, rule, standard or policy of the jurisdiction's own.",
    args: {
      input: t.arg({ type: CreateLegalAuthorityInput, required: true, description: 'The authority.' }),
    },
    ...mutation({
      action: 'authority.write',
      schema: createLegalAuthoritySchema,
      resolve: createLegalAuthority,
    }),
  }),
);

builder.mutationField('updateLegalAuthority', (t) =>
  t.field({
    type: UpdateLegalAuthorityPayload,
    description:
      'Changes a legal authority, if nobody else has since it was read. What ships with Rapport stays as it is.',
    args: {
      input: t.arg({ type: UpdateLegalAuthorityInput, required: true, description: 'The changes.' }),
    },
    ...mutation({
      action: 'authority.write',
      schema: updateLegalAuthoritySchema,
      resolve: updateLegalAuthority,
    }),
  }),
);

builder.mutationField('deleteLegalAuthority', (t) =>
  t.field({
    type: DeleteLegalAuthorityPayload,
    description:
      'Deletes a legal authority that nothing cites: no program, rule, training or retention rule. What ships with Rapport stays.',
    args: {
      input: t.arg({ type: DeleteLegalAuthorityInput, required: true, description: 'The authority.' }),
    },
    ...mutation({
      action: 'authority.write',
      schema: deleteLegalAuthoritySchema,
      resolve: deleteLegalAuthority,
    }),
  }),
);
