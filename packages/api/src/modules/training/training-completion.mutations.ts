import { mutation } from '../../contract/mutation.schema.ts';
import { TrainingCompletion } from './training-completion.schema.ts';
import { recordTrainingCompletion } from './training-completion.service.ts';
import { recordTrainingCompletionSchema } from './training.input.ts';

mutation('recordTrainingCompletion', {
  action: 'training.write',
  description:
    'Records that a staff member completed a training. The last day follows from how long the training says that a completion is valid.',
  input: recordTrainingCompletionSchema,
  payload: TrainingCompletion,
  key: 'completion',
  run: recordTrainingCompletion,
});
