import { ResourceKind } from '@rapport/database/generated/prisma/enums.ts';
import type { ResourceDistribution } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refersTo } from '../../lists/filter.schema.ts';
import { lockHeldActivity } from './activity-status.service.ts';

export type ResourceDistributionRow = ResourceDistribution;

/** Pieces of one recording; more than any fair hands out. */
export const quantityMax = 1_000_000;

/** The fields that a list or a lookup of distributions reads. */
export const resourceDistributionFields = [
  'activityId',
  'kind',
  'title',
  'language',
  'quantity',
  'createdAt',
] as const;

const quantityMessage = `A quantity is a number from 1 to ${quantityMax}.`;

export const recordResourceDistributionSchema = z.object({
  activityId: globalId('Activity', 'activity'),
  kind: z.enum(ResourceKind),
  title: rules.publicTitle(),
  language: rules.language.nullish(),
  quantity: z.int().min(1, quantityMessage).max(quantityMax, quantityMessage),
  idempotencyKey: idempotencyKeySchema,
});

export interface ResourceDistributionFilterInput {
  activityId?: string | null | undefined;
  kinds?: readonly ResourceKind[] | null | undefined;
}

/** What the tenant handed out, or what was handed out at one activity, as a filter and an order describe it. */
export function resourceDistributionList(
  filter: ResourceDistributionFilterInput | null | undefined,
  orderBy: ListOrder,
  activityId?: string,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.activityId != null) where.push(refersTo('activityId', 'Activity', filter.activityId));
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  const parent = activityId === undefined ? {} : { parent: { field: 'activityId', id: activityId } };
  return { model: 'ResourceDistribution', fields: resourceDistributionFields, where, orderBy, ...parent };
}

/** Records what was handed out at an activity that is ACTIVE or COMPLETED. */
export async function recordResourceDistribution(
  context: Context,
  input: z.output<typeof recordResourceDistributionSchema>,
) {
  const { prisma } = context.database;
  const { activityId, kind, title, language, quantity } = input;
  const { id } = await createOnce(context, 'recordResourceDistribution', input, async () => {
    await lockHeldActivity(context, activityId, ['input', 'activityId']);
    const made = await prisma.resourceDistribution.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        activityId,
        kind,
        title,
        quantity,
        ...(language ? { language } : {}),
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'resourceDistribution.recorded',
      entityType: 'ResourceDistribution',
      entityId: made.id,
      detail: { kind, quantity },
    });
    return made.id;
  });
  const distribution = await prisma.resourceDistribution.findFirst({ where: { id } });
  return { distribution: found(distribution, 'The distribution', ['input']) };
}
