import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { Publication, PublicationKindEnum } from './publication.schema.ts';
import {
  createPublication,
  createPublicationSchema,
  publish,
  publishSchema,
  updatePublication,
  updatePublicationSchema,
  withdrawPublication,
  withdrawPublicationSchema,
  type PublicationPayload,
} from './publication.service.ts';

const CreatePublicationInput = builder.inputType('CreatePublicationInput', {
  description:
    'A draft of something that the office tells the public. It never points to a person or a case.',
  fields: (t) => ({
    kind: t.field({ type: PublicationKindEnum, required: true, description: 'What it tells.' }),
    title: t.string({ required: true, description: 'Its title; at most 200 characters.' }),
    body: t.string({ required: true, description: 'Its words; at most 10,000 characters.' }),
    language: t.string({ description: 'The language of its words, as a BCP 47 tag; "en" unless said.' }),
    programId: t.id({ description: 'The program that it is about; a PROGRAM_REPORT names one.' }),
    decisionInfluenceId: t.id({
      description: 'The decision influence that it is about; a DECISION_INFLUENCE names one.',
    }),
    communityConcernId: t.id({
      description: 'The concern that it answers; a CONCERN_RESPONSE names one.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same publication.',
    }),
  }),
});

const UpdatePublicationInput = builder.inputType('UpdatePublicationInput', {
  description:
    'Changes to a draft that is not under review. What is left out stays; null clears what it names. An approval of earlier words does not hold for the new ones.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The publication.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    title: t.string({ description: 'Its title.' }),
    body: t.string({ description: 'Its words.' }),
    language: t.string({ description: 'The language of its words.' }),
    programId: t.id({ description: 'The program that it is about.' }),
    decisionInfluenceId: t.id({ description: 'The decision influence that it is about.' }),
    communityConcernId: t.id({ description: 'The concern that it answers.' }),
  }),
});

const PublishInput = builder.inputType('PublishInput', {
  description: 'A draft that is to be published.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The publication.' }),
    expectedVersion: t.int({ required: true, description: 'The version that is published.' }),
  }),
});

const WithdrawPublicationInput = builder.inputType('WithdrawPublicationInput', {
  description: 'A publication that is to be taken back.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The publication.' }),
    expectedVersion: t.int({ required: true, description: 'The version that is withdrawn.' }),
    reason: t.string({ required: true, description: 'Why, in words for the public.' }),
  }),
});

const publicationPayload = (name: string, description: string) =>
  builder.objectRef<PublicationPayload>(name).implement({
    description,
    fields: (t) => ({
      publication: t.field({
        type: Publication,
        description: 'The publication as it stands now.',
        resolve: ({ publication }) => publication,
      }),
    }),
  });

const CreatePublicationPayload = publicationPayload('CreatePublicationPayload', 'The draft was recorded.');
const UpdatePublicationPayload = publicationPayload('UpdatePublicationPayload', 'The draft was changed.');
const PublishPayload = publicationPayload('PublishPayload', 'It is published.');
const WithdrawPublicationPayload = publicationPayload('WithdrawPublicationPayload', 'It is withdrawn.');

builder.mutationField('createPublication', (t) =>
  t.field({
    type: CreatePublicationPayload,
    description: 'Drafts a publication.',
    args: { input: t.arg({ type: CreatePublicationInput, required: true, description: 'The draft.' }) },
    ...mutation({ action: 'publication.write', schema: createPublicationSchema, resolve: createPublication }),
  }),
);

builder.mutationField('updatePublication', (t) =>
  t.field({
    type: UpdatePublicationPayload,
    description: 'Changes a draft, if nobody else has since it was read and no review of it is open.',
    args: { input: t.arg({ type: UpdatePublicationInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'publication.write', schema: updatePublicationSchema, resolve: updatePublication }),
  }),
);

builder.mutationField('publish', (t) =>
  t.field({
    type: PublishPayload,
    description:
      'Publishes a draft, if nothing that the rules require is missing. Reading it without signing in comes later.',
    args: { input: t.arg({ type: PublishInput, required: true, description: 'The draft.' }) },
    ...mutation({ action: 'publication.write', schema: publishSchema, resolve: publish }),
  }),
);

builder.mutationField('withdrawPublication', (t) =>
  t.field({
    type: WithdrawPublicationPayload,
    description: 'Withdraws what was published, and says why.',
    args: { input: t.arg({ type: WithdrawPublicationInput, required: true, description: 'What and why.' }) },
    ...mutation({
      action: 'publication.write',
      schema: withdrawPublicationSchema,
      resolve: withdrawPublication,
    }),
  }),
);
