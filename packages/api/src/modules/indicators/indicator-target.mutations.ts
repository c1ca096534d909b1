import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import {
  createIndicatorTargetSchema,
  removeIndicatorTargetSchema,
  updateIndicatorTargetSchema,
} from './indicator-target.input.ts';
import { IndicatorTarget } from './indicator-target.schema.ts';
import {
  createIndicatorTarget,
  removeIndicatorTarget,
  updateIndicatorTarget,
} from './indicator-target.service.ts';

mutation('createIndicatorTarget', {
  action: 'indicator.write',
  description: 'Records a figure that the office wants to reach.',
  input: createIndicatorTargetSchema,
  payload: IndicatorTarget,
  run: createIndicatorTarget,
});

mutation('updateIndicatorTarget', {
  action: 'indicator.write',
  description: 'Changes a target.',
  input: updateIndicatorTargetSchema,
  payload: IndicatorTarget,
  run: updateIndicatorTarget,
});

mutationOf('removeIndicatorTarget', {
  action: 'indicator.write',
  description: 'Removes a target permanently.',
  input: removeIndicatorTargetSchema,
  payload: { deletedId: { type: 'ID', description: 'The global id of the target that was removed.' } },
  run: removeIndicatorTarget,
});
