import { mutation } from '../../contract/mutation.schema.ts';
import { TrainingCompletion } from './training-completion.schema.ts';
import { recordTrainingCompletion } from './training-completion.service.ts';
import { recordTrainingCompletionSchema } from './training.input.ts';

mutation('recordTrainingCompletion', {
  action: 'training.write',
  description:
    'Records that a staff member completed a training. The training determines how long the completion is valid.',
  input: recordTrainingCompletionSchema,
  payload: TrainingCompletion,
  key: 'completion',
  run: recordTrainingCompletion,
});
