import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';

export const requestRetentionRunSchema = z
  .object({
    dryRun: z.boolean().describe('True to report what would be removed, without removing it.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A request for a retention run.');
