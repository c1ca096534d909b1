import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { ResourceDistribution, ResourceKindEnum } from './resource-distribution.schema.ts';
import {
  quantityMax,
  recordResourceDistribution,
  recordResourceDistributionSchema,
  type ResourceDistributionRow,
} from './resource-distribution.service.ts';

const RecordResourceDistributionInput = builder.inputType('RecordResourceDistributionInput', {
  description: 'What was handed out at an activity.',
  fields: (t) => ({
    activityId: t.id({ required: true, description: 'The activity.' }),
    kind: t.field({ type: ResourceKindEnum, required: true, description: 'What kind of thing it is.' }),
    title: t.string({
      required: true,
      description: 'What it is called; at most 200 characters, and never about one person or case.',
    }),
    language: t.string({ description: 'Its language, as a BCP 47 tag; "en" unless said otherwise.' }),
    quantity: t.int({ required: true, description: `How many pieces, from 1 to ${quantityMax}.` }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input are recorded once.',
    }),
  }),
});

const RecordResourceDistributionPayload = builder
  .objectRef<{ distribution: ResourceDistributionRow }>('RecordResourceDistributionPayload')
  .implement({
    description: 'What was handed out was recorded.',
    fields: (t) => ({
      distribution: t.field({
        type: ResourceDistribution,
        description: 'What was recorded.',
        resolve: ({ distribution }) => distribution,
      }),
    }),
  });

builder.mutationField('recordResourceDistribution', (t) =>
  t.field({
    type: RecordResourceDistributionPayload,
    description: 'Records what was handed out at an activity that is ACTIVE or COMPLETED. Never to whom.',
    args: {
      input: t.arg({
        type: RecordResourceDistributionInput,
        required: true,
        description: 'What was handed out.',
      }),
    },
    ...mutation({
      action: 'activity.write',
      schema: recordResourceDistributionSchema,
      resolve: recordResourceDistribution,
    }),
  }),
);
