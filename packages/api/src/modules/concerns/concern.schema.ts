import { ConcernCategory, ConcernPriority, ConcernStatus } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, filterOf, oneOf, refers, where } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { ClosedConcernStatus, closedStatuses, openStatuses } from './concern.rules.ts';
import { communityConcerns } from './tables.ts';

export const ConcernCategoryEnum = enumOf('ConcernCategory', ConcernCategory, 'The subject of a concern.', {
  VIOLENCE: 'Violence between people.',
  PROPERTY_CRIME: 'Theft, burglary and damage.',
  DRUGS: 'Drugs and related problems.',
  TRAFFIC: 'Traffic safety.',
  YOUTH: 'Youth issues.',
  VICTIM_SERVICES: 'Help for victims.',
  COURT_PROCESS: 'The work of the courts: delays, language, access.',
  POLICE_CONDUCT: 'The conduct of the police.',
  PROSECUTION_DECISIONS: 'Charging and plea offers of the office, in general.',
  HOUSING: 'Housing and eviction.',
  QUALITY_OF_LIFE: 'Noise, litter and disorder.',
  OTHER: 'Another subject.',
});

enumOf('ConcernPriority', ConcernPriority, 'The urgency of a concern.', {
  LOW: 'Can wait.',
  MEDIUM: 'Handled in the usual order.',
  HIGH: 'Handled before concerns of lower priority.',
  URGENT: 'Handled at once.',
});

const closed = {
  ADDRESSED: 'the office took action, and at least one response records it.',
  REFERRED: 'it was referred to the agency or organization that is responsible.',
  NOT_ACTIONABLE: 'the office can do nothing about it.',
};

enumOf('ConcernStatus', ConcernStatus, 'The status of a concern.', {
  RAISED: 'Recorded; not yet triaged.',
  TRIAGED: 'Its category and priority are decided.',
  IN_PROGRESS: 'Work on it has begun.',
  ADDRESSED: `Closed: ${closed.ADDRESSED}`,
  REFERRED: `Closed: ${closed.REFERRED}`,
  NOT_ACTIONABLE: `Closed: ${closed.NOT_ACTIONABLE}`,
});

enumOf('ClosedConcernStatus', ClosedConcernStatus, 'The ways in which a concern can be closed.', {
  ADDRESSED: `Addressed: ${closed.ADDRESSED}`,
  REFERRED: `Referred: ${closed.REFERRED}`,
  NOT_ACTIONABLE: `Not actionable: ${closed.NOT_ACTIONABLE}`,
});

export const CommunityConcern = nodeType(communityConcerns, {
  action: 'concern.read',
  description:
    "A change that residents asked for, in the office's words. It is never about an individual case.",
  columns: {
    summary: 'The change that residents asked for.',
    category: 'The subject of the concern; known once it is TRIAGED.',
    priority: 'The urgency of the concern; known once it is TRIAGED.',
    status: 'Its status.',
    raisedOn: 'The day on which it was raised.',
    outcome: 'The outcome, in words for the people who raised the concern; null while it is open.',
    closedAt: 'When it was closed; null while it is open.',
  },
  references: {
    activity: {
      to: Activity,
      column: 'activityId',
      description:
        'The activity at which it was raised; null if no activity is recorded, or if it is deleted.',
    },
    program: {
      to: Program,
      column: 'programId',
      description: 'The program that it belongs to; null if no program is recorded, or if it is deleted.',
    },
    area: { to: Area, column: 'areaId', description: 'The area that it is about.' },
  },
});

const ofAnyParent = {
  statuses: oneOf('status', 'In one of these statuses.'),
  isOpen: where(
    'Boolean',
    'True for open concerns (RAISED, TRIAGED or IN_PROGRESS), false for closed ones.',
    (isOpen: boolean) => [{ field: 'status', is: 'oneOf', value: isOpen ? openStatuses : closedStatuses }],
  ),
  categories: oneOf('category', 'In one of these categories.'),
  priorities: oneOf('priority', 'With one of these priorities.'),
  raisedFrom: atLeast('raisedOn', 'Raised on this day or later.'),
  raisedBefore: below('raisedOn', 'Raised before this day.'),
} as const;

const latestFirst = orderBy(communityConcerns, 'raisedOn', 'desc');
const lists = listsOf(CommunityConcern, communityConcerns);
lists.lookup('communityConcern');
lists.query('communityConcerns', {
  description: 'The concerns of the acting jurisdiction, most recently raised first by default.',
  filter: filterOf('CommunityConcernFilter', communityConcerns, {
    ...ofAnyParent,
    areaId: refers('areaId', 'Area', 'About this area.'),
    programId: refers('programId', 'Program', 'Of this program.'),
    activityId: refers('activityId', 'Activity', 'Raised at this activity.'),
  }),
  order: orderOf(communityConcerns, latestFirst, {
    RAISED_ON: ['raisedOn', 'The day on which it was raised.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});

const nested = {
  filter: filterOf('NestedConcernFilter', communityConcerns, ofAnyParent),
  orderBy: latestFirst,
};
lists.under(Activity, 'concerns', 'activityId', {
  ...nested,
  description: 'The concerns that were raised at the activity, most recently raised first.',
});
lists.under(Program, 'concerns', 'programId', {
  ...nested,
  description: 'The concerns that belong to the program, most recently raised first.',
});
lists.under(Area, 'concerns', 'areaId', {
  ...nested,
  description: 'The concerns about the area, most recently raised first.',
});
