import { tableFormats } from '@rapport/interchange/table-file.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import { comparisonTables } from '../comparison-tables/tables.ts';

/** The formats by name, for the contract. */
export const tableFormatNames = {
  CSV: 'CSV',
  XLSX: 'XLSX',
  PARQUET: 'PARQUET',
  JSON_STAT: 'JSON_STAT',
} as const;

export const requestTableExportSchema = z
  .object({
    comparisonTableId: comparisonTables.id.describe('The frozen comparison, in any of its versions.'),
    formats: z
      .array(z.enum(tableFormatNames))
      .min(1, 'At least one format.')
      .max(tableFormats.length, 'Each format once.')
      .nullish()
      .describe('The formats; all of them by default.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The frozen comparison to export.');
