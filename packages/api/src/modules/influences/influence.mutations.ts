import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import './influence-source.schema.ts';
import {
  addInfluenceSource,
  addInfluenceSourceSchema,
  removeInfluenceSource,
  removeInfluenceSourceSchema,
} from './influence-source.service.ts';
import { sourcesMax } from './influence.rules.ts';
import { DecisionInfluence, InfluenceKindEnum } from './influence.schema.ts';
import {
  createInfluence,
  createInfluenceSchema,
  updateInfluence,
  updateInfluenceSchema,
  type InfluencePayload,
} from './influence.service.ts';

const inGeneralTerms = 'at most 10,000 characters. What looks like a person or a case is refused.';

const InfluenceSourceInput = builder.inputType('InfluenceSourceInput', {
  description: 'Where an insight came from: one of these.',
  isOneOf: true,
  fields: (t) => ({
    activityId: t.id({ description: 'The activity at which it was said.' }),
    communityConcernId: t.id({ description: 'The concern that was raised.' }),
  }),
});

const CreateDecisionInfluenceInput = builder.inputType('CreateDecisionInfluenceInput', {
  description: 'How what the community said changed what the office does.',
  fields: (t) => ({
    kind: t.field({ type: InfluenceKindEnum, required: true, description: 'What was influenced.' }),
    title: t.string({
      required: true,
      description:
        'What it is called; at most 200 characters. What looks like a person or a case is refused.',
    }),
    insight: t.string({ required: true, description: `What people said; ${inGeneralTerms}` }),
    change: t.string({ required: true, description: `What the office changed; ${inGeneralTerms}` }),
    limits: t.string({ required: true, description: `What this does not show; ${inGeneralTerms}` }),
    decidedOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day of the decision; not in the future.',
    }),
    programId: t.id({ description: 'The program that it changed.' }),
    sources: t.field({
      type: [InfluenceSourceInput],
      required: true,
      description: `Where the insight came from: from 1 to ${sourcesMax}, each named once.`,
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same influence.',
    }),
  }),
});

const UpdateDecisionInfluenceInput = builder.inputType('UpdateDecisionInfluenceInput', {
  description: 'Changes to an influence. What is left out stays; null clears the program.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The influence.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    kind: t.field({ type: InfluenceKindEnum, description: 'What was influenced.' }),
    title: t.string({ description: 'What it is called.' }),
    insight: t.string({ description: 'What people said.' }),
    change: t.string({ description: 'What the office changed.' }),
    limits: t.string({ description: 'What this does not show.' }),
    decidedOn: t.field({ type: 'Date', description: 'The day of the decision; not in the future.' }),
    programId: t.id({ description: 'The program that it changed.' }),
  }),
});

const AddInfluenceSourceInput = builder.inputType('AddInfluenceSourceInput', {
  description: 'Another source of an influence.',
  fields: (t) => ({
    decisionInfluenceId: t.id({ required: true, description: 'The influence.' }),
    source: t.field({
      type: InfluenceSourceInput,
      required: true,
      description: 'Where the insight came from too.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input add the source once.',
    }),
  }),
});

const RemoveInfluenceSourceInput = builder.inputType('RemoveInfluenceSourceInput', {
  description: 'A source that was named by mistake.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The source.' }) }),
});

const influencePayload = (name: string, description: string) =>
  builder.objectRef<InfluencePayload>(name).implement({
    description,
    fields: (t) => ({
      decisionInfluence: t.field({
        type: DecisionInfluence,
        description: 'The influence as it stands now.',
        resolve: ({ decisionInfluence }) => decisionInfluence,
      }),
    }),
  });

const CreateDecisionInfluencePayload = influencePayload(
  'CreateDecisionInfluencePayload',
  'The influence was recorded.',
);
const UpdateDecisionInfluencePayload = influencePayload(
  'UpdateDecisionInfluencePayload',
  'The influence was changed.',
);
const AddInfluenceSourcePayload = influencePayload('AddInfluenceSourcePayload', 'The source was added.');
const RemoveInfluenceSourcePayload = influencePayload(
  'RemoveInfluenceSourcePayload',
  'The source was removed.',
);

builder.mutationField('createDecisionInfluence', (t) =>
  t.field({
    type: CreateDecisionInfluencePayload,
    description:
      'Records how what the community said changed what the office does, with where it came from and what it does not show.',
    args: {
      input: t.arg({ type: CreateDecisionInfluenceInput, required: true, description: 'The influence.' }),
    },
    ...mutation({ action: 'influence.write', schema: createInfluenceSchema, resolve: createInfluence }),
  }),
);

builder.mutationField('updateDecisionInfluence', (t) =>
  t.field({
    type: UpdateDecisionInfluencePayload,
    description: 'Changes an influence, if nobody else has since it was read.',
    args: {
      input: t.arg({ type: UpdateDecisionInfluenceInput, required: true, description: 'The changes.' }),
    },
    ...mutation({ action: 'influence.write', schema: updateInfluenceSchema, resolve: updateInfluence }),
  }),
);

builder.mutationField('addInfluenceSource', (t) =>
  t.field({
    type: AddInfluenceSourcePayload,
    description: `Adds a source to an influence, which has at most ${sourcesMax}.`,
    args: { input: t.arg({ type: AddInfluenceSourceInput, required: true, description: 'The source.' }) },
    ...mutation({ action: 'influence.write', schema: addInfluenceSourceSchema, resolve: addInfluenceSource }),
  }),
);

builder.mutationField('removeInfluenceSource', (t) =>
  t.field({
    type: RemoveInfluenceSourcePayload,
    description: 'Takes a source off an influence; the last one stays.',
    args: { input: t.arg({ type: RemoveInfluenceSourceInput, required: true, description: 'The source.' }) },
    ...mutation({
      action: 'influence.write',
      schema: removeInfluenceSourceSchema,
      resolve: removeInfluenceSource,
    }),
  }),
);
