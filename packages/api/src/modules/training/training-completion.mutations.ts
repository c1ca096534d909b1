import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { TrainingCompletion } from './training-completion.schema.ts';
import {
  recordTrainingCompletion,
  recordTrainingCompletionSchema,
  type TrainingCompletionPayload,
} from './training-completion.service.ts';
import { hoursMax } from './training.rules.ts';

const RecordTrainingCompletionInput = builder.inputType('RecordTrainingCompletionInput', {
  description: 'That somebody completed a training.',
  fields: (t) => ({
    trainingId: t.id({ required: true, description: 'The training; a retired one up to its last day.' }),
    staffMemberId: t.id({ required: true, description: 'Who completed it.' }),
    completedOn: t.field({ type: 'Date', required: true, description: 'The day, today or earlier.' }),
    hours: t.float({ description: `Hours that it took, more than 0 and at most ${hoursMax}.` }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input are recorded once.',
    }),
  }),
});

const RecordTrainingCompletionPayload = builder
  .objectRef<TrainingCompletionPayload>('RecordTrainingCompletionPayload')
  .implement({
    description: 'The completion was recorded.',
    fields: (t) => ({
      completion: t.field({
        type: TrainingCompletion,
        description: 'The completion.',
        resolve: ({ completion }) => completion,
      }),
    }),
  });

builder.mutationField('recordTrainingCompletion', (t) =>
  t.field({
    type: RecordTrainingCompletionPayload,
    description:
      'Records that a staff member completed a training. Its last day follows from how long the training says that it holds.',
    args: {
      input: t.arg({ type: RecordTrainingCompletionInput, required: true, description: 'Who, what, when.' }),
    },
    ...mutation({
      action: 'training.write',
      schema: recordTrainingCompletionSchema,
      resolve: recordTrainingCompletion,
    }),
  }),
);
