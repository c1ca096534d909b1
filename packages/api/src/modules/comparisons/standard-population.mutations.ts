import { mutation } from '../../contract/mutation.schema.ts';
import {
  createStandardPopulationSchema,
  removeStandardPopulationSchema,
} from './standard-population.input.ts';
import { StandardPopulation } from './standard-population.schema.ts';
import { createStandardPopulation, removeStandardPopulation } from './standard-population.service.ts';

mutation('createStandardPopulation', {
  action: 'comparison.write',
  description: 'Records a population to which rates are standardized. It cannot be changed, only removed.',
  input: createStandardPopulationSchema,
  payload: StandardPopulation,
  run: createStandardPopulation,
});

mutation('removeStandardPopulation', {
  action: 'comparison.write',
  description: 'Removes a standard population.',
  input: removeStandardPopulationSchema,
  payload: StandardPopulation,
  run: removeStandardPopulation,
});
