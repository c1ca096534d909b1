import { MeasurementPlaceKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { areas } from '../areas/tables.ts';
import { measurementPlaces } from './tables.ts';

const details = {
  code: rules.code().describe('The code that identifies the place in files. No other place has it.'),
  name: rules.publicTitle('A name').describe('The name of the place.'),
  kind: z.enum(MeasurementPlaceKind).describe('The kind of place.'),
};
const areaId = areas.id.nullish().describe('The area of the plans of the office that the place is.');

export const createMeasurementPlaceSchema = z
  .object({ ...details, areaId, idempotencyKey: idempotencyKeySchema })
  .describe('A place for which figures are observed.');

export const updateMeasurementPlaceSchema = measurementPlaces
  .changeInput({ ...rules.optional(details), areaId })
  .describe('Changes to a place. A field that is left out stays as it is; null clears the area.');

export const retireMeasurementPlaceSchema = measurementPlaces
  .changeInput({})
  .describe('The place to retire.');
