import {
  FeedbackCategory,
  FeedbackPriority,
  FeedbackStatus,
} from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, filterOf, oneOf, refers, where } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { DecidedFeedbackStatus, closedStatuses, openStatuses } from './feedback.rules.ts';
import { feedbackItems } from './tables.ts';

export const FeedbackCategoryEnum = enumOf(
  'FeedbackCategory',
  FeedbackCategory,
  'The subject of a feedback item.',
  {
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
  },
);

enumOf('FeedbackPriority', FeedbackPriority, 'The urgency of a feedback item.', {
  LOW: 'Can wait.',
  MEDIUM: 'Handled in the usual order.',
  HIGH: 'Handled before feedback items of lower priority.',
  URGENT: 'Handled at once.',
});

const decisions = {
  ADOPTED: 'Adopted: the office does what was asked.',
  PARTIALLY_ADOPTED: 'Partially adopted: the office does a part of what was asked.',
  DECLINED: 'Declined: the office does not do what was asked.',
  OUT_OF_SCOPE_LEGAL:
    'Outside the legal power of the office: another agency decides about it, or the law forbids it.',
};

enumOf('FeedbackStatus', FeedbackStatus, 'The status of a feedback item.', {
  RECEIVED: 'Recorded; not yet triaged.',
  TRIAGED: 'Its category and priority are decided.',
  UNDER_REVIEW: 'The office is considering it.',
  ...decisions,
});

enumOf('DecidedFeedbackStatus', DecidedFeedbackStatus, 'The decisions on a feedback item.', decisions);

export const FeedbackItem = nodeType(feedbackItems, {
  action: 'feedback.read',
  description:
    "A change that residents asked for, in the office's words. It is never about an individual case.",
  columns: {
    summary: 'The change that residents asked for.',
    category: 'The subject of the feedback item; known once it is TRIAGED.',
    priority: 'The urgency of the feedback item; known once it is TRIAGED.',
    status: 'Its status.',
    receivedOn: 'The day on which it was received.',
    decisionReason:
      'The reason for the decision, in words for the people who gave the feedback; null while it is open.',
    decidedAt: 'When it was decided; null while it is open.',
  },
  references: {
    activity: {
      to: Activity,
      column: 'activityId',
      description:
        'The activity at which it was received; null if no activity is recorded, or if it is deleted.',
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
    'True for open feedback items (RECEIVED, TRIAGED or UNDER_REVIEW), false for closed ones.',
    (isOpen: boolean) => [{ field: 'status', is: 'oneOf', value: isOpen ? openStatuses : closedStatuses }],
  ),
  categories: oneOf('category', 'In one of these categories.'),
  priorities: oneOf('priority', 'With one of these priorities.'),
  receivedFrom: atLeast('receivedOn', 'Received on this day or later.'),
  receivedBefore: below('receivedOn', 'Received before this day.'),
} as const;

const latestFirst = orderBy(feedbackItems, 'receivedOn', 'desc');
const lists = listsOf(FeedbackItem, feedbackItems);
lists.lookup('feedbackItem');
lists.query('feedbackItems', {
  description: 'The feedback items of the acting jurisdiction, most recently received first by default.',
  filter: filterOf('FeedbackItemFilter', feedbackItems, {
    ...ofAnyParent,
    areaId: refers('areaId', 'Area', 'About this area.'),
    programId: refers('programId', 'Program', 'Of this program.'),
    activityId: refers('activityId', 'Activity', 'Received at this activity.'),
  }),
  order: orderOf(feedbackItems, latestFirst, {
    RECEIVED_ON: ['receivedOn', 'The day on which it was received.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});

const nested = {
  filter: filterOf('NestedFeedbackFilter', feedbackItems, ofAnyParent),
  orderBy: latestFirst,
};
lists.under(Activity, 'feedbackItems', 'activityId', {
  ...nested,
  description: 'The feedback items that were received at the activity, most recently received first.',
});
lists.under(Program, 'feedbackItems', 'programId', {
  ...nested,
  description: 'The feedback items that belong to the program, most recently received first.',
});
lists.under(Area, 'feedbackItems', 'areaId', {
  ...nested,
  description: 'The feedback items about the area, most recently received first.',
});
