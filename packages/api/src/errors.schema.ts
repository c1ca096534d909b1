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

/** What every expected failure of a mutation says. */
const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'An expected failure: something that the caller can understand and act on.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Machine-readable: VALIDATION_FAILED, NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_STATE or SERVICE_UNAVAILABLE.',
    }),
    message: t.exposeString('message', { description: 'For the person who sent the input.' }),
    path: t.stringList({
      description:
        'The place in the input that this is about, from the input object down; empty where it is about the whole.',
      resolve: (error) => pathText(error.inputPath),
    }),
  }),
});

const InputIssueType = builder.objectRef<InputIssue>('InputIssue').implement({
  description: 'One thing wrong with an input.',
  fields: (t) => ({
    path: t.stringList({
      description: 'The place in the input, from the input object down.',
      resolve: (issue) => pathText(issue.path),
    }),
    message: t.exposeString('message', {
      description: 'What is wrong with it, naming the limit or the allowed values.',
    }),
  }),
});

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'The input is not acceptable; nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    issues: t.field({
      type: [InputIssueType],
      description: 'Everything that is wrong with it.',
      resolve: (error) => [...error.issues],
    }),
  }),
});
builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'Something that the input names does not exist for this caller.',
  interfaces: [ErrorInterface],
});
builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: 'The caller is known and may not do this.',
  interfaces: [ErrorInterface],
});
builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The same thing exists already, or was changed since the caller read it.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      nullable: true,
      description: 'The version that stands now, where the conflict is about `expectedVersion`.',
    }),
  }),
});
builder.objectType(InvalidStateError, {
  name: 'InvalidStateError',
  description: 'The thing exists, and its state does not allow this.',
  interfaces: [ErrorInterface],
});
builder.objectType(ServiceUnavailableError, {
  name: 'ServiceUnavailableError',
  description: 'The database, the object store or the queue does not answer; trying again later may help.',
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
