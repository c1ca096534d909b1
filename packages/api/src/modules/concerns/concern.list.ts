import { ConcernCategory, ConcernPriority, ConcernStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refersTo } from '../../lists/filter.schema.ts';
import { inArea } from '../areas/area.service.ts';
import { ofProgram } from '../programs/program.service.ts';
import { closedStatuses, openStatuses } from './concern.rules.ts';

/** The fields that a list or a lookup of concerns reads. */
export const concernFields = [
  'activityId',
  'programId',
  'areaId',
  'summary',
  'category',
  'priority',
  'status',
  'raisedOn',
  'outcome',
  'closedAt',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const ofItself = {
  statuses: z.array(z.enum(ConcernStatus)).nullish(),
  isOpen: z.boolean().nullish(),
  categories: z.array(z.enum(ConcernCategory)).nullish(),
  priorities: z.array(z.enum(ConcernPriority)).nullish(),
  raisedFrom: z.date().nullish(),
  raisedBefore: z.date().nullish(),
};
const reference = z.string().nullish();

export const nestedConcernFilterSchema = z.object(ofItself).nullish();
export const concernFilterSchema = z
  .object({ ...ofItself, areaId: reference, programId: reference, activityId: reference })
  .nullish();

/** The concern that was raised last comes first. */
export const lastRaisedFirst: ListOrder = { field: 'raisedOn', direction: 'desc', kind: 'time' };

function conditionsOf(filter: z.output<typeof nestedConcernFilterSchema>): Condition[] {
  const where: Condition[] = [];
  if (filter?.statuses) where.push({ field: 'status', is: 'oneOf', value: filter.statuses });
  if (filter?.isOpen != null) {
    where.push({ field: 'status', is: 'oneOf', value: filter.isOpen ? openStatuses : closedStatuses });
  }
  if (filter?.categories) where.push({ field: 'category', is: 'oneOf', value: filter.categories });
  if (filter?.priorities) where.push({ field: 'priority', is: 'oneOf', value: filter.priorities });
  if (filter?.raisedFrom) where.push({ field: 'raisedOn', is: 'atLeast', value: filter.raisedFrom });
  if (filter?.raisedBefore) where.push({ field: 'raisedOn', is: 'below', value: filter.raisedBefore });
  return where;
}

/** The list of the tenant's concerns that a filter and an order describe. */
export function concernList(
  filter: z.output<typeof concernFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where = conditionsOf(filter);
  if (filter?.areaId != null) where.push(inArea('areaId', filter.areaId));
  if (filter?.programId != null) where.push(ofProgram(filter.programId));
  if (filter?.activityId != null) where.push(refersTo('activityId', 'Activity', filter.activityId));
  return { model: 'CommunityConcern', fields: concernFields, where, orderBy };
}

/** The concerns of one activity, program or area that a filter describes: what was raised last comes first. */
export function concernListOf(
  field: 'activityId' | 'programId' | 'areaId',
  id: string,
  filter: z.output<typeof nestedConcernFilterSchema>,
): ConnectionSource {
  const where = conditionsOf(filter);
  return {
    model: 'CommunityConcern',
    fields: concernFields,
    where,
    orderBy: lastRaisedFirst,
    parent: { field, id },
  };
}
