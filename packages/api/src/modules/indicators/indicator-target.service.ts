import { ConflictError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { daysInOrder, dayText } from '../../days.ts';
import type {
  createIndicatorTargetSchema,
  removeIndicatorTargetSchema,
  updateIndicatorTargetSchema,
} from './indicator-target.input.ts';
import { refuseRetired } from './indicator.service.ts';
import { requirePlace } from './measurement-place.service.ts';
import { indicatorDefinitions, indicatorTargets } from './tables.ts';

interface Target {
  indicatorDefinitionId: string;
  placeId: string | null;
  firstDay: Date;
  lastDay: Date;
}

/** Records a figure that the office wants to reach. Targets of one indicator and place do not overlap in time. */
export async function createIndicatorTarget(
  context: Context,
  input: output<typeof createIndicatorTargetSchema>,
) {
  const { idempotencyKey: _key, ...columns } = input;
  const path = ['input', 'indicatorDefinitionId'];
  refuseRetired(await indicatorDefinitions.lock(context, input.indicatorDefinitionId, path), path);
  await requirePlace(context, input.placeId, ['input', 'placeId']);
  const target = { ...columns, placeId: input.placeId ?? null };
  await refuseOverlap(context, target);
  return indicatorTargets.create(context, target);
}

/** Changes a target. */
export async function updateIndicatorTarget(
  context: Context,
  input: output<typeof updateIndicatorTargetSchema>,
) {
  const { id, expectedVersion: _version, ...columns } = input;
  const path = ['input', 'id'];
  const { indicatorDefinitionId } = await indicatorTargets.require(context, id, path);
  await indicatorDefinitions.lock(context, indicatorDefinitionId, path);
  const target = await indicatorTargets.lockVersion(context, input);
  const given = indicatorTargets.given(columns);
  await refuseOverlap(context, { ...target, ...given }, id);
  return indicatorTargets.update(context, target, columns);
}

/** Removes a target. */
export async function removeIndicatorTarget(
  context: Context,
  input: output<typeof removeIndicatorTargetSchema>,
) {
  const target = await indicatorTargets.lockVersion(context, input);
  await indicatorTargets.remove(context, target, ['input', 'id']);
  return { deletedId: indicatorTargets.globalId(target) };
}

/** The caller must hold the lock of the indicator. */
async function refuseOverlap(context: Context, target: Target, ownId?: string): Promise<void> {
  const { indicatorDefinitionId, placeId, firstDay, lastDay } = target;
  if (!daysInOrder(firstDay, lastDay)) {
    const message = 'The last day cannot be before the first.';
    throw new ValidationError([{ path: ['input', 'lastDay'], message }]);
  }
  const other = await context.database.prisma.indicatorTarget.findFirst({
    where: {
      indicatorDefinitionId,
      placeId,
      firstDay: { lte: lastDay },
      lastDay: { gte: firstDay },
      ...(ownId === undefined ? {} : { id: { not: ownId } }),
    },
  });
  if (other === null) return;
  const days = `${dayText(other.firstDay)} to ${dayText(other.lastDay)}`;
  throw new ConflictError(`There is a target for ${days} already.`, ['input', 'firstDay']);
}
