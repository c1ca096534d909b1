import { StaffPosition } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import {
  isCurrentStaff,
  staffMemberFields,
  staffMemberFilterSchema,
  staffMemberList,
  type StaffMemberRow,
} from './staff-member.service.ts';

export const StaffPositionEnum = enumOf('StaffPosition', StaffPosition, 'The position of a staff member.', {
  PROSECUTOR: 'A prosecutor.',
  INVESTIGATOR: 'An investigator.',
  VICTIM_ADVOCATE: 'Supports victims and witnesses.',
  PARALEGAL: 'Prepares legal work.',
  OUTREACH_COORDINATOR: 'Runs work with the community.',
  ADMINISTRATION: 'Runs the office.',
  VOLUNTEER: 'Works without pay.',
  OTHER: 'Another position.',
});

export const StaffMember = builder.prismaObject('StaffMember', {
  description: 'Somebody who works for the office, with or without a sign-in.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (member) => ({ id: member.id, type: 'StaffMember' }),
    }),
    displayName: t.exposeString('displayName', { description: 'The name to show.' }),
    position: t.expose('position', { type: StaffPositionEnum, description: 'What the person does.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'The unit of the office.' }),
    staffCode: t.exposeString('staffCode', {
      description: "The office's own number of the person; names the person in files.",
    }),
    startedOn: t.expose('startedOn', { type: 'Date', description: 'First day of work.' }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Last day of work.' }),
    isCurrent: t.boolean({
      description: 'Whether the person works for the office today (UTC), the first and last day included.',
      resolve: (member, _args, context) => isCurrentStaff(context, member),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('StaffMember', staffMemberFields, 'staff.read');
const [StaffMemberConnection, StaffMemberEdge] = connectionTypes(StaffMember, 'StaffMember');

const StaffMemberFilter = builder.inputType('StaffMemberFilter', {
  description: 'Which staff to list; conditions that are given must all hold.',
  fields: (t) => ({
    positions: t.field({ type: [StaffPositionEnum], description: 'In one of these positions.' }),
    isCurrent: t.boolean({
      description: 'Working for the office today (UTC), or not; the first and last day are days of work.',
    }),
    nameContains: t.string({ description: 'The name contains this text; case and accents do not matter.' }),
  }),
});

const byName: ListOrder = { field: 'displayName', direction: 'asc', kind: 'text' };
const staffMemberOrder = orderInput('StaffMember', 'staff', byName, {
  NAME: { value: 'displayName', kind: 'text', description: 'The name, alphabetically.' },
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('staffMembers', (t) =>
  t.connection(
    {
      type: StaffMember,
      action: 'staff.read',
      description: 'The staff of the acting jurisdiction, by name unless ordered otherwise.',
      args: {
        filter: t.arg({ type: StaffMemberFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: staffMemberOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<StaffMemberRow>(
          context,
          staffMemberList(
            context,
            parseInput(staffMemberFilterSchema, args.filter, 'filter'),
            staffMemberOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    StaffMemberConnection,
    StaffMemberEdge,
  ),
);

builder.queryField('staffMember', (t) =>
  t.field({
    type: StaffMember,
    nullable: true,
    action: 'staff.read',
    description: 'One staff member; null where there is no such person for this caller.',
    args: { id: t.arg.id({ required: true, description: 'The global id.' }) },
    resolve: (_root, { id }, context) => findNode<StaffMemberRow>(context, 'StaffMember', id),
  }),
);
