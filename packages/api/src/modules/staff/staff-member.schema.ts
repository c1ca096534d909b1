import { StaffPosition } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { isWithin } from '../../days.ts';
import { officeToday } from '../../office-calendar.ts';
import { contains, filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { includesToday } from '../../lists/period.ts';
import { staffMembers } from './tables.ts';

enumOf('StaffPosition', StaffPosition, 'The position of a staff member.', {
  PROSECUTOR: 'A prosecutor.',
  INVESTIGATOR: 'An investigator.',
  VICTIM_ADVOCATE: 'Supports victims and witnesses.',
  PARALEGAL: 'Prepares legal work.',
  OUTREACH_COORDINATOR: 'Runs work with the community.',
  ADMINISTRATION: 'Runs the office.',
  VOLUNTEER: 'Works without pay.',
  OTHER: 'Another position.',
});

export const StaffMember = nodeType(staffMembers, {
  action: 'staff.read',
  description: 'A person who works for the office, with or without a sign-in.',
  columns: {
    displayName: 'The name to show.',
    position: 'The position.',
    unit: 'The unit of the office.',
    staffCode: "The office's own number of the person, which identifies the person in files.",
    startedOn: 'The first day of work.',
    endedOn: 'The last day of work.',
    subject: 'The subject of the person, as `Viewer.subject`; null for a person without a sign-in.',
  },
  fields: (t) => ({
    isCurrent: t.boolean({
      description:
        'True if the person works for the office today in the time zone of the office, including the first and last day.',
      extensions: { columns: ['startedOn', 'endedOn'] },
      resolve: ({ startedOn, endedOn }, _args, context) => isWithin(officeToday(context), startedOn, endedOn),
    }),
  }),
});

const lists = listsOf(StaffMember, staffMembers);
lists.lookup('staffMember');
lists.query('staffMembers', {
  description: 'The staff of the acting jurisdiction, by name by default.',
  filter: filterOf('StaffMemberFilter', staffMembers, {
    positions: oneOf('position', 'In one of these positions.'),
    isCurrent: includesToday(
      'startedOn',
      'endedOn',
      'True for people who work for the office today in the time zone of the office, including their first and last day; false for the others.',
    ),
    nameContains: contains('displayName', 'The name contains this text; case and accents do not matter.'),
  }),
  order: orderOf(staffMembers, orderBy(staffMembers, 'displayName', 'asc'), {
    NAME: ['displayName', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
