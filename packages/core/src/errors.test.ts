import { describe, expect, it } from 'vitest';

import { ConflictError, LimitExceededError, ServiceUnavailableError, ValidationError } from './errors.ts';

describe('an expected failure', () => {
  it('of an input has the message of its first issue and keeps all issues', () => {
    const issues = [
      { path: ['input', 'title'], message: 'A title must not be empty.' },
      { path: ['input', 'rows', 3], message: 'Too many.' },
    ];
    const error = new ValidationError(issues);
    expect(error).toMatchObject({ code: 'VALIDATION_FAILED', name: 'ValidationError', issues });
    expect([error.inputPath, error.message]).toEqual([['input', 'title'], 'A title must not be empty.']);
    expect(new ValidationError([])).toMatchObject({ inputPath: [], message: 'The input is not valid.' });
  });

  it('of a service names the service and not the cause', () => {
    const cause = new Error('connect ECONNREFUSED 10.0.0.1:5432');
    const error = new ServiceUnavailableError('database', cause);
    expect(error.message).not.toContain('10.0.0.1');
    expect(error.cause).toBe(cause);
  });

  it('of a limit names the limit and the actual number', () => {
    expect(new LimitExceededError('aliases', 60, 61).message).toMatch(/limit of 60 aliases \(it has 61\)/);
  });

  it('of a conflict has a version only if it is about one', () => {
    expect(new ConflictError('Taken.').currentVersion).toBeNull();
    expect(new ConflictError('Changed.', ['input', 'expectedVersion'], 4).currentVersion).toBe(4);
  });
});
