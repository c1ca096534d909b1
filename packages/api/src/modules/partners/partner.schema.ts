import { PartnerKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { Area } from '../areas/area.schema.ts';
import { areaOf } from '../areas/area.service.ts';
import { partnerFields, partnerFilterSchema, partnerList, type PartnerRow } from './partner.service.ts';

export const PartnerKindEnum = enumOf(
  'PartnerKind',
  PartnerKind,
  'The kind of organization that a partner is.',
  {
    NEIGHBORHOOD_ASSOCIATION: 'An association of residents of a neighborhood.',
    SCHOOL: 'A school, a school district or a college.',
    SOCIAL_SERVICE: 'A service provider: housing, health, legal aid or victim services.',
    FAITH: 'A congregation or faith-based organization.',
    BUSINESS: 'A business or an association of businesses.',
    LAW_ENFORCEMENT: 'A police department, a sheriff, probation or another law enforcement agency.',
    OTHER: 'Another organization.',
  },
);

export const PartnerOrganization = builder.prismaObject('PartnerOrganization', {
  description:
    'An organisation with which the office works. Nothing here names a person of it: whom to call belongs in the office, not in this record.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (partner) => ({ id: partner.id, type: 'PartnerOrganization' }),
    }),
    code: t.exposeString('code', { description: 'Names the organisation in files.' }),
    name: t.exposeString('name', { description: 'What the organisation is called.' }),
    kind: t.expose('kind', { type: PartnerKindEnum, description: 'What kind of organisation it is.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it does.' }),
    website: t.exposeString('website', { nullable: true, description: 'Its page, an https address.' }),
    area: t.field({
      type: Area,
      nullable: true,
      action: 'area.read',
      description: 'The area in which it works; null where it works in all of them, or none was named.',
      resolve: (partner, _args, context) => areaOf(context, partner.areaId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('PartnerOrganization', partnerFields, 'partner.read');
const [PartnerOrganizationConnection, PartnerOrganizationEdge] = connectionTypes(
  PartnerOrganization,
  'PartnerOrganization',
);

const PartnerOrganizationFilter = builder.inputType('PartnerOrganizationFilter', {
  description: 'Which partners to list; conditions that are given must all hold.',
  fields: (t) => ({
    kinds: t.field({ type: [PartnerKindEnum], description: 'One of these kinds of organisation.' }),
    areaId: t.id({ description: 'Working in this area.' }),
    nameContains: t.string({ description: 'The name contains this text, in upper or lower case.' }),
  }),
});

const partnerOrder = orderInput('PartnerOrganization', 'partners', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
  NAME: { value: 'name', kind: 'text', description: 'Its name, by code point.' },
});

builder.queryField('partnerOrganizations', (t) =>
  t.connection(
    {
      type: PartnerOrganization,
      action: 'partner.read',
      description: 'The partners of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: PartnerOrganizationFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: partnerOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<PartnerRow>(
          context,
          partnerList(
            parseInput(partnerFilterSchema, args.filter, 'filter'),
            partnerOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    PartnerOrganizationConnection,
    PartnerOrganizationEdge,
  ),
);

builder.queryField('partnerOrganization', (t) =>
  t.field({
    type: PartnerOrganization,
    nullable: true,
    action: 'partner.read',
    description: 'One partner; null where there is no such partner for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<PartnerRow>(context, 'PartnerOrganization', id),
  }),
);
