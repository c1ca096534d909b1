import { builder } from '../../builder.ts';
import { pageTypes } from '../../lists/connection.schema.ts';
import { parseInput } from '../../parse-input.ts';
import { Area } from '../areas/area.schema.ts';
import { areas } from '../areas/tables.ts';
import {
  minimumDefault,
  minimumSchema,
  recurrenceOf,
  recurringConcerns,
  windowDaysDefault,
  windowDaysSchema,
  type RecurringConcern,
} from './concern-recurrence.service.ts';
import { CommunityConcern, ConcernCategoryEnum } from './concern.schema.ts';

const RecurringConcernType = builder.objectRef<RecurringConcern>('RecurringConcern').implement({
  description:
    'A category of concerns that recurs in an area: at least the minimum number of them were raised within a window of days. A window includes its first and its last day. `Area.concerns`, filtered by category, lists the concerns.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      action: 'area.read',
      description: 'The area.',
      resolve: ({ areaId }, _args, context) => areas.of(context, areaId),
    }),
    category: t.expose('category', { type: ConcernCategoryEnum, description: 'The category.' }),
    count: t.exposeInt('count', { description: 'The number of concerns that were raised until `asOf`.' }),
    windowCountMax: t.exposeInt('windowCountMax', {
      description: 'The largest number that was raised within one window.',
    }),
    openCount: t.exposeInt('openCount', { description: 'The number of them that are open.' }),
    firstRaisedOn: t.expose('firstRaisedOn', {
      type: 'Date',
      description: 'The day on which the first of them was raised.',
    }),
    lastRaisedOn: t.expose('lastRaisedOn', {
      type: 'Date',
      description: 'The day on which the last of them was raised.',
    }),
    lastRecurredOn: t.expose('lastRecurredOn', {
      type: 'Date',
      description:
        'The last day on which one was raised and the window that ends on that day has at least the minimum number.',
    }),
  }),
});

const [RecurringConcernConnection, RecurringConcernEdge] = pageTypes(
  RecurringConcernType,
  'RecurringConcern',
);

builder.queryField('recurringConcerns', (t) =>
  t.connection(
    {
      type: RecurringConcernType,
      action: 'concern.read',
      description:
        'The categories of concerns that recur in an area, most recent recurrence first. Concerns without an area or a category are not counted.',
      args: {
        windowDays: t.arg.int({
          defaultValue: windowDaysDefault,
          description: 'The length of a window in days, from 1 to 1095.',
        }),
        minimum: t.arg.int({
          defaultValue: minimumDefault,
          description: 'The minimum number of concerns within one window, from 2 to 100.',
        }),
        asOf: t.arg({
          type: 'Date',
          description: 'The last day to consider; today in the time zone of the office by default.',
        }),
      },
      resolve: (_root, args, context) =>
        recurringConcerns(
          context,
          {
            windowDays: parseInput(windowDaysSchema, args.windowDays, 'windowDays'),
            minimum: parseInput(minimumSchema, args.minimum, 'minimum'),
            asOf: args.asOf,
          },
          args,
        ),
    },
    RecurringConcernConnection,
    RecurringConcernEdge,
  ),
);

/** The columns that both fields read. */
const columnsRead = { columns: ['areaId', 'category'] };

builder.objectField(CommunityConcern, 'recurrence', (t) =>
  t.field({
    type: RecurringConcernType,
    nullable: true,
    description: `The recurrence of its category in its area: at least ${minimumDefault} such concerns were raised within ${windowDaysDefault} days, until today. Null if there were fewer, or if the concern has no area or category yet.`,
    extensions: columnsRead,
    resolve: (concern, _args, context) => recurrenceOf(context, concern),
  }),
);

builder.objectField(CommunityConcern, 'isRecurring', (t) =>
  t.boolean({
    description: 'True if its category recurs in its area: `recurrence` is not null.',
    extensions: columnsRead,
    resolve: async (concern, _args, context) => (await recurrenceOf(context, concern)) !== null,
  }),
);
