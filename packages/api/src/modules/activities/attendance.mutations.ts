import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { activityPayload } from './activity.mutations.ts';
import { groupsMax, headcountMax, participantKeysMax } from './attendance.rules.ts';
import { DemographicDimensionEnum } from './attendance.schema.ts';
import { recordAttendance, recordAttendanceSchema } from './attendance.service.ts';

const GroupCountInput = builder.inputType('GroupCountInput', {
  description: 'Of the people of a headcount, how many are of one group.',
  fields: (t) => ({
    dimension: t.field({
      type: DemographicDimensionEnum,
      required: true,
      description: 'By what it is a group.',
    }),
    category: t.string({
      required: true,
      description:
        'The code of the group, as populations have it: 1 to 40 letters, digits, spaces and the signs - + _ /. Never "ALL", and each once a dimension.',
    }),
    count: t.int({ required: true, description: 'How many people.' }),
  }),
});

const HeadcountWithGroupsInput = builder.inputType('HeadcountWithGroupsInput', {
  description: 'People counted, with their groups. Those of no group did not say.',
  fields: (t) => ({
    headcount: t.int({ required: true, description: `People counted, from 0 to ${headcountMax}.` }),
    groups: t.field({
      type: [GroupCountInput],
      required: true,
      description: `From 1 to ${groupsMax} groups. Those of one dimension have no more people together than were counted.`,
    }),
  }),
});

const AttendanceInput = builder.inputType('AttendanceInput', {
  description: 'Who came: one of these.',
  isOneOf: true,
  fields: (t) => ({
    headcount: t.int({ description: `People counted, from 0 to ${headcountMax}; added to earlier counts.` }),
    headcountWithGroups: t.field({
      type: HeadcountWithGroupsInput,
      description: 'People counted, and how many of them are of which groups; added to earlier counts.',
    }),
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

const RecordAttendancePayload = activityPayload('RecordAttendancePayload', 'The attendance was recorded.');

builder.mutationField('recordAttendance', (t) =>
  t.field({
    type: RecordAttendancePayload,
    description:
      'Records who came to an activity that is ACTIVE or COMPLETED: a headcount, with or without the groups of its people, or participants under pseudonyms. Never names.',
    args: { input: t.arg({ type: RecordAttendanceInput, required: true, description: 'Who came.' }) },
    ...mutation({ action: 'attendance.write', schema: recordAttendanceSchema, resolve: recordAttendance }),
  }),
);
