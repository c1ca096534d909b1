import type { AreaKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { areaFields, areaFilterSchema, areaList, type AreaRow } from './area.service.ts';

export const AreaKindEnum = builder.enumType('AreaKind', {
  description: 'What kind of place an area is.',
  values: {
    NEIGHBORHOOD: { description: 'A part of a town, as its residents know it.' },
    CITY: { description: 'A city or town.' },
    DISTRICT: { description: 'A police beat, council district or other division.' },
    SCHOOL_DISTRICT: { description: 'A school district.' },
    COUNTY: { description: 'A whole county.' },
    OTHER: { description: 'Another kind of place.' },
  } satisfies Record<AreaKind, object>,
});

export const Area = builder.prismaObject('Area', {
  description: 'A part of the jurisdiction that the office plans for.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (area) => ({ id: area.id, type: 'Area' }) }),
    code: t.exposeString('code', { description: 'Names the area in files; one area has it.' }),
    name: t.exposeString('name', { description: 'What the area is called.' }),
    kind: t.expose('kind', { type: AreaKindEnum, description: 'What kind of place it is.' }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it was retired: it stays on what refers to it, and cannot be chosen for anything new. Null while it is in use.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('Area', areaFields, 'area.read');
export const [AreaConnection, AreaEdge] = connectionTypes(Area, 'Area');

const AreaFilter = builder.inputType('AreaFilter', {
  description: 'Which areas to list; conditions that are given must all hold.',
  fields: (t) => ({
    kinds: t.field({ type: [AreaKindEnum], description: 'One of these kinds of place.' }),
    nameContains: t.string({ description: 'The name contains this text, in upper or lower case.' }),
    isRetired: t.boolean({
      description: 'True for those that are retired, false for those that can be chosen.',
    }),
  }),
});

const byName: ListOrder = { field: 'name', direction: 'asc', kind: 'text' };
const areaOrder = orderInput('Area', 'areas', byName, {
  NAME: { value: 'name', kind: 'text', description: 'Its name, by code point.' },
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('areas', (t) =>
  t.connection(
    {
      type: Area,
      action: 'area.read',
      description: 'The areas of the acting jurisdiction, by name unless ordered otherwise.',
      args: {
        filter: t.arg({ type: AreaFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: areaOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<AreaRow>(
          context,
          areaList(parseInput(areaFilterSchema, args.filter, 'filter'), areaOrder.order(args.orderBy)),
          args,
        ),
    },
    AreaConnection,
    AreaEdge,
  ),
);

builder.queryField('area', (t) =>
  t.field({
    type: Area,
    nullable: true,
    action: 'area.read',
    description: 'One area; null where there is no such area for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<AreaRow>(context, 'Area', id),
  }),
);
