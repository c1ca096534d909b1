import { mutation } from '../../contract/mutation.schema.ts';
import {
  correctObservationSchema,
  recordObservationSchema,
  voidObservationSchema,
} from './observation.input.ts';
import { Observation } from './observation.schema.ts';
import { correctObservation, recordObservation, voidObservation } from './observation.service.ts';

mutation('recordObservation', {
  action: 'observation.write',
  description: 'Records an observed figure, once for an indicator, a place, a group and a period.',
  input: recordObservationSchema,
  payload: Observation,
  run: recordObservation,
});

mutation('correctObservation', {
  action: 'observation.write',
  description:
    'Corrects the figures of an observation. It ends with the reason, and the observation that is returned takes its place.',
  input: correctObservationSchema,
  payload: Observation,
  run: correctObservation,
});

mutation('voidObservation', {
  action: 'observation.write',
  description:
    'Voids an observation: it stays readable, and counts nowhere. The figure can then be recorded again.',
  input: voidObservationSchema,
  payload: Observation,
  run: voidObservation,
});
