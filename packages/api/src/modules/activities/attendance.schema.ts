import { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { Activity } from './activity.schema.ts';
import { activityOf } from './activity.service.ts';
import type { GroupCount } from './attendance.rules.ts';
import {
  attendanceCounts,
  attendanceFields,
  attendanceList,
  attendanceSummary,
  participantCount,
  type AttendanceRow,
  type AttendanceSummary,
} from './attendance.service.ts';

export const DemographicDimensionEnum = enumOf(
  'DemographicDimension',
  DemographicDimension,
  'The characteristic by which people are grouped.',
  { AGE_BAND: 'Age.', SEX: 'Sex.', RACE_ETHNICITY: 'Race and ethnicity.' },
);

const AttendanceCount = builder.objectRef<GroupCount>('AttendanceCount').implement({
  description: 'Of the people of a headcount, how many are of one group. Those of no group did not say.',
  fields: (t) => ({
    dimension: t.expose('dimension', {
      type: DemographicDimensionEnum,
      description: 'By what it is a group.',
    }),
    category: t.exposeString('category', {
      description: 'Its code, as populations have it: "18-24", "FEMALE".',
    }),
    count: t.exposeInt('count', { description: 'How many people.' }),
  }),
});

const Attendance = builder.prismaObject('Attendance', {
  description: 'Who came to an activity: a headcount, or one participant under a pseudonym.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (attendance) => ({ id: attendance.id, type: 'Attendance' }),
    }),
    headcount: t.exposeInt('headcount', {
      nullable: true,
      description: 'People counted; null where this is one participant.',
    }),
    participantKey: t.exposeString('participantKey', {
      nullable: true,
      description:
        "The participant's pseudonym, which only the office can resolve; null where this is a headcount.",
    }),
    counts: t.field({
      type: [AttendanceCount],
      // Whoever may not see them loses them alone, and not the attendance.
      nullable: true,
      action: 'attendanceCount.read',
      description:
        'The groups of the people of a headcount, as they were recorded; none where nobody was asked, and for a participant. Null, with an error, for whoever may not see them.',
      resolve: (attendance, _args, context) => attendanceCounts(context, attendance.id),
    }),
    activity: t.field({
      type: Activity,
      nullable: true,
      action: 'activity.read',
      description: 'Where it was; null where that activity was deleted.',
      resolve: (attendance, _args, context) => activityOf(context, attendance.activityId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

registerNode('Attendance', attendanceFields, 'attendance.read');
const [AttendanceConnection, AttendanceEdge] = connectionTypes(Attendance, 'Attendance');

const AttendanceSummaryType = builder.objectRef<AttendanceSummary>('AttendanceSummary').implement({
  description: 'How many came to an activity, so far as it was recorded.',
  fields: (t) => ({
    headcountTotal: t.exposeInt('headcountTotal', {
      description: 'People counted: the sum of all headcounts. People may be in it more than once.',
    }),
    participantCount: t.exposeInt('participantCount', {
      description: 'Different participants recorded by pseudonym. Not part of `headcountTotal`.',
    }),
  }),
});

builder.objectField(Activity, 'attendance', (t) =>
  t.field({
    type: AttendanceSummaryType,
    action: 'attendance.read',
    description: 'How many came.',
    resolve: (activity, _args, context) => attendanceSummary(context, activity.id),
  }),
);

builder.objectField(Activity, 'attendances', (t) =>
  t.connection(
    {
      type: Attendance,
      action: 'attendance.read',
      description: 'Every headcount and participant, the earliest recorded first.',
      resolve: (activity, args, context) =>
        readConnection<AttendanceRow>(context, attendanceList(activity.id), args),
    },
    AttendanceConnection,
    AttendanceEdge,
  ),
);

builder.objectField(Program, 'participantCount', (t) =>
  t.int({
    action: 'attendance.read',
    description:
      'Different participants recorded by pseudonym at all its activities, each counted once however often they came. People who were only counted are not in it.',
    resolve: (program, _args, context) => participantCount(context, 'program', program.id),
  }),
);
