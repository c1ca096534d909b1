import { mutation } from '../../contract/mutation.schema.ts';
import { createTrainingSchema, retireTrainingSchema, updateTrainingSchema } from './training.input.ts';
import { Training } from './training.schema.ts';
import { createTraining, retireTraining, updateTraining } from './training.service.ts';

mutation('createTraining', {
  action: 'training.write',
  description: 'Records a training for staff.',
  input: createTrainingSchema,
  payload: Training,
  run: createTraining,
});

mutation('updateTraining', {
  action: 'training.write',
  description: 'Changes a training that is in use.',
  input: updateTrainingSchema,
  payload: Training,
  run: updateTraining,
});

mutation('retireTraining', {
  action: 'training.write',
  description: 'Retires a training permanently. Nobody has to complete it anymore.',
  input: retireTrainingSchema,
  payload: Training,
  run: retireTraining,
});
