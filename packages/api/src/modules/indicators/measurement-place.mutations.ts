import { mutation } from '../../contract/mutation.schema.ts';
import {
  createMeasurementPlaceSchema,
  retireMeasurementPlaceSchema,
  updateMeasurementPlaceSchema,
} from './measurement-place.input.ts';
import { MeasurementPlace } from './measurement-place.schema.ts';
import {
  createMeasurementPlace,
  retireMeasurementPlace,
  updateMeasurementPlace,
} from './measurement-place.service.ts';

mutation('createMeasurementPlace', {
  action: 'indicator.write',
  description: 'Records a place inside the office for which figures are observed.',
  input: createMeasurementPlaceSchema,
  payload: MeasurementPlace,
  run: createMeasurementPlace,
});

mutation('updateMeasurementPlace', {
  action: 'indicator.write',
  description: 'Changes a place for which figures are observed.',
  input: updateMeasurementPlaceSchema,
  payload: MeasurementPlace,
  run: updateMeasurementPlace,
});

mutation('retireMeasurementPlace', {
  action: 'indicator.write',
  description: 'Retires a place: what was observed there stays, and nothing more is observed.',
  input: retireMeasurementPlaceSchema,
  payload: MeasurementPlace,
  run: retireMeasurementPlace,
});
