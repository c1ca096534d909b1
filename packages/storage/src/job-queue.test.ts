import { describe, expect, it } from 'vitest';
import { formatJobMessage, MalformedJobMessageError, parseJobMessage } from './job-queue.ts';

describe('a job message', () => {
  it('can be read back', () => {
    const message = { jobId: '0199-a', kind: 'EXPORT' };
    expect(parseJobMessage(formatJobMessage(message))).toEqual(message);
  });

  it.each([
    '',
    'not json',
    'null',
    '[]',
    '7',
    '{}',
    '{"jobId":"a"}',
    '{"jobId":"","kind":"b"}',
    '{"jobId":1,"kind":"b"}',
  ])('refuses %j with a typed error', (body) => {
    expect(() => parseJobMessage(body)).toThrow(MalformedJobMessageError);
  });
});
