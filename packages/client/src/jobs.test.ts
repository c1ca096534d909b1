import { expect, test } from 'vitest';

import { intervalFor, pollIntervalMs, progressOf } from './jobs.ts';

test.each([
  ['QUEUED', pollIntervalMs],
  ['RUNNING', pollIntervalMs],
  ['SUCCEEDED', false],
  ['FAILED', false],
] as const)('a job that is %s is polled: %s', (status, interval) => {
  expect(intervalFor({ status })).toBe(interval);
});

test('nothing is polled without a job', () => {
  expect(intervalFor(null)).toBe(false);
  expect(intervalFor(undefined)).toBe(false);
});

test('progress is rows done divided by rows expected, at most 1, and null until they are counted', () => {
  expect(progressOf({ status: 'RUNNING', rowsDone: 25, rowsExpected: 100 })).toBe(0.25);
  expect(progressOf({ status: 'RUNNING', rowsDone: 120, rowsExpected: 100 })).toBe(1);
  expect(progressOf({ status: 'RUNNING', rowsDone: 25, rowsExpected: null })).toBeNull();
  expect(progressOf({ status: 'QUEUED', rowsDone: 0, rowsExpected: 0 })).toBeNull();
  expect(progressOf({ status: 'SUCCEEDED', rowsDone: 0, rowsExpected: 0 })).toBe(1);
});
