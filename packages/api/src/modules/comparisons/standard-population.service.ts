import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type {
  createStandardPopulationSchema,
  removeStandardPopulationSchema,
} from './standard-population.input.ts';
import { standardPopulations } from './tables.ts';

/** Records a standard population. */
export async function createStandardPopulation(
  context: Context,
  input: output<typeof createStandardPopulationSchema>,
) {
  const { idempotencyKey: _key, groups, ...columns } = input;
  await standardPopulations.requireUnique(context, 'name', input.name);
  return standardPopulations.create(context, {
    ...columns,
    groupCodes: groups.map(({ group }) => group),
    groupSizes: groups.map(({ size }) => size),
  });
}

/** Removes a standard population. Frozen comparisons keep what was computed with it. */
export async function removeStandardPopulation(
  context: Context,
  input: output<typeof removeStandardPopulationSchema>,
) {
  const row = await standardPopulations.lockVersion(context, input);
  return standardPopulations.remove(context, row, ['input', 'id']);
}
