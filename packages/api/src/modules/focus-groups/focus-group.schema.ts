import { ConsentForm } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, isSet, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { participantsMax } from './focus-group.input.ts';
import { excerpts, focusGroupParticipants, focusGroups, focusGroupSessions } from './tables.ts';

enumOf('ConsentForm', ConsentForm, 'How participants agreed to take part.', {
  WRITTEN: 'They signed.',
  SPOKEN: 'They said so, and the moderator recorded it.',
});

export const FocusGroup = nodeType(focusGroups, {
  action: 'focusGroup.read',
  description:
    'A study in which people talk about the same question, in one or more sessions. It is open until its coding is closed.',
  columns: {
    title: 'The title.',
    question: 'The question that the participants talk about.',
    recruitment: 'How participants were found.',
    closedAt: 'When it was closed and its figures were frozen; null while it is open.',
  },
  references: {
    program: { to: Program, column: 'programId', description: 'The program that it is about.' },
  },
});

const lists = listsOf(FocusGroup, focusGroups);
lists.lookup('focusGroup');
const byTitle = orderBy(focusGroups, 'title', 'asc');
lists.query('focusGroups', {
  description: 'The focus groups of the acting jurisdiction, by title by default.',
  filter: filterOf('FocusGroupFilter', focusGroups, {
    programId: refers('programId', 'Program', 'About this program.'),
    isClosed: isSet('closedAt', 'True for closed focus groups, false for open ones.'),
    titleContains: contains('title', 'The title contains this text; case and accents do not matter.'),
  }),
  order: orderOf(focusGroups, byTitle, {
    TITLE: ['title', 'The title, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
lists.under(Program, 'focusGroups', 'programId', {
  description: 'The focus groups about the program, by title.',
  orderBy: byTitle,
});

export const FocusGroupSession = nodeType(focusGroupSessions, {
  action: 'focusGroup.read',
  description: 'A session of a focus group.',
  columns: {
    heldOn: 'The day of the session.',
    language: 'The language of the session.',
    place: 'The place.',
    consentForm: 'How the participants agreed to take part.',
    consentText: 'The text to which they agreed.',
  },
});
listsOf(FocusGroupSession, focusGroupSessions).under(FocusGroup, 'sessions', 'focusGroupId', {
  description: 'The sessions, in the order of their days.',
  orderBy: orderBy(focusGroupSessions, 'heldOn', 'asc'),
});

export const FocusGroupParticipant = nodeType(focusGroupParticipants, {
  action: 'excerpt.read',
  description: 'A person who took part in a session and agreed to it, under a pseudonym.',
  columns: {
    code: 'The pseudonym in the transcript.',
    ageBand: 'The age band, such as "18-24".',
    sex: 'The sex, such as "FEMALE".',
    raceEthnicity: 'The race and ethnicity.',
    ethnicity: 'The ethnicity.',
  },
});
listsOf(FocusGroupParticipant, focusGroupParticipants).under(
  FocusGroupSession,
  'participants',
  'focusGroupSessionId',
  {
    description: `The participants of the session, in the order in which they were recorded. A focus group has at most ${participantsMax}.`,
    orderBy: orderBy(focusGroupParticipants, 'createdAt', 'asc'),
  },
);

export const Excerpt = nodeType(excerpts, {
  action: 'excerpt.read',
  description: 'A part of a transcript: what one participant said in one go.',
  columns: { text: 'The words of the participant.' },
  references: {
    participant: {
      to: FocusGroupParticipant,
      column: 'focusGroupParticipantId',
      description: 'The participant who said it.',
    },
  },
});
listsOf(Excerpt, excerpts).under(FocusGroupSession, 'excerpts', 'focusGroupSessionId', {
  description: 'The transcript of the session, in the order in which it was recorded.',
  orderBy: orderBy(excerpts, 'createdAt', 'asc'),
});
