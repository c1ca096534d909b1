import { mutation } from '../../contract/mutation.schema.ts';
import { TrainingCompletion } from './training-completion.schema.ts';
import {
  correctTrainingCompletion,
  recordTrainingCompletion,
  voidTrainingCompletion,
} from './training-completion.service.ts';
import {
  correctTrainingCompletionSchema,
  recordTrainingCompletionSchema,
  voidTrainingCompletionSchema,
} from './training.input.ts';

mutation('recordTrainingCompletion', {
  action: 'training.write',
  description:
    'Records that a staff member completed a training. The training determines how long the completion is valid.',
  input: recordTrainingCompletionSchema,
  payload: TrainingCompletion,
  key: 'completion',
  run: recordTrainingCompletion,
});

mutation('correctTrainingCompletion', {
  action: 'training.write',
  description:
    'Corrects the day or the hours of a completed training. The values before stay readable in `corrections`.',
  input: correctTrainingCompletionSchema,
  payload: TrainingCompletion,
  key: 'completion',
  run: correctTrainingCompletion,
});

mutation('voidTrainingCompletion', {
  action: 'training.write',
  description:
    'Voids a training that was not completed. The record stays readable and counts nowhere. This cannot be undone. To count it again, record it again.',
  input: voidTrainingCompletionSchema,
  payload: TrainingCompletion,
  key: 'completion',
  run: voidTrainingCompletion,
});
