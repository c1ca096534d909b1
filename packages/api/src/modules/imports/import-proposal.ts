import type { output } from 'zod';

import { fileFormatSchema, type FileFormat } from './dataset-import.input.ts';
import { mappingSchema } from './response-mapping.input.ts';

/** The format and mapping that an import read, in the form of its input. */
export interface ImportProposal {
  format: FileFormat;
  mapping: output<typeof mappingSchema> | null;
}

/** The stored proposal of an import; null before its file was read. */
export function readProposal(stored: unknown): ImportProposal | null {
  if (stored === null) return null;
  const { format, mapping } = stored as Record<keyof ImportProposal, unknown>;
  return {
    format: fileFormatSchema.parse(format),
    mapping: mapping === null ? null : mappingSchema.parse(mapping),
  };
}
