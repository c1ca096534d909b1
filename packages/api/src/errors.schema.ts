import type { DomainError } from '@rapport/core/errors.ts';
import {
  ConflictError,
  ForbiddenError,
  InvalidStateError,
  NotFoundError,
  ServiceUnavailableError,
  ValidationError,
  type InputIssue,
} from '@rapport/core/errors.ts';

import { builder } from './builder.ts';

const pathText = (path: readonly (string | number)[]): string[] => path.map(String);

/** The fields of every expected failure of a mutation. */
const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'An expected failure, which the caller can understand and correct.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Machine-readable: VALIDATION_FAILED, NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_STATE or SERVICE_UNAVAILABLE.',
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
builder.objectType(InvalidStateError, {
  name: 'InvalidStateError',
  description: 'The state of the object does not allow this.',
  interfaces: [ErrorInterface],
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
