import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { lockHeldActivity } from './activity-status.service.ts';
import type { recordResourceDistributionSchema } from './resource-distribution.input.ts';
import { resourceDistributions } from './tables.ts';

/** Records resources that were handed out at an activity that is ACTIVE or COMPLETED. */
export async function recordResourceDistribution(
  context: Context,
  input: output<typeof recordResourceDistributionSchema>,
) {
  const { idempotencyKey: _key, ...columns } = input;
  const { kind, quantity } = columns;
  await lockHeldActivity(context, input.activityId, ['input', 'activityId']);
  return resourceDistributions.create(context, columns, {
    action: 'resourceDistribution.recorded',
    detail: { kind, quantity },
  });
}
