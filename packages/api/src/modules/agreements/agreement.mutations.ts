import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { Agreement, AgreementKindEnum } from './agreement.schema.ts';
import {
  createAgreement,
  createAgreementSchema,
  renewAgreement,
  renewAgreementSchema,
  signAgreement,
  signAgreementSchema,
  terminateAgreement,
  terminateAgreementSchema,
  updateAgreement,
  updateAgreementSchema,
  type AgreementPayload,
} from './agreement.service.ts';

const CreateAgreementInput = builder.inputType('CreateAgreementInput', {
  description: 'A new agreement with a partner.',
  fields: (t) => ({
    partnerOrganizationId: t.id({ required: true, description: 'With whom.' }),
    programId: t.id({ description: 'The program that it is limited to; all unless said otherwise.' }),
    kind: t.field({ type: AgreementKindEnum, required: true, description: 'What kind of agreement it is.' }),
    title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    signedOn: t.field({
      type: 'Date',
      description: 'The day of its signature, not in the future; left out where it is not signed yet.',
    }),
    expiresOn: t.field({ type: 'Date', description: 'The last day on which it holds; left out for no end.' }),
    warningDays: t.int({
      description:
        'How many days before its end it is shown as EXPIRING, from 0 to 730; 60 unless said otherwise.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same agreement.',
    }),
  }),
});

const UpdateAgreementInput = builder.inputType('UpdateAgreementInput', {
  description:
    'Changes to an agreement that was not terminated. What is left out stays; null clears the signature and the end.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The agreement.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    title: t.string({ description: 'What it is called.' }),
    signedOn: t.field({ type: 'Date', description: 'The day of its signature, not in the future.' }),
    expiresOn: t.field({ type: 'Date', description: 'The last day on which it holds.' }),
    warningDays: t.int({ description: 'How many days before its end it is shown as EXPIRING.' }),
  }),
});

const SignAgreementInput = builder.inputType('SignAgreementInput', {
  description: 'The signature of an agreement.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The agreement.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was signed.' }),
    signedOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day of the last signature that it needs; not in the future.',
    }),
  }),
});

const TerminateAgreementInput = builder.inputType('TerminateAgreementInput', {
  description: 'The end of an agreement before its time.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The agreement.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    terminatedOn: t.field({
      type: 'Date',
      description:
        'The first day on which it holds no more: today unless an earlier one is given. For a later end, change `expiresOn`.',
    }),
  }),
});

const RenewAgreementInput = builder.inputType('RenewAgreementInput', {
  description: 'A new agreement in place of one that ends or has ended.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The agreement that is renewed.' }),
    title: t.string({ description: 'What the new one is called; like the old one unless said otherwise.' }),
    signedOn: t.field({
      type: 'Date',
      description: 'The day of its signature, not in the future; left out where it is not signed yet.',
    }),
    expiresOn: t.field({
      type: 'Date',
      description:
        'The last day on which the new one holds, later than that of the old one; left out for no end.',
    }),
    warningDays: t.int({
      description:
        'How many days before its end it is shown as EXPIRING; like the old one unless said otherwise.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same agreement.',
    }),
  }),
});

const agreementPayload = (name: string, description: string) =>
  builder.objectRef<AgreementPayload>(name).implement({
    description,
    fields: (t) => ({
      agreement: t.field({
        type: Agreement,
        description: 'The agreement as it stands now.',
        resolve: ({ agreement }) => agreement,
      }),
    }),
  });

const CreateAgreementPayload = agreementPayload('CreateAgreementPayload', 'The agreement was recorded.');
const UpdateAgreementPayload = agreementPayload('UpdateAgreementPayload', 'The agreement was changed.');
const SignAgreementPayload = agreementPayload('SignAgreementPayload', 'The signature was recorded.');
const TerminateAgreementPayload = agreementPayload(
  'TerminateAgreementPayload',
  'The agreement was terminated.',
);
const RenewAgreementPayload = agreementPayload('RenewAgreementPayload', 'The new agreement was recorded.');

builder.mutationField('createAgreement', (t) =>
  t.field({
    type: CreateAgreementPayload,
    description: 'Records an agreement with a partner.',
    args: { input: t.arg({ type: CreateAgreementInput, required: true, description: 'The agreement.' }) },
    ...mutation({ action: 'agreement.write', schema: createAgreementSchema, resolve: createAgreement }),
  }),
);

builder.mutationField('updateAgreement', (t) =>
  t.field({
    type: UpdateAgreementPayload,
    description: 'Changes an agreement, if nobody else has since it was read.',
    args: { input: t.arg({ type: UpdateAgreementInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'agreement.write', schema: updateAgreementSchema, resolve: updateAgreement }),
  }),
);

builder.mutationField('signAgreement', (t) =>
  t.field({
    type: SignAgreementPayload,
    description: 'Records that an agreement was signed: from that day it is in force.',
    args: { input: t.arg({ type: SignAgreementInput, required: true, description: 'The signature.' }) },
    ...mutation({ action: 'agreement.write', schema: signAgreementSchema, resolve: signAgreement }),
  }),
);

builder.mutationField('terminateAgreement', (t) =>
  t.field({
    type: TerminateAgreementPayload,
    description: 'Ends an agreement before its time, or gives up one that was never signed.',
    args: { input: t.arg({ type: TerminateAgreementInput, required: true, description: 'The end.' }) },
    ...mutation({
      action: 'agreement.write',
      schema: terminateAgreementSchema,
      resolve: terminateAgreement,
    }),
  }),
);

builder.mutationField('renewAgreement', (t) =>
  t.field({
    type: RenewAgreementPayload,
    description:
      'Renews an agreement by a new one with the same partner, program and kind. The old one stays as it was signed and holds until its own end.',
    args: { input: t.arg({ type: RenewAgreementInput, required: true, description: 'The new agreement.' }) },
    ...mutation({ action: 'agreement.write', schema: renewAgreementSchema, resolve: renewAgreement }),
  }),
);
