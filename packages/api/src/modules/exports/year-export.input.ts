import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import { periodSchema } from '../../period.ts';
import { programs } from '../programs/tables.ts';

export const requestYearExportSchema = z
  .object({
    period: periodSchema.describe('The days, such as a fiscal year.'),
    programId: programs.id.nullish().describe('Only this program; all programs by default.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The figures to export.');
