import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { requireArea } from '../areas/area.service.ts';
import type {
  createMeasurementPlaceSchema,
  retireMeasurementPlaceSchema,
  updateMeasurementPlaceSchema,
} from './measurement-place.input.ts';
import { measurementPlaces } from './tables.ts';

const areaPath = ['input', 'areaId'];

/** Records a place for which figures are observed. */
export async function createMeasurementPlace(
  context: Context,
  input: output<typeof createMeasurementPlaceSchema>,
) {
  const { idempotencyKey: _key, ...columns } = input;
  await measurementPlaces.requireUnique(context, 'code', input.code);
  await requireArea(context, input.areaId, areaPath);
  return measurementPlaces.create(context, columns);
}

/** Changes a place. Everything observed there shows the change. */
export async function updateMeasurementPlace(
  context: Context,
  input: output<typeof updateMeasurementPlaceSchema>,
) {
  const { id, expectedVersion: _version, ...columns } = input;
  const place = await measurementPlaces.lockVersion(context, input);
  await measurementPlaces.requireUnique(context, 'code', columns.code, id);
  await requireArea(context, columns.areaId, areaPath, place.areaId);
  return measurementPlaces.update(context, place, columns);
}

/** Retires a place: what was observed there stays, and nothing more is observed. */
export async function retireMeasurementPlace(
  context: Context,
  input: output<typeof retireMeasurementPlaceSchema>,
): Promise<RowOf<'MeasurementPlace'>> {
  const place = await measurementPlaces.lockVersion(context, input);
  if (place.retiredAt !== null) {
    const message = `The place ${place.code} is already retired.`;
    throw new InvalidStateError('ALREADY_DONE', message, ['input', 'id']);
  }
  const change = { retiredAt: context.now() };
  return measurementPlaces.update(context, place, change, { action: 'measurementPlace.retired' });
}

/** Refuses a place that is foreign, absent or retired. Null and undefined mean the whole office. */
export async function requirePlace(
  context: Context,
  id: string | null | undefined,
  path: readonly string[],
): Promise<void> {
  if (id == null) return;
  const { code, retiredAt } = await measurementPlaces.require(context, id, path);
  if (retiredAt === null) return;
  throw new InvalidStateError('RETIRED', `The place ${code} is retired.`, path);
}
