import type { DomainError } from '@rapport/core/errors.ts';
import {
  ConflictError,
  ForbiddenError,
  IdentifyingTextError,
  InvalidStateError,
  InvalidStateReason,
  NotFoundError,
  ServiceUnavailableError,
  ValidationError,
  type InputFinding,
  type InputIssue,
} from '@rapport/core/errors.ts';

import { findingKinds } from '@rapport/core/screening/finding.ts';
import { findingMessage } from '@rapport/core/screening/screen-text.ts';

import { builder } from './builder.ts';
import { enumOf, enumOfNames } from './contract/enum.schema.ts';

const pathText = (path: readonly (string | number)[]): string[] => path.map(String);

/** The fields of every expected failure of a mutation. */
const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'An expected failure, which the caller can understand and correct.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Machine-readable: VALIDATION_FAILED, IDENTIFYING_TEXT, NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_STATE or SERVICE_UNAVAILABLE.',
    }),
    message: t.exposeString('message', { description: 'A message for the person who sent the input.' }),
    path: t.stringList({
      description:
        'The path to the part of the input with the problem; empty if it is about the whole input.',
      resolve: (error) => pathText(error.inputPath),
    }),
  }),
});

const InputIssueType = builder.objectRef<InputIssue>('InputIssue').implement({
  description: 'One problem with an input.',
  fields: (t) => ({
    path: t.stringList({
      description: 'The path in the input, from the input object down.',
      resolve: (issue) => pathText(issue.path),
    }),
    message: t.exposeString('message', {
      description: 'The problem, with the limit or the allowed values.',
    }),
  }),
});

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'The input is not valid; nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    issues: t.field({
      type: [InputIssueType],
      description: 'All problems of the input.',
      resolve: (error) => [...error.issues],
    }),
  }),
});
const TextFindingKindEnum = enumOfNames(
  'TextFindingKind',
  'The content that a text seems to have.',
  findingKinds,
);

const TextFindingType = builder.objectRef<InputFinding>('TextFinding').implement({
  description:
    'A place in a text that identifies a person or a case, or seems to. The text itself is not repeated.',
  fields: (t) => ({
    path: t.stringList({
      description: 'The path to the text, from the input object down.',
      resolve: (finding) => pathText(finding.path),
    }),
    kind: t.expose('kind', { type: TextFindingKindEnum, description: 'The content that it seems to be.' }),
    isCertain: t.exposeBoolean('isCertain', {
      description:
        'True for an identifier, which is refused; false for a likely name, which can be confirmed.',
    }),
    start: t.exposeInt('start', {
      description: 'The first character of the place, counted from 0 in UTF-16 units.',
    }),
    end: t.exposeInt('end', { description: 'The character after the place.' }),
    message: t.string({ description: 'A message for the author.', resolve: findingMessage }),
  }),
});

builder.objectType(IdentifyingTextError, {
  name: 'IdentifyingTextError',
  description: 'Texts of the input identify a person or a case, or seem to; nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    canConfirm: t.exposeBoolean('canConfirm', {
      description:
        'True if the author can send the input again with a `textConfirmation`: no finding is certain.',
    }),
    findings: t.field({
      type: [TextFindingType],
      description: 'All findings in the texts of the input.',
      resolve: (error) => [...error.findings],
    }),
  }),
});
builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'The input names something that does not exist for this caller.',
  interfaces: [ErrorInterface],
});
builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: 'The caller is signed in and does not have the permission.',
  interfaces: [ErrorInterface],
});
builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The same thing already exists, or was changed after the caller read it.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      nullable: true,
      description: 'The current version, if the conflict is about `expectedVersion`.',
    }),
  }),
});

const InvalidStateReasonEnum = enumOf(
  'InvalidStateReason',
  InvalidStateReason,
  'The kind of state that does not allow something. A form can switch on it.',
  {
    ALREADY_DONE: 'It was done before, or there is nothing to do.',
    AMOUNT_EXCEEDED: 'The money spent would be more than the money planned.',
    DATA_MISSING: 'Something that this needs is not recorded yet. The message names it.',
    DATES_OUT_OF_ORDER: 'A day or time would be before an earlier one that is recorded.',
    FIGURES_CONFLICT: 'Recorded figures contradict each other. Correct them first.',
    IN_USE: 'Other records refer to it.',
    LAST_ONE: 'It is the only one left, and one is required.',
    LEGAL_HOLD: 'A legal hold covers it.',
    LIMIT_REACHED: 'It has as many entries as it can have.',
    NOT_APPROVED: 'Requirements of the rules of the office are outstanding: see `blockers`.',
    PARENT_DELETED: 'The record that it belongs to is deleted.',
    PROVIDED: 'It ships with Rapport, and no office can change it.',
    RETIRED: 'It is retired, or it refers to something that is retired.',
    REVIEW_OPEN: 'A review of it is not decided yet.',
    TOO_EARLY: 'It is possible later. The message says when.',
    TOO_LATE: 'The time for it has passed.',
    WRONG_STATUS: 'The status of the record, or of the record it belongs to, does not allow it.',
  },
);

builder.objectType(InvalidStateError, {
  name: 'InvalidStateError',
  description: 'The state of the object does not allow this.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    reason: t.expose('reason', {
      type: InvalidStateReasonEnum,
      description: 'The kind of state that does not allow this.',
    }),
  }),
});
builder.objectType(ServiceUnavailableError, {
  name: 'ServiceUnavailableError',
  description: 'The database, the object store or the queue does not respond. Try again later.',
  interfaces: [ErrorInterface],
});

/** Members of the result union of every mutation. */
export const expectedErrors = [
  ValidationError,
  NotFoundError,
  ForbiddenError,
  ConflictError,
  InvalidStateError,
  ServiceUnavailableError,
];
