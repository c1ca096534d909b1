import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

/** The scope of a hold: every type if none is named, and the records of every program if none is named. */
export interface HoldScope {
  recordTypes: readonly RecordType[];
  programId: string | null;
}

/** The facts that decide whether a hold covers a record. */
export interface HeldRecord {
  type: RecordType;
  /** The programs of the record: several, one or none. */
  programIds: readonly string[];
}

/** True if a hold covers a record, so that it cannot be deleted. */
export function covers(hold: HoldScope, record: HeldRecord): boolean {
  return (
    (hold.recordTypes.length === 0 || hold.recordTypes.includes(record.type)) &&
    (hold.programId === null || record.programIds.includes(hold.programId))
  );
}
