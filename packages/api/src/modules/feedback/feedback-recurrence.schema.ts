import { builder } from '../../builder.ts';
import { pageTypes } from '../../lists/connection.schema.ts';
import { parseInput } from '../../parse-input.ts';
import { Area } from '../areas/area.schema.ts';
import { areas } from '../areas/tables.ts';
import {
  minimumDefault,
  minimumSchema,
  recurrenceOf,
  recurringFeedback,
  windowDaysDefault,
  windowDaysSchema,
  type RecurringFeedback,
} from './feedback-recurrence.service.ts';
import { FeedbackCategoryEnum } from './feedback.enums.schema.ts';
import { FeedbackItem } from './feedback.schema.ts';

const RecurringFeedbackType = builder.objectRef<RecurringFeedback>('RecurringFeedback').implement({
  description:
    'A category of feedback items that recurs in an area: at least the minimum number of them were received within a window of days. A window includes its first and its last day. `Area.feedbackItems`, filtered by category, lists the feedbackItems.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      action: 'area.read',
      description: 'The area.',
      resolve: ({ areaId }, _args, context) => areas.of(context, areaId),
    }),
    category: t.expose('category', { type: FeedbackCategoryEnum, description: 'The category.' }),
    count: t.exposeInt('count', {
      description: 'The number of feedback items that were received until `asOf`.',
    }),
    windowCountMax: t.exposeInt('windowCountMax', {
      description: 'The largest number that was received within one window.',
    }),
    openCount: t.exposeInt('openCount', { description: 'The number of them that are open.' }),
    firstReceivedOn: t.expose('firstReceivedOn', {
      type: 'Date',
      description: 'The day on which the first of them was received.',
    }),
    lastReceivedOn: t.expose('lastReceivedOn', {
      type: 'Date',
      description: 'The day on which the last of them was received.',
    }),
    lastRecurredOn: t.expose('lastRecurredOn', {
      type: 'Date',
      description:
        'The last day on which one was received and the window that ends on that day has at least the minimum number.',
    }),
  }),
});

const [RecurringFeedbackConnection, RecurringFeedbackEdge] = pageTypes(
  RecurringFeedbackType,
  'RecurringFeedback',
);

builder.queryField('recurringFeedback', (t) =>
  t.connection(
    {
      type: RecurringFeedbackType,
      action: 'feedback.read',
      description:
        'The categories of feedback items that recur in an area, most recent recurrence first. Feedback items without an area or a category are not counted.',
      args: {
        windowDays: t.arg.int({
          defaultValue: windowDaysDefault,
          description: 'The length of a window in days, from 1 to 1095.',
        }),
        minimum: t.arg.int({
          defaultValue: minimumDefault,
          description: 'The minimum number of feedback items within one window, from 2 to 100.',
        }),
        asOf: t.arg({
          type: 'Date',
          description: 'The last day to consider; today in the time zone of the office by default.',
        }),
      },
      resolve: (_root, args, context) =>
        recurringFeedback(
          context,
          {
            windowDays: parseInput(windowDaysSchema, args.windowDays, 'windowDays'),
            minimum: parseInput(minimumSchema, args.minimum, 'minimum'),
            asOf: args.asOf,
          },
          args,
        ),
    },
    RecurringFeedbackConnection,
    RecurringFeedbackEdge,
  ),
);

/** The columns that both fields read. */
const columnsRead = { columns: ['areaId', 'category'] };

builder.objectField(FeedbackItem, 'recurrence', (t) =>
  t.field({
    type: RecurringFeedbackType,
    nullable: true,
    description: `The recurrence of its category in its area: at least ${minimumDefault} such feedback items were received within ${windowDaysDefault} days, until today. Null if there were fewer, or if the feedback item has no area or category yet.`,
    extensions: columnsRead,
    resolve: (feedbackItem, _args, context) => recurrenceOf(context, feedbackItem),
  }),
);

builder.objectField(FeedbackItem, 'isRecurring', (t) =>
  t.boolean({
    description: 'True if its category recurs in its area: `recurrence` is not null.',
    extensions: columnsRead,
    resolve: async (feedbackItem, _args, context) => (await recurrenceOf(context, feedbackItem)) !== null,
  }),
);
