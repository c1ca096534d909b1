import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import './theme.mutations.ts';
import { Coding } from './coding.schema.ts';
import { addExcerpt, codeExcerpt, updateExcerpt } from './excerpt.service.ts';
import {
  addExcerptSchema,
  addFocusGroupParticipantSchema,
  closeFocusGroupSchema,
  codeExcerptSchema,
  createFocusGroupSchema,
  recordFocusGroupSessionSchema,
  removeFocusGroupParticipantSchema,
  updateExcerptSchema,
  updateFocusGroupSchema,
  updateFocusGroupSessionSchema,
} from './focus-group.input.ts';
import { Excerpt, FocusGroup, FocusGroupParticipant, FocusGroupSession } from './focus-group.schema.ts';
import {
  addFocusGroupParticipant,
  closeFocusGroup,
  createFocusGroup,
  recordFocusGroupSession,
  removeFocusGroupParticipant,
  updateFocusGroup,
  updateFocusGroupSession,
} from './focus-group.service.ts';

mutation('createFocusGroup', {
  action: 'focusGroup.write',
  description: 'Creates a focus group without sessions.',
  input: createFocusGroupSchema,
  payload: FocusGroup,
  run: createFocusGroup,
});

mutation('updateFocusGroup', {
  action: 'focusGroup.write',
  description: 'Changes an open focus group.',
  input: updateFocusGroupSchema,
  payload: FocusGroup,
  run: updateFocusGroup,
});

mutation('closeFocusGroup', {
  action: 'focusGroup.write',
  description:
    'Closes a focus group and freezes its figures with their certificate. Every excerpt must be coded. It cannot be opened again.',
  input: closeFocusGroupSchema,
  payload: FocusGroup,
  run: closeFocusGroup,
});

mutation('recordFocusGroupSession', {
  action: 'focusGroup.write',
  description: 'Records a session of an open focus group.',
  input: recordFocusGroupSessionSchema,
  payload: FocusGroupSession,
  run: recordFocusGroupSession,
});

mutation('updateFocusGroupSession', {
  action: 'focusGroup.write',
  description: 'Corrects a session of an open focus group.',
  input: updateFocusGroupSessionSchema,
  payload: FocusGroupSession,
  run: updateFocusGroupSession,
});

mutation('addFocusGroupParticipant', {
  action: 'excerpt.write',
  description: 'Adds a participant, under a pseudonym, to a session of an open focus group.',
  input: addFocusGroupParticipantSchema,
  payload: FocusGroupParticipant,
  run: addFocusGroupParticipant,
});

mutationOf('removeFocusGroupParticipant', {
  action: 'excerpt.write',
  description:
    'Removes a participant permanently, with everything that they said. Figures that are frozen already stay as they are.',
  input: removeFocusGroupParticipantSchema,
  payload: { deletedId: { type: 'ID', description: 'The global id of the participant who was removed.' } },
  run: removeFocusGroupParticipant,
});

mutation('addExcerpt', {
  action: 'excerpt.write',
  description: 'Adds what a participant said to the transcript.',
  input: addExcerptSchema,
  payload: Excerpt,
  run: addExcerpt,
});

mutation('updateExcerpt', {
  action: 'excerpt.write',
  description: 'Corrects an excerpt.',
  input: updateExcerptSchema,
  payload: Excerpt,
  run: updateExcerpt,
});

mutation('codeExcerpt', {
  action: 'excerpt.write',
  description: "Records the caller's decision about the themes in an excerpt.",
  input: codeExcerptSchema,
  payload: Coding,
  run: codeExcerpt,
});
