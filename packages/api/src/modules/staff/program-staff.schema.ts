import type { ProgramStaffRole } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import {
  isCurrentAssignment,
  programStaffFields,
  programStaffList,
  type ProgramStaffRow,
} from './program-staff.service.ts';
import { StaffMember } from './staff-member.schema.ts';
import { staffMemberOf } from './staff-member.service.ts';

export const ProgramStaffRoleEnum = builder.enumType('ProgramStaffRole', {
  description: 'What somebody does in a program.',
  values: {
    LEAD: { description: 'Answers for it.' },
    COORDINATOR: { description: 'Runs it from day to day.' },
    FACILITATOR: { description: 'Leads its meetings and classes.' },
    PROSECUTOR: { description: 'Takes part as a prosecutor.' },
    ADVOCATE: { description: 'Supports those whom it reaches.' },
    SUPPORT: { description: 'Helps.' },
  } satisfies Record<ProgramStaffRole, object>,
});

export const ProgramStaffAssignment = builder.prismaObject('ProgramStaff', {
  description: 'That somebody works on a program in a role, from when to when.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (assignment) => ({ id: assignment.id, type: 'ProgramStaff' }),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program; null where it was deleted.',
      resolve: (assignment, _args, context) =>
        context.loaders.byId<ProgramRow>('Program', programFields, assignment.programId),
    }),
    staffMember: t.field({
      type: StaffMember,
      action: 'staff.read',
      description: 'Who works on it.',
      resolve: (assignment, _args, context) => staffMemberOf(context, assignment.staffMemberId),
    }),
    role: t.expose('role', { type: ProgramStaffRoleEnum, description: 'What the person does there.' }),
    startsOn: t.expose('startsOn', {
      type: 'Date',
      nullable: true,
      description: 'First day; null where that is not known.',
    }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'Last day; null while it lasts.',
    }),
    isCurrent: t.boolean({
      description: 'Whether it lasts today (UTC), the first and last day included.',
      resolve: (assignment, _args, context) => isCurrentAssignment(context, assignment),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('ProgramStaff', programStaffFields, 'staff.read');
const [ProgramStaffConnection, ProgramStaffEdge] = connectionTypes(ProgramStaffAssignment, 'ProgramStaff');

const ProgramStaffFilter = builder.inputType('ProgramStaffFilter', {
  description: 'Which assignments to list; conditions that are given must all hold.',
  fields: (t) => ({
    roles: t.field({ type: [ProgramStaffRoleEnum], description: 'In one of these roles.' }),
    isCurrent: t.boolean({ description: 'Lasting today (UTC), or not.' }),
  }),
});

builder.objectField(Program, 'staff', (t) =>
  t.connection(
    {
      type: ProgramStaffAssignment,
      action: 'staff.read',
      nullable: true,
      description:
        'Who works on the program and who did, the first who was assigned first. For those who work in the office.',
      args: { filter: t.arg({ type: ProgramStaffFilter, description: 'Which of them.' }) },
      resolve: (program, args, context) =>
        readConnection<ProgramStaffRow>(
          context,
          programStaffList(context, args.filter, { field: 'programId', id: program.id }),
          args,
        ),
    },
    ProgramStaffConnection,
    ProgramStaffEdge,
  ),
);

builder.objectField(StaffMember, 'programs', (t) =>
  t.connection(
    {
      type: ProgramStaffAssignment,
      action: 'staff.read',
      description: 'The programs that the person works on or did, the first assignment first.',
      args: { filter: t.arg({ type: ProgramStaffFilter, description: 'Which of them.' }) },
      resolve: (member, args, context) =>
        readConnection<ProgramStaffRow>(
          context,
          programStaffList(context, args.filter, { field: 'staffMemberId', id: member.id }),
          args,
        ),
    },
    ProgramStaffConnection,
    ProgramStaffEdge,
  ),
);
