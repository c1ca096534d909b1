import {
  AccessibilityFeature,
  ActivityKind,
  ActivityMode,
  ActivityStatus,
} from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, filterOf, oneOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { hoursOf } from './activity.rules.ts';
import { activities } from './tables.ts';

enumOf('ActivityKind', ActivityKind, 'The kind of event of an activity.', {
  FORUM: 'A public meeting at which residents raise concerns.',
  WORKSHOP: 'Hands-on work in a group.',
  CLASS: 'A lesson, in a school or elsewhere.',
  LECTURE: 'A talk.',
  MEETING: 'A meeting of a board, of partners or with residents.',
  OUTREACH_EVENT: 'Outreach in places where people already are.',
  RESOURCE_FAIR: 'Several services in one place.',
  OTHER: 'Another kind of event.',
});

enumOf('ActivityMode', ActivityMode, 'How people take part in an activity.', {
  IN_PERSON: 'At a place.',
  ONLINE: 'Over the internet.',
  HYBRID: 'At a place and over the internet.',
});

enumOf('ActivityStatus', ActivityStatus, 'The status of an activity.', {
  PROPOSED: 'Planned, not yet approved.',
  ACTIVE: 'Approved; it takes place now or later.',
  COMPLETED: 'Held.',
  CANCELLED: 'Does not take place; `cancelReason` says why.',
});

enumOf('AccessibilityFeature', AccessibilityFeature, 'Accessibility features, which help people take part.', {
  WHEELCHAIR_ACCESS: 'The place is accessible by wheelchair.',
  SIGN_LANGUAGE: 'Sign language interpretation.',
  CAPTIONS: 'Live captions.',
  INTERPRETATION: 'Interpretation between spoken languages.',
  LARGE_PRINT: 'Handouts in large print.',
  PLAIN_LANGUAGE: 'Handouts and talks in plain language.',
  CHILDCARE: 'Child care.',
  PUBLIC_TRANSIT: 'The place can be reached by public transit.',
  DIAL_IN: 'People can take part by telephone.',
});

export const Activity = nodeType(activities, {
  action: 'activity.read',
  description: 'One event of a program.',
  columns: {
    title: 'The title.',
    kind: 'The kind of event.',
    mode: 'How people take part.',
    status: 'Its status.',
    place: 'The place, in words.',
    languages: 'The languages that are spoken, as BCP 47 tags such as "en" or "zh-Hant".',
    accessibility: 'Accessibility features, which help people take part.',
    underservedFocus: 'The underserved people that it is meant to reach.',
    startsAt: 'When it starts.',
    endsAt: 'When it ends; null if that is not known.',
    cancelReason: 'The reason for its cancellation; null unless it is CANCELLED.',
    externalCode: "The office's own code, which identifies the activity in files.",
    proposedBySubject: {
      action: 'staff.read',
      description:
        'The sign-in name of the person who proposed it and therefore cannot review it; null if that was not recorded.',
    },
  },
  references: {
    program: { to: Program, column: 'programId', description: 'The program that it belongs to.' },
    area: {
      to: Area,
      column: 'areaId',
      description: 'The area that it is meant for; null if it is not meant for a particular area.',
    },
  },
  fields: (t) => ({
    hours: t.float({
      nullable: true,
      description: 'Hours from its start to its end; null if its end is not known.',
      extensions: { columns: ['startsAt', 'endsAt'] },
      resolve: hoursOf,
    }),
  }),
});

const startsFrom = atLeast('startsAt', 'Starting at this moment or later.');
const startsBefore = below('startsAt', 'Starting before this moment.');
const statuses = oneOf('status', 'In one of these statuses.');
const ofAnyProgram = {
  seriesId: refers('seriesId', 'ActivitySeries', 'Of this series.'),
  areaId: refers('areaId', 'Area', 'Meant for this area.'),
  statuses,
  kinds: oneOf('kind', 'Of one of these kinds.'),
  startsFrom,
  startsBefore,
};
/** The filter of the activities of one series. */
export const seriesActivityFilter = filterOf('SeriesActivityFilter', activities, {
  statuses,
  startsFrom,
  startsBefore,
});

const latestFirst = orderBy(activities, 'startsAt', 'desc');
export const activityLists = listsOf(Activity, activities);
activityLists.lookup('activity');
activityLists.query('activities', {
  description: 'The activities of the acting jurisdiction, latest start first by default.',
  filter: filterOf('ActivityFilter', activities, {
    programId: refers('programId', 'Program', 'Of this program.'),
    ...ofAnyProgram,
  }),
  order: orderOf(activities, latestFirst, {
    STARTS_AT: ['startsAt', 'When it starts.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
activityLists.under(Program, 'activities', 'programId', {
  description: 'The activities of the program, latest start first.',
  filter: filterOf('ProgramActivityFilter', activities, ofAnyProgram),
  orderBy: latestFirst,
});
