import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { shortNarrativeCharactersMax } from './activity.rules.ts';
import { AccessibilityFeatureEnum, ActivityKindEnum, ActivityModeEnum } from './activity.schema.ts';
import { ActivitySeries, SeriesFrequencyEnum } from './activity-series.schema.ts';
import {
  activateActivitySeries,
  activateActivitySeriesSchema,
  cancelRemainingActivities,
  cancelRemainingActivitiesSchema,
  createActivitySeries,
  createActivitySeriesSchema,
  type ActivitySeriesPayload,
} from './activity-series.service.ts';
import { occurrenceMinutesMax, occurrencesMax, occurrencesMin } from './occurrence.rules.ts';

const CreateActivitySeriesInput = builder.inputType('CreateActivitySeriesInput', {
  description: 'A new series, and what all of its activities have in common at first.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program that it belongs to.' }),
    title: t.string({ required: true, description: 'What each is called; at most 200 characters.' }),
    kind: t.field({ type: ActivityKindEnum, required: true, description: 'What kind of event each is.' }),
    mode: t.field({
      type: ActivityModeEnum,
      description: 'How people take part; IN_PERSON unless said otherwise.',
    }),
    areaId: t.id({ description: 'The area of the jurisdiction that it is meant for; not a retired one.' }),
    place: t.string({ description: 'Where each is held, in words; at most 200 characters.' }),
    languages: t.stringList({
      description: 'The languages that each is held in, as BCP 47 tags; "en" unless said otherwise.',
    }),
    accessibility: t.field({
      type: [AccessibilityFeatureEnum],
      description: 'What is provided so that people can take part; nothing unless said otherwise.',
    }),
    underservedFocus: t.string({
      description: `The people whom it is meant to reach because others do not; at most ${shortNarrativeCharactersMax} characters, and never about one person or case.`,
    }),
    firstStartsAt: t.field({ type: 'DateTime', required: true, description: 'When the first starts.' }),
    minutes: t.int({
      required: true,
      description: `How many minutes each lasts, from 1 to ${occurrenceMinutesMax}.`,
    }),
    frequency: t.field({
      type: SeriesFrequencyEnum,
      required: true,
      description: 'How far apart they are.',
    }),
    timeZone: t.string({
      required: true,
      description:
        'The time zone, as the IANA database names it ("America/New_York"), in which each starts at the same time of day, whatever daylight saving does.',
    }),
    count: t.int({
      required: true,
      description: `How many there are, the first included: from ${occurrencesMin} to ${occurrencesMax}.`,
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same series.',
    }),
  }),
});

const ActivateActivitySeriesInput = builder.inputType('ActivateActivitySeriesInput', {
  description: 'A series whose activities may take place.',
  fields: (t) => ({ seriesId: t.id({ required: true, description: 'The series.' }) }),
});

const CancelRemainingActivitiesInput = builder.inputType('CancelRemainingActivitiesInput', {
  description: 'A series that does not go on.',
  fields: (t) => ({
    seriesId: t.id({ required: true, description: 'The series.' }),
    reason: t.string({
      required: true,
      description: `Why; at most ${shortNarrativeCharactersMax} characters, and never about one person or case.`,
    }),
  }),
});

const CreateActivitySeriesPayload = builder
  .objectRef<ActivitySeriesPayload>('CreateActivitySeriesPayload')
  .implement({
    description: 'The series and its activities were recorded.',
    fields: (t) => ({
      series: t.field({
        type: ActivitySeries,
        description: 'The new series.',
        resolve: ({ series }) => series,
      }),
    }),
  });

const movedPayload = (name: string, description: string) =>
  builder.objectRef<ActivitySeriesPayload>(name).implement({
    description,
    fields: (t) => ({
      series: t.field({ type: ActivitySeries, description: 'The series.', resolve: ({ series }) => series }),
      movedCount: t.exposeInt('movedCount', {
        description: 'How many of its activities were moved now; 0 where there was nothing left to move.',
      }),
    }),
  });

const ActivateActivitySeriesPayload = movedPayload(
  'ActivateActivitySeriesPayload',
  'No activity of the series is PROPOSED any more.',
);
const CancelRemainingActivitiesPayload = movedPayload(
  'CancelRemainingActivitiesPayload',
  'No activity of the series is still to come.',
);

builder.mutationField('createActivitySeries', (t) =>
  t.field({
    type: CreateActivitySeriesPayload,
    description: 'Records a series and all of its activities. They are PROPOSED.',
    args: { input: t.arg({ type: CreateActivitySeriesInput, required: true, description: 'The series.' }) },
    ...mutation({
      action: 'activity.write',
      schema: createActivitySeriesSchema,
      resolve: createActivitySeries,
    }),
  }),
);

builder.mutationField('activateActivitySeries', (t) =>
  t.field({
    type: ActivateActivitySeriesPayload,
    description:
      'Makes every PROPOSED activity of a series ACTIVE, as `changeActivityStatus` does one: all of them, or none where one may not.',
    args: { input: t.arg({ type: ActivateActivitySeriesInput, required: true, description: 'The series.' }) },
    ...mutation({
      action: 'activityMove.write',
      schema: activateActivitySeriesSchema,
      resolve: activateActivitySeries,
    }),
  }),
);

builder.mutationField('cancelRemainingActivities', (t) =>
  t.field({
    type: CancelRemainingActivitiesPayload,
    description: 'Cancels every activity of a series that has not started yet.',
    args: {
      input: t.arg({
        type: CancelRemainingActivitiesInput,
        required: true,
        description: 'The series and the reason.',
      }),
    },
    ...mutation({
      action: 'activityMove.write',
      schema: cancelRemainingActivitiesSchema,
      resolve: cancelRemainingActivities,
    }),
  }),
);
