import { RecidivismEvent, RecidivismVerdict } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { filterOf, isSet, oneOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { RecidivismFiguresType } from './recidivism-figures.schema.ts';
import { recidivismFiguresOf } from './recidivism-figures.service.ts';
import { recidivismCohorts, recidivismPeople } from './tables.ts';

enumOf('RecidivismEvent', RecidivismEvent, 'The kind of new event that a cohort counts.', {
  ARREST: 'A new arrest.',
  CHARGE: 'A new charge.',
  CONVICTION: 'A new conviction.',
  INCARCERATION: 'A new incarceration.',
});

enumOf('RecidivismVerdict', RecidivismVerdict, 'The method that decides whether two groups differ.', {
  DIFFERENCE: 'The difference of the fixed-window shares (Newcombe hybrid score interval).',
  RISK_RATIO: 'The ratio of the fixed-window shares (log-normal interval).',
  LOG_RANK: 'The log-rank test to the end of the window.',
});

export const RecidivismCohort = nodeType(recidivismCohorts, {
  action: 'cohort.read',
  description:
    'Pseudonymous people who are followed from a start event. Its event and window are fixed; figures of another event or window are not comparable.',
  columns: {
    title: 'The title.',
    startEvent: 'The start of the follow-up of each person.',
    eventType: 'The kind of new event that counts.',
    windowMonths: 'The months after the start in which events count: 12, 24 or 36.',
    verdictMethod: 'The one method that decides whether two groups differ.',
    removedAt: 'When its people were removed; null while it is in use.',
    removedBySubject: {
      action: 'staff.read',
      description: 'The sign-in name of the person who removed its people.',
    },
    removalReason: 'Why its people were removed.',
  },
  references: {
    program: {
      to: Program,
      column: 'programId',
      isNullable: true,
      description: 'The program whose people it follows.',
    },
  },
  fields: (t) => ({
    figures: t.field({
      type: RecidivismFiguresType,
      description:
        'The recidivism of the people of the cohort: in the fixed window, by Kaplan–Meier, and by group. Small counts are hidden. For readers who cannot read people, it leaves out people of later files whom the figures from before, or of another cohort, would tell apart.',
      extensions: { columns: ['id', 'title', 'eventType', 'windowMonths', 'verdictMethod'] },
      resolve: (cohort, _args, context) => recidivismFiguresOf(context, cohort),
    }),
  }),
});

const RecidivismPerson = nodeType(recidivismPeople, {
  action: 'cohortPerson.read',
  description: 'A person of a cohort, under a pseudonym.',
  columns: {
    personKey: 'The pseudonym, which only the office can resolve.',
    groupCode: 'The code of the group; null without groups.',
    startedOn: 'The day of the start event.',
    followedUntil: 'The last day on which a new event would be known.',
    eventDays: 'The days of new events, in order. Those after the window are kept and not counted.',
    createdAt: 'When the row was imported.',
    updatedAt: false,
    version: false,
  },
});

listsOf(RecidivismPerson, recidivismPeople).under(RecidivismCohort, 'people', 'recidivismCohortId', {
  description: 'The people of the cohort, in the order of the import.',
  orderBy: orderBy(recidivismPeople, 'createdAt', 'asc'),
});

const lists = listsOf(RecidivismCohort, recidivismCohorts);
lists.lookup('recidivismCohort');
lists.query('recidivismCohorts', {
  description: 'The recidivism cohorts of the acting jurisdiction, by title by default.',
  filter: filterOf('RecidivismCohortFilter', recidivismCohorts, {
    programId: refers('programId', 'Program', 'Of this program.'),
    eventTypes: oneOf('eventType', 'Of one of these kinds of events.'),
    isRemoved: isSet('removedAt', 'True for cohorts whose people were removed, false for those in use.'),
  }),
  order: orderOf(recidivismCohorts, orderBy(recidivismCohorts, 'title', 'asc'), {
    TITLE: ['title', 'The title, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
