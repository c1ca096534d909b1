import { ProgramStaffRole } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { isWithin } from '../../days.ts';
import { officeToday } from '../../office-calendar.ts';
import { filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { includesToday } from '../../lists/period.ts';
import { Program } from '../programs/program.schema.ts';
import { StaffMember } from './staff-member.schema.ts';
import { programStaff } from './tables.ts';

enumOf('ProgramStaffRole', ProgramStaffRole, 'The role of a staff member in a program.', {
  LEAD: 'Is responsible for the program.',
  COORDINATOR: 'Runs the program from day to day.',
  FACILITATOR: 'Leads meetings and classes.',
  PROSECUTOR: 'Takes part as a prosecutor.',
  ADVOCATE: 'Supports the people whom the program reaches.',
  SUPPORT: 'Helps.',
});

export const ProgramStaffAssignment = nodeType(programStaff, {
  action: 'staff.read',
  description: 'A role of a staff member in a program.',
  columns: {
    role: 'The role in the program.',
    startsOn: 'The first day; null if it is not known.',
    endsOn: 'The last day; null if no end is set.',
  },
  references: {
    program: {
      to: Program,
      column: 'programId',
      isNullable: true,
      description: 'The program; null if it was deleted.',
    },
    staffMember: { to: StaffMember, column: 'staffMemberId', description: 'The staff member.' },
  },
  fields: (t) => ({
    isCurrent: t.boolean({
      description:
        'True if it is in effect today in the time zone of the office, including the first and last day.',
      extensions: { columns: ['startsOn', 'endsOn'] },
      resolve: ({ startsOn, endsOn }, _args, context) => isWithin(officeToday(context), startsOn, endsOn),
    }),
  }),
});

const lists = listsOf(ProgramStaffAssignment, programStaff);
const list = {
  filter: filterOf('ProgramStaffFilter', programStaff, {
    roles: oneOf('role', 'In one of these roles.'),
    isCurrent: includesToday(
      'startsOn',
      'endsOn',
      'True for assignments that are in effect today in the time zone of the office, false for the others.',
    ),
  }),
  orderBy: orderBy(programStaff, 'createdAt', 'asc'),
};
lists.under(Program, 'staff', 'programId', {
  description: 'The past and present staff of the program, oldest assignment first. For staff of the office.',
  isNullable: true,
  ...list,
});
lists.under(StaffMember, 'programs', 'staffMemberId', {
  description: 'The past and present programs of the person, oldest assignment first.',
  ...list,
});
