import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, filterOf, isSet, oneOf, refers, where } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import { officeToday } from '../../office-calendar.ts';
import { Activity } from '../activities/activity.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { Theme } from '../focus-groups/theme.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { StaffMember } from '../staff/staff-member.schema.ts';
import { FeedbackChannel } from './feedback-channel.schema.ts';
import { submissionsOf } from './feedback-merge.service.ts';
import { decidedStatuses, isDecided, openStatuses } from './feedback.rules.ts';
import { feedbackItems } from './tables.ts';

export const FeedbackItem = nodeType(feedbackItems, {
  action: 'feedback.read',
  description:
    'Something that residents said should change: recorded by staff, or sent by a resident. It is never about an individual case.',
  columns: {
    summary:
      "The change that residents asked for, in the office's words; the beginning of the words of a resident until staff summarize them.",
    externalCode: "The code of the feedback item in the office's own list; null if it is from no file.",
    words: 'The words of the resident who sent it; null for feedback that staff recorded.',
    language: 'The language in which it was given, as a BCP 47 tag.',
    category: 'The subject of the feedback item; known once it is TRIAGED.',
    priority: 'The urgency of the feedback item; known once it is TRIAGED.',
    status: 'Its status. That of a duplicate stays as it was when it was merged.',
    receivedOn: 'The day on which it was received.',
    dueOn: 'The last day of the time in which the office promises an answer.',
    triagedAt: 'When it was triaged first; null for feedback that was triaged before this was recorded.',
    reviewStartedAt: 'When its review began; null if it did not.',
    decisionReason:
      'The public reason for the decision, in words for the people who gave the feedback; null while it is open.',
    decidedAt: 'When it was decided; null while it is open.',
    repliedAt: 'When the office replied last; null if it did not.',
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
    theme: {
      to: Theme,
      column: 'themeId',
      description: 'The theme of the codebook that it is about; null if none is named.',
    },
    feedbackChannel: {
      to: FeedbackChannel,
      column: 'feedbackChannelId',
      description: 'The channel through which it was received; null if none is recorded.',
    },
    assignee: {
      to: StaffMember,
      column: 'staffMemberId',
      description: 'The member of staff who works on it; null if nobody does.',
    },
  },
  fields: (t) => ({
    isOverdue: t.boolean({
      description: 'True if it is open, no duplicate, and due before today in the time zone of the office.',
      extensions: { columns: ['status', 'dueOn', 'mergedIntoId'] },
      resolve: ({ status, dueOn, mergedIntoId }, _args, context) =>
        !isDecided(status) && mergedIntoId === null && dueOn < officeToday(context),
    }),
    publicReply: t.string({
      nullable: true,
      description: 'The public reply of the office; null if it has not replied.',
      args: {
        language: t.arg.string({
          description:
            'A BCP 47 tag. If there is no reply in that language, the reply in a related language or the first one is returned.',
        }),
      },
      extensions: { columns: ['publicReply'] },
      resolve: ({ publicReply }, { language }) =>
        publicReply === null ? null : inLanguage(asLocalizedText(publicReply), language),
    }),
    replyLanguages: t.stringList({
      description: 'The languages of the public reply, as BCP 47 tags; empty if the office has not replied.',
      extensions: { columns: ['publicReply'] },
      resolve: ({ publicReply }) => (publicReply === null ? [] : Object.keys(asLocalizedText(publicReply))),
    }),
    submissions: t.int({
      description:
        'How many submissions say this: the feedback item, and the duplicates that are merged into it.',
      resolve: (item, _args, context) => submissionsOf(context, item),
    }),
  }),
});

builder.objectField(FeedbackItem, 'mergedInto', (t) =>
  t.field({
    type: FeedbackItem,
    nullable: true,
    action: 'feedback.read',
    description:
      'The feedback item that is kept, for a duplicate of it; null if this is no duplicate, or if the other one is deleted.',
    extensions: { columns: ['mergedIntoId'] },
    resolve: ({ mergedIntoId }, _args, context) => feedbackItems.find(context, mergedIntoId),
  }),
);

const searchedWordsMax = 10;

const ofAnyParent = {
  text: where(
    'String',
    `The summary or the words of the resident have all of these words, in any order; at most ${searchedWordsMax} words. Case and accents do not matter.`,
    (text: string) =>
      text
        .split(/\s+/)
        .filter(Boolean)
        .slice(0, searchedWordsMax)
        .map((value) => ({ field: 'searchedText', is: 'contains', value }) as const),
  ),
  statuses: oneOf('status', 'In one of these statuses.'),
  isOpen: where(
    'Boolean',
    'True for open feedback items (RECEIVED, TRIAGED or UNDER_REVIEW), false for closed ones.',
    (isOpen: boolean) => [{ field: 'status', is: 'oneOf', value: isOpen ? openStatuses : decidedStatuses }],
  ),
  categories: oneOf('category', 'In one of these categories.'),
  priorities: oneOf('priority', 'With one of these priorities.'),
  isOverdue: where(
    'Boolean',
    'True for open feedback items that are no duplicates and due before today in the time zone of the office, false for all others.',
    (isOverdue: boolean, context) => {
      const today = officeToday(context);
      const overdue = [
        { field: 'status', is: 'oneOf', value: openStatuses },
        { field: 'mergedIntoId', is: 'null' },
        { field: 'dueOn', is: 'below', value: today },
      ] as const;
      const other = [
        { field: 'status', is: 'oneOf', value: decidedStatuses },
        { field: 'mergedIntoId', is: 'notNull' },
        { field: 'dueOn', is: 'atLeast', value: today },
      ] as const;
      return isOverdue ? overdue : [{ is: 'anyOf', of: other }];
    },
  ),
  isDuplicate: isSet(
    'mergedIntoId',
    'True for feedback items that are merged into another one, false for the others.',
  ),
  isAssigned: isSet(
    'staffMemberId',
    'True for feedback items on which a member of staff works, false for the others.',
  ),
  assigneeId: refers('staffMemberId', 'StaffMember', 'On which this member of staff works.'),
  themeId: refers('themeId', 'Theme', 'About this theme of the codebook.'),
  feedbackChannelId: refers('feedbackChannelId', 'FeedbackChannel', 'Received through this channel.'),
  dueBefore: below('dueOn', 'Due before this day.'),
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
    DUE_ON: ['dueOn', 'The day on which an answer is due, for the queue: the most overdue first.'],
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
lists.under(Theme, 'feedbackItems', 'themeId', {
  ...nested,
  description: 'The feedback items about the theme, most recently received first.',
});
lists.under(FeedbackItem, 'duplicates', 'mergedIntoId', {
  ...nested,
  description: 'The duplicates that are merged into the feedback item, most recently received first.',
});
