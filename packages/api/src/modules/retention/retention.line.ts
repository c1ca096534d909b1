import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

/** A record that a run could not remove. */
export interface RetentionFailure {
  /** Its global id, or that of what it is removed together with. */
  recordId: string;
  reason: string;
}

/** Failures that a line names. */
export const namedFailuresMax = 20;

/** The result of a run, or of a dry run, for the records of one type. `due` is the sum of the other four counts. */
export interface RetentionLine {
  recordType: RecordType;
  due: number;
  deleted: number;
  held: number;
  referenced: number;
  failed: number;
  /** The first of them. */
  failures: RetentionFailure[];
}
