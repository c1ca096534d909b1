import { mutation } from '../../contract/mutation.schema.ts';
import { createPlaceVariableSchema, removePlaceVariableSchema } from './place-variable.input.ts';
import { PlaceVariable } from './place-variable.schema.ts';
import { createPlaceVariable, removePlaceVariable } from './place-variable.service.ts';

mutation('createPlaceVariable', {
  action: 'comparison.write',
  description:
    'Records a figure of offices by which the agency finds those that are alike. It cannot be changed, only removed.',
  input: createPlaceVariableSchema,
  payload: PlaceVariable,
  run: createPlaceVariable,
});

mutation('removePlaceVariable', {
  action: 'comparison.write',
  description: 'Removes a variable of offices.',
  input: removePlaceVariableSchema,
  payload: PlaceVariable,
  run: removePlaceVariable,
});
