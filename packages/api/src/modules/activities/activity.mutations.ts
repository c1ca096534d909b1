import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { headcountMax, participantKeysMax } from './activity.rules.ts';
import { Activity, ActivityKindEnum, ActivityModeEnum } from './activity.schema.ts';
import {
  createActivity,
  createActivitySchema,
  updateActivity,
  updateActivitySchema,
  type ActivityPayload,
} from './activity.service.ts';
import './attendance.schema.ts';
import { recordAttendance, recordAttendanceSchema } from './attendance.service.ts';

const CreateActivityInput = builder.inputType('CreateActivityInput', {
  description: 'A new activity of a program.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program that it belongs to.' }),
    title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    kind: t.field({ type: ActivityKindEnum, required: true, description: 'What kind of event it is.' }),
    mode: t.field({
      type: ActivityModeEnum,
      description: 'How people take part; IN_PERSON unless said otherwise.',
    }),
    place: t.string({ description: 'Where it is held, in words; at most 200 characters.' }),
    languages: t.stringList({
      description: 'The languages that it is held in, as BCP 47 tags; "en" unless said otherwise.',
    }),
    startsAt: t.field({ type: 'DateTime', required: true, description: 'When it starts.' }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends; not before it starts.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same activity.',
    }),
  }),
});

const UpdateActivityInput = builder.inputType('UpdateActivityInput', {
  description: 'Changes to an activity. What is left out stays; null clears the place and the end.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The activity.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    title: t.string({ description: 'What it is called.' }),
    kind: t.field({ type: ActivityKindEnum, description: 'What kind of event it is.' }),
    mode: t.field({ type: ActivityModeEnum, description: 'How people take part.' }),
    place: t.string({ description: 'Where it is held, in words.' }),
    languages: t.stringList({ description: 'The languages that it is held in, as BCP 47 tags.' }),
    startsAt: t.field({ type: 'DateTime', description: 'When it starts.' }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends; not before it starts.' }),
  }),
});

const AttendanceInput = builder.inputType('AttendanceInput', {
  description: 'Who came: one of these.',
  isOneOf: true,
  fields: (t) => ({
    headcount: t.int({ description: `People counted, from 0 to ${headcountMax}; added to earlier counts.` }),
    participantKeys: t.stringList({
      description: `Pseudonyms that only the office can resolve, from 1 to ${participantKeysMax}; one that is recorded already is not counted again. What looks like a name, an address, a number or a date of a person is refused.`,
    }),
  }),
});

const RecordAttendanceInput = builder.inputType('RecordAttendanceInput', {
  description: 'Who came to an activity.',
  fields: (t) => ({
    activityId: t.id({ required: true, description: 'The activity.' }),
    attendance: t.field({ type: AttendanceInput, required: true, description: 'Who came.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input are recorded once.',
    }),
  }),
});

const activityPayload = (name: string, description: string) =>
  builder.objectRef<ActivityPayload>(name).implement({
    description,
    fields: (t) => ({
      activity: t.field({
        type: Activity,
        description: 'The activity as it stands now.',
        resolve: ({ activity }) => activity,
      }),
    }),
  });

const CreateActivityPayload = activityPayload('CreateActivityPayload', 'The activity was recorded.');
const UpdateActivityPayload = activityPayload('UpdateActivityPayload', 'The activity was changed.');
const RecordAttendancePayload = activityPayload('RecordAttendancePayload', 'The attendance was recorded.');

builder.mutationField('createActivity', (t) =>
  t.field({
    type: CreateActivityPayload,
    description: 'Records an activity of a program.',
    args: { input: t.arg({ type: CreateActivityInput, required: true, description: 'The activity.' }) },
    ...mutation({ action: 'activity.write', schema: createActivitySchema, resolve: createActivity }),
  }),
);

builder.mutationField('updateActivity', (t) =>
  t.field({
    type: UpdateActivityPayload,
    description: 'Changes an activity, if nobody else has since it was read.',
    args: { input: t.arg({ type: UpdateActivityInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'activity.write', schema: updateActivitySchema, resolve: updateActivity }),
  }),
);

builder.mutationField('recordAttendance', (t) =>
  t.field({
    type: RecordAttendancePayload,
    description:
      'Records who came to an activity: a headcount, or participants under pseudonyms. Never names.',
    args: { input: t.arg({ type: RecordAttendanceInput, required: true, description: 'Who came.' }) },
    ...mutation({ action: 'attendance.write', schema: recordAttendanceSchema, resolve: recordAttendance }),
  }),
);
