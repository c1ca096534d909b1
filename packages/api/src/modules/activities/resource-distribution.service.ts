import type { output } from 'zod';

import { noteUnchanged } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { auditedValues, correctedValues } from '../corrections/correction.rules.ts';
import { recordCorrection, requireStanding } from '../corrections/correction.service.ts';
import { lockHeldActivity } from './activity-status.service.ts';
import type {
  correctResourceDistributionSchema,
  recordResourceDistributionSchema,
  voidResourceDistributionSchema,
} from './resource-distribution.input.ts';
import { activities, resourceDistributions } from './tables.ts';

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

/** Corrects resources that were handed out. The activity can have any status, because an error is often found later. */
export async function correctResourceDistribution(
  context: Context,
  input: output<typeof correctResourceDistributionSchema>,
) {
  const { id, expectedVersion: _version, idempotencyKey: _key, reason, ...columns } = input;
  const distribution = await lockDistribution(context, input);
  const change = resourceDistributions.given(columns);
  const values = correctedValues(distribution, change);
  if (values.length === 0) {
    noteUnchanged(context);
    return distribution;
  }
  const recorded = { action: 'resourceDistribution.corrected', detail: auditedValues(values) };
  const corrected = await resourceDistributions.update(context, distribution, change, recorded);
  await recordCorrection(context, { resourceDistributionId: id }, { kind: 'CORRECTED', reason, values });
  return corrected;
}

/** Voids resources that were not handed out. The record stays readable and counts nowhere. */
export async function voidResourceDistribution(
  context: Context,
  input: output<typeof voidResourceDistributionSchema>,
) {
  const distribution = await lockDistribution(context, input);
  const change = { voidedAt: context.now() };
  const recorded = { action: 'resourceDistribution.voided' };
  const voided = await resourceDistributions.update(context, distribution, change, recorded);
  const record = { resourceDistributionId: distribution.id };
  await recordCorrection(context, record, { kind: 'VOIDED', reason: input.reason });
  return voided;
}

/** Locks the activity and then the record, at the version that the correction is based on. */
async function lockDistribution(context: Context, input: { id: string; expectedVersion: number }) {
  const path = ['input', 'id'];
  const { activityId } = await resourceDistributions.require(context, input.id, path);
  await activities.lock(context, activityId, path);
  const distribution = await resourceDistributions.lockVersion(context, input);
  requireStanding(context, distribution);
  return distribution;
}
