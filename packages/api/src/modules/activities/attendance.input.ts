import { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import {
  categoryCharactersMax,
  groupIssues,
  groupNameIssue,
  groupsMax,
  headcountMax,
  participantKeyCharactersMax,
  participantKeyIssue,
  participantKeysMax,
  readCategory,
} from './attendance.rules.ts';
import { correctionDetails } from '../corrections/correction.input.ts';
import { activities, attendances } from './tables.ts';

/** A text that a rule may refuse with a message. */
const textWithout = (label: string, charactersMax: number, issueOf: (text: string) => string | null) =>
  rules.exempt(
    rules.storable(label, charactersMax).superRefine((text, parsing) => {
      const message = issueOf(text);
      if (message !== null) parsing.addIssue({ code: 'custom', message });
    }),
    `${label} has a form of its own, which refuses names.`,
  );

const people = (label: string) => {
  const message = `${label} is a number from 0 to ${headcountMax}.`;
  return z.int().min(0, message).max(headcountMax, message);
};
const groupsMessage = `Give from 1 to ${groupsMax} groups with a headcount.`;
const participantKeysMessage = `Give from 1 to ${participantKeysMax} participant keys at a time.`;

/** The words for a group of people, in inputs and in the type that shows it. */
export const groupWords = {
  group: 'The number of people of a headcount in a group. Everyone else did not state a group.',
  dimension: 'The characteristic by which people are grouped.',
  count: 'The number of people.',
};

const groupCount = z
  .object({
    dimension: z.enum(DemographicDimension).describe(groupWords.dimension),
    category: textWithout('A category', categoryCharactersMax, groupNameIssue).describe(
      'The name of the group, as populations use it: an age band such as "18-24" or "65+", or 1 to 40 letters, digits, spaces and the signs - + _ /. It is stored in capital letters. "ALL" is not allowed, and each group of a dimension is given once.',
    ),
    count: people('A count').describe(groupWords.count),
  })
  .meta({ graphql: 'GroupCountInput', description: groupWords.group })
  .transform((given, parsing) => {
    const category = readCategory(given.dimension, given.category);
    if (category.ok) return { ...given, category: category.text };
    parsing.addIssue({ code: 'custom', path: ['category'], message: category.message });
    return z.NEVER;
  });

const headcountWithGroups = z
  .object({
    headcount: people('A headcount').describe('The number of people.'),
    groups: z
      .array(groupCount)
      .min(1, groupsMessage)
      .max(groupsMax, groupsMessage)
      .describe(
        'At least one group. The groups of one dimension together cannot have more people than the headcount.',
      ),
  })
  .superRefine((given, parsing) => {
    for (const { path, message } of groupIssues(given.headcount, given.groups)) {
      parsing.addIssue({ code: 'custom', path: [...path], message });
    }
  })
  .meta({
    graphql: 'HeadcountWithGroupsInput',
    description: 'A headcount with groups. People in no group of a dimension did not state one.',
  });

const participantKey = textWithout('A participant key', participantKeyCharactersMax, participantKeyIssue);

const attendance = z
  .object({
    headcount: people('A headcount')
      .optional()
      .describe('The number of people, added to earlier headcounts.'),
    headcountWithGroups: headcountWithGroups
      .optional()
      .describe('The number of people, with the size of some groups, added to earlier headcounts.'),
    participantKeys: z
      .array(participantKey)
      .min(1, participantKeysMessage)
      .max(participantKeysMax, participantKeysMessage)
      .optional()
      .describe(
        'Pseudonyms that only the office can resolve, at least one. A participant who is already recorded is not counted again. Text that looks like a name, an address, a number or a date of a person is refused.',
      ),
  })
  .refine((given) => Object.values(given).filter((value) => value !== undefined).length === 1, {
    message: 'Give one of "headcount", "headcountWithGroups" and "participantKeys".',
  })
  .meta({ graphql: 'AttendanceInput', description: 'Who attended: exactly one of these.', isOneOf: true });

export const recordAttendanceSchema = z
  .object({
    activityId: activities.id,
    attendance: attendance.describe('The people who attended.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('Attendance of an activity.');

export const correctAttendanceSchema = attendances
  .changeInput({
    headcount: rules.unlessNull(
      'headcount',
      people('A headcount').describe('The number of people. For a headcount only.'),
    ),
    groups: rules.unlessNull(
      'groups',
      z
        .array(groupCount)
        .max(groupsMax, `A headcount has at most ${groupsMax} groups.`)
        .describe(
          'The groups of the headcount, which replace the current ones; an empty list removes them. For a headcount only.',
        ),
    ),
    participantKey: rules.unlessNull(
      'participantKey',
      participantKey.describe('The pseudonym of the participant. For a participant only.'),
    ),
    ...correctionDetails,
  })
  .describe('A correction of an attendance record. A field that is left out stays as it is.');

export const voidAttendanceSchema = attendances
  .changeInput(correctionDetails)
  .describe('An attendance record that should not exist.');
