import { ConsentForm } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { programs } from '../programs/tables.ts';
import { excerpts, focusGroupParticipants, focusGroups, focusGroupSessions, themes } from './tables.ts';

/** More than any office invites. Closing a focus group decides about all of them at once. */
export const participantsMax = 500;
/** Themes of one excerpt. */
export const themesOfExcerptMax = 30;

const required = {
  title: rules.publicTitle().describe('The title.'),
  question: rules.narrative('A question').describe('The question that the participants talk about.'),
};
const details = rules.optional({
  recruitment: rules.narrative('A text').describe('How participants were found.'),
  programId: programs.id.describe('The program that it is about.'),
});

export const createFocusGroupSchema = z
  .object({ ...required, ...details, idempotencyKey: idempotencyKeySchema })
  .describe('A new focus group. It can have several sessions.');

export const updateFocusGroupSchema = focusGroups
  .changeInput({ ...rules.optional(required), ...details })
  .describe('Changes to an open focus group. Null clears the recruitment and the program.');

export const closeFocusGroupSchema = focusGroups
  .changeInput({})
  .describe('The focus group to close. Its figures are frozen, and nothing can be added to it.');

const ofSession = {
  heldOn: rules.day.describe('The day of the session, today or earlier.'),
  language: rules.language.describe('The language of the session.'),
  consentForm: z.enum(ConsentForm).describe('How the participants agreed to take part.'),
  consentText: rules
    .exempt(rules.requiredText('A consent text'), 'A text that the office reads to everybody.')
    .describe('The text to which they agreed.'),
};
const place = rules
  .exempt(rules.title('A place'), 'The name or address of a public place.')
  .describe('The place.');

export const recordFocusGroupSessionSchema = z
  .object({
    focusGroupId: focusGroups.id,
    ...ofSession,
    place: place.nullish(),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A session of an open focus group.');

export const updateFocusGroupSessionSchema = focusGroupSessions
  .changeInput({ ...rules.optional(ofSession), place: place.nullish() })
  .describe('Corrections of a session of an open focus group. Null clears the place.');

const group = (what: string, example: string) =>
  rules
    .exempt(rules.title(what), 'The name of a demographic group.')
    .nullish()
    .describe(`${what}, as in the population data, such as "${example}"; null if it is not known.`);

export const addFocusGroupParticipantSchema = z
  .object({
    focusGroupSessionId: focusGroupSessions.id,
    code: rules.code().describe('The pseudonym in the transcript, such as "P3". It names nobody.'),
    ageBand: group('The age band', '18-24'),
    sex: group('The sex', 'FEMALE'),
    raceEthnicity: group('The race and ethnicity', 'BLACK'),
    ethnicity: group('The ethnicity', 'HISPANIC'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe(
    `A person who took part and agreed to it. A focus group has at most ${participantsMax} participants.`,
  );

export const removeFocusGroupParticipantSchema = z
  .object({
    id: focusGroupParticipants.id,
    reason: rules
      .narrative('A reason', 500)
      .describe('Why the participant is removed. It is kept in the audit trail.'),
  })
  .describe('The participant to remove, with everything that they said.');

const text = rules.narrative().describe('The words of the participant, without names.');

export const addExcerptSchema = z
  .object({
    focusGroupParticipantId: focusGroupParticipants.id.describe('The participant who said it.'),
    text,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A part of the transcript of a session of an open focus group.');

export const updateExcerptSchema = excerpts
  .changeInput(rules.optional({ text }))
  .describe('A correction of an excerpt of an open focus group.');

export const codeExcerptSchema = z
  .object({
    excerptId: excerpts.id,
    themeIds: z
      .array(themes.id)
      .max(themesOfExcerptMax, `An excerpt has at most ${themesOfExcerptMax} themes.`)
      .refine((ids) => new Set(ids).size === ids.length, 'Name each theme once.')
      .describe('The themes in the excerpt; empty if it has none.'),
  })
  .describe(
    "The caller's decision about an excerpt of an open focus group. It replaces the caller's earlier one.",
  );
