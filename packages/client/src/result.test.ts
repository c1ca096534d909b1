import { expect, test } from 'vitest';

import type { CreateProgramMutation } from './generated/hooks.ts';
import { inputProblems, isPayload } from './result.ts';

type Result = CreateProgramMutation['createProgram'];

const invalid: Extract<Result, { __typename: 'ValidationError' }> = {
  __typename: 'ValidationError',
  code: 'VALIDATION_FAILED',
  message: 'A title must not be empty.',
  path: ['input', 'title'],
  issues: [
    { path: ['input', 'title'], message: 'A title must not be empty.' },
    { path: ['input', 'questions', '0', 'code'], message: 'A code must not be empty.' },
    { path: ['input', 'questions', '0', 'text'], message: 'A text is missing.' },
    { path: ['input', 'titles'], message: 'Of no field.' },
  ],
};

test('an error is not a payload', () => {
  const result: Result = invalid;
  expect(isPayload(result)).toBe(false);
});

test('issues belong to their fields, including nested ones, and the rest are general', () => {
  expect(inputProblems(invalid, ['title', 'questions'])).toEqual({
    byField: {
      title: 'A title must not be empty.',
      questions: 'A code must not be empty. A text is missing.',
    },
    general: ['Of no field.'],
  });
});

test('a failure without issues belongs to its own path', () => {
  const failure = {
    __typename: 'ConflictError',
    code: 'CONFLICT',
    message: 'Changed.',
    currentVersion: 3,
  } as const;
  expect(inputProblems({ ...failure, path: ['input', 'title'] }, ['title']).byField).toEqual({
    title: 'Changed.',
  });
  expect(inputProblems({ ...failure, path: [] }, ['title'])).toEqual({ byField: {}, general: ['Changed.'] });
});
