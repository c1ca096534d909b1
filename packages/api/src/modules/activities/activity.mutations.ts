import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { changeActivityStatus, changeActivityStatusSchema } from './activity-status.service.ts';
import { shortNarrativeCharactersMax } from './activity.rules.ts';
import {
  AccessibilityFeatureEnum,
  Activity,
  ActivityKindEnum,
  ActivityModeEnum,
  ActivityStatusEnum,
} from './activity.schema.ts';
import {
  createActivity,
  createActivitySchema,
  updateActivity,
  updateActivitySchema,
  type ActivityPayload,
} from './activity.service.ts';

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
    areaId: t.id({ description: 'The area of the jurisdiction that it is meant for; not a retired one.' }),
    place: t.string({ description: 'Where it is held, in words; at most 200 characters.' }),
    languages: t.stringList({
      description: 'The languages that it is held in, as BCP 47 tags; "en" unless said otherwise.',
    }),
    accessibility: t.field({
      type: [AccessibilityFeatureEnum],
      description: 'What is provided so that people can take part; nothing unless said otherwise.',
    }),
    underservedFocus: t.string({
      description: `The people whom it is meant to reach because others do not; at most ${shortNarrativeCharactersMax} characters, and never about one person or case.`,
    }),
    startsAt: t.field({ type: 'DateTime', required: true, description: 'When it starts.' }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends; not before it starts.' }),
    externalCode: t.string({
      description: "The office's own code, by which files name the activity; no other activity has it.",
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same activity.',
    }),
  }),
});

const UpdateActivityInput = builder.inputType('UpdateActivityInput', {
  description:
    'Changes to an activity. What is left out stays; null clears the area, the place, the end, the underserved focus and the external code. One that is CANCELLED is not changed, and one that is COMPLETED cannot start later than now; another kind of one that is ACTIVE or COMPLETED needs the reviews that it would have needed from the start.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The activity.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    title: t.string({ description: 'What it is called.' }),
    kind: t.field({ type: ActivityKindEnum, description: 'What kind of event it is.' }),
    mode: t.field({ type: ActivityModeEnum, description: 'How people take part.' }),
    areaId: t.id({ description: 'The area of the jurisdiction that it is meant for.' }),
    place: t.string({ description: 'Where it is held, in words.' }),
    languages: t.stringList({ description: 'The languages that it is held in, as BCP 47 tags.' }),
    accessibility: t.field({
      type: [AccessibilityFeatureEnum],
      description: 'What is provided so that people can take part.',
    }),
    underservedFocus: t.string({
      description: 'The people whom it is meant to reach because others do not.',
    }),
    startsAt: t.field({ type: 'DateTime', description: 'When it starts.' }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends; not before it starts.' }),
    externalCode: t.string({ description: "The office's own code, by which files name the activity." }),
  }),
});

const ChangeActivityStatusInput = builder.inputType('ChangeActivityStatusInput', {
  description: 'A move of an activity along its life.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The activity.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the move was made from.' }),
    status: t.field({ type: ActivityStatusEnum, required: true, description: 'Where it is to stand.' }),
    reason: t.string({
      description: `Why it is CANCELLED, and for nothing else; at most ${shortNarrativeCharactersMax} characters, and never about one person or case.`,
    }),
  }),
});

export const activityPayload = (name: string, description: string) =>
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
const ChangeActivityStatusPayload = activityPayload('ChangeActivityStatusPayload', 'The activity was moved.');

builder.mutationField('createActivity', (t) =>
  t.field({
    type: CreateActivityPayload,
    description: 'Records an activity of a program. It is PROPOSED: `changeActivityStatus` takes it further.',
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

builder.mutationField('changeActivityStatus', (t) =>
  t.field({
    type: ChangeActivityStatusPayload,
    description:
      'Moves an activity along its life: PROPOSED → ACTIVE → COMPLETED, or CANCELLED from either of the first two, with a reason. It becomes ACTIVE in a program that is ACTIVE, when every required review is approved and no disclosed conflict is open; it is COMPLETED once it has started.',
    args: { input: t.arg({ type: ChangeActivityStatusInput, required: true, description: 'The move.' }) },
    ...mutation({
      action: 'activityMove.write',
      schema: changeActivityStatusSchema,
      resolve: changeActivityStatus,
    }),
  }),
);
