import { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType, rowType, untracked } from '../../contract/node.schema.ts';
import { filterOf, isSet } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import {
  showCorrections,
  voidedAtDescription,
  voidFilterDescription,
} from '../corrections/correction.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { activityHeadcountFigure } from './attendance-figure.rules.ts';
import { Activity } from './activity.schema.ts';
import { groupWords } from './attendance.input.ts';
import {
  attendanceCountsOf,
  attendanceSummary,
  participantCount,
  type AttendanceSummary,
} from './attendance.service.ts';
import { attendanceCounts, attendances } from './tables.ts';

export const DemographicDimensionEnum = enumOf(
  'DemographicDimension',
  DemographicDimension,
  groupWords.dimension,
  {
    AGE_BAND: 'Age.',
    SEX: 'Sex.',
    RACE_ETHNICITY: 'Race, or race and ethnicity in groups to which nobody belongs twice.',
    ETHNICITY: 'Hispanic or Latino origin, of any race.',
  },
);

const AttendanceCount = rowType(attendanceCounts, {
  description: groupWords.group,
  columns: {
    ...untracked,
    dimension: groupWords.dimension,
    category: 'The code of the group, as populations use it: "18-24", "FEMALE".',
    count: groupWords.count,
  },
});

export const Attendance = nodeType(attendances, {
  action: 'attendance.read',
  description: 'Attendance of an activity: a headcount, or one participant under a pseudonym.',
  columns: {
    headcount: 'The number of people; null for a participant.',
    participantKey: {
      action: 'participantKey.read',
      description:
        "The participant's pseudonym, which only the office can resolve; null for a headcount. Null, with an error, without permission to see keys.",
    },
    voidedAt: voidedAtDescription,
  },
  references: {
    activity: {
      to: Activity,
      column: 'activityId',
      isNullable: true,
      description: 'The activity; null if it was deleted.',
    },
  },
  fields: (t) => ({
    counts: t.field({
      type: [AttendanceCount],
      // Nullable, so that people without access to the groups still see the attendance.
      nullable: true,
      action: 'attendanceCount.read',
      description:
        'The groups of a headcount, as they were recorded; empty if no groups were recorded, and for a participant. Null, with an error, without permission to see groups.',
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => attendanceCountsOf(context, id),
    }),
  }),
});

const AttendanceSummaryType = builder.objectRef<AttendanceSummary>('AttendanceSummary').implement({
  description: 'The recorded attendance of an activity.',
  fields: (t) => ({
    headcountTotal: t.field({
      type: MeasuredValueUnion,
      description:
        'The sum of all headcounts. It may count a person more than once. Not reported without a headcount, which is not the same as a headcount of 0.',
      resolve: ({ headcount, headcounts }) => activityHeadcountFigure(headcount, headcounts),
    }),
    participantCount: t.exposeInt('participantCount', {
      description:
        'The number of different participants recorded by pseudonym. Not part of `headcountTotal`.',
    }),
  }),
});

builder.objectField(Activity, 'attendance', (t) =>
  t.field({
    type: AttendanceSummaryType,
    action: 'attendance.read',
    description: 'The recorded attendance.',
    extensions: { columns: [] },
    resolve: ({ id }, _args, context) => attendanceSummary(context, id),
  }),
);

showCorrections(Attendance, 'attendanceId');

listsOf(Attendance, attendances).under(Activity, 'attendances', 'activityId', {
  description:
    'Every headcount and participant, oldest first. Void records are included, unless the filter leaves them out.',
  filter: filterOf('AttendanceFilter', attendances, { isVoided: isSet('voidedAt', voidFilterDescription) }),
  orderBy: orderBy(attendances, 'createdAt', 'asc'),
});

/** The options of `participantCount` of a program and of a series. */
export const participantCountOptions = {
  action: 'attendance.read',
  description:
    'The number of different participants recorded by pseudonym at all its activities. Each is counted once, however often they came. Headcounts are not included.',
  extensions: { columns: [] },
} as const;

builder.objectField(Program, 'participantCount', (t) =>
  t.int({
    ...participantCountOptions,
    resolve: ({ id }, _args, context) => participantCount(context, 'program', id),
  }),
);
