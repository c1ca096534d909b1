import type { LogEntry } from '@rapport/api/log.ts';
import { expect, test } from 'vitest';

import { runBatch } from './job-batch.ts';

test('failed and unreadable messages are delivered again, and successful ones are not', async () => {
  const ran: string[] = [];
  const logged: LogEntry[] = [];
  const worker = {
    async run({ jobId }: { jobId: string }) {
      ran.push(jobId);
      if (jobId === 'broken') throw new Error('The object store does not answer.');
    },
  };
  const message = (messageId: string, body: string) => ({ messageId, body });
  const result = await runBatch(
    worker,
    {
      Records: [
        message('1', '{"jobId":"broken","kind":"DATASET_IMPORT"}'),
        message('2', 'not JSON'),
        message('3', '{"jobId":"whole","kind":"SURVEY_EXPORT"}'),
      ],
    },
    (entry) => logged.push(entry),
  );
  expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '2' }] });
  expect(ran).toEqual(['broken', 'whole']);
  expect(logged.map(({ level, messageId, error }) => [level, messageId, error])).toEqual([
    ['error', '1', 'The object store does not answer.'],
    ['error', '2', 'The job message is not JSON.'],
  ]);
});
