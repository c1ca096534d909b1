import { SeriesFrequency } from '@rapport/database/generated/prisma/enums.ts';
import { isStorableTime } from '@rapport/core/calendar.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { programs } from '../programs/tables.ts';
import { cancelReason, commonDetails, commonRequired } from './activity.input.ts';
import { occurrenceMinutesMax, occurrencesMax, occurrencesMin, occurrenceTimes } from './occurrence.rules.ts';
import { activitySeries } from './tables.ts';

const countMessage = `A series has from ${occurrencesMin} to ${occurrencesMax} activities.`;
const minutesMessage = `An activity of a series lasts from 1 to ${occurrenceMinutesMax} minutes.`;

export const createActivitySeriesSchema = z
  .object({
    programId: programs.id.describe('The program that it belongs to.'),
    ...commonRequired,
    ...commonDetails,
    firstStartsAt: rules.moment.describe('When the first activity starts.'),
    minutes: z
      .int()
      .min(1, minutesMessage)
      .max(occurrenceMinutesMax, minutesMessage)
      .describe('The length of each activity in minutes.'),
    frequency: z.enum(SeriesFrequency).describe('The time between activities.'),
    timeZone: rules.timeZone.describe(
      'The time zone by its IANA name ("America/New_York"). Each activity starts at the same local time, also when daylight saving changes.',
    ),
    count: z
      .int()
      .min(occurrencesMin, countMessage)
      .max(occurrencesMax, countMessage)
      .describe('The number of activities, including the first.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine((series) => occurrenceTimes(series).every(({ endsAt }) => isStorableTime(endsAt)), {
    path: ['firstStartsAt'],
    message: 'The activities of a series end by the year 9999.',
    // With another issue, the times may have no time zone, or their number may have no limit.
    when: ({ issues }) => issues.length === 0,
  })
  .describe(
    'A new series. Its activities begin with the same title and details, and can be changed one by one.',
  );

const seriesId = activitySeries.id.describe('The series.');

export const activateActivitySeriesSchema = z.object({ seriesId }).describe('The series to activate.');

export const cancelRemainingActivitiesSchema = z
  .object({ seriesId, reason: cancelReason.describe('The reason.') })
  .describe('The series to cancel, and the reason.');
