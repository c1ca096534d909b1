import {
  AccessibilityFeature,
  ActivityKind,
  ActivityMode,
  ActivityStatus,
} from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { areas } from '../areas/tables.ts';
import { programs } from '../programs/tables.ts';
import { languagesMax, shortNarrativeCharactersMax, timesInOrder } from './activity.rules.ts';
import { activities } from './tables.ts';

const languages = z
  .array(rules.language)
  .min(1, 'An activity has at least one language.')
  .max(languagesMax, `An activity has at most ${languagesMax} languages.`)
  .transform((tags) => [...new Set(tags)]);

const accessibility = z.array(z.enum(AccessibilityFeature)).transform((features) => [...new Set(features)]);

/** The required fields of both a new activity and a new series. */
export const commonRequired = {
  title: rules.publicTitle().describe('The title.'),
  kind: z.enum(ActivityKind).describe('The kind of event.'),
};

/** The optional fields of both an activity and a series. */
export const commonDetails = rules.optional({
  areaId: areas.id.describe('The area that it is meant for. A retired area cannot be chosen.'),
  mode: z.enum(ActivityMode).describe('How people take part; IN_PERSON by default.'),
  place: rules.publicTitle('A place', ['STREET_ADDRESS']).describe('The place, in words.'),
  languages: languages.describe(
    'The languages that are spoken, at least one, as BCP 47 tags; "en" by default.',
  ),
  accessibility: accessibility.describe(
    'Accessibility features, which help people take part; none by default.',
  ),
  underservedFocus: rules
    .narrative('An underserved focus', shortNarrativeCharactersMax)
    .describe('The underserved people that it is meant to reach.'),
});

const required = { ...commonRequired, startsAt: rules.moment.describe('When it starts.') };
const details = {
  ...commonDetails,
  ...rules.optional({
    endsAt: rules.moment.describe('When it ends, not before it starts.'),
    externalCode: rules
      .code('An external code')
      .describe("The office's own code, which identifies the activity in files. No other activity has it."),
  }),
};

export const timesMessage = 'An activity cannot end before it starts.';

export const createActivitySchema = z
  .object({
    programId: programs.id.describe('The program that it belongs to.'),
    ...required,
    ...details,
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(timesInOrder, { path: ['endsAt'], message: timesMessage })
  .describe('A new activity of a program.');

export const updateActivitySchema = activities
  .changeInput({ ...rules.optional(required), ...details })
  .describe(
    'Changes to an activity. A field that is left out stays as it is; null clears the area, the place, the end, the underserved focus and the external code.',
  );

/** The reason for a cancellation. */
export const cancelReason = rules.narrative('A reason', shortNarrativeCharactersMax);

export const changeActivityStatusSchema = activities
  .changeInput({
    status: z.enum(ActivityStatus).describe('The new status.'),
    reason: cancelReason.nullish().describe('Why it is CANCELLED; for no other status.'),
  })
  .refine((input) => (input.status === 'CANCELLED') === (input.reason != null), {
    path: ['reason'],
    message: 'Give a reason for CANCELLED, and for no other status.',
  })
  .describe('A change of the status of an activity.');
