import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

/** What a hold covers: every type where none is named, the records of every program where none is. */
export interface HoldScope {
  recordTypes: readonly RecordType[];
  programId: string | null;
}

/** A record as a hold sees it. */
export interface HeldRecord {
  type: RecordType;
  /** The programs that it belongs to; a record can belong to several, or to none. */
  programIds: readonly string[];
}

/** Whether a hold covers a record, so that it may not be deleted. */
export function covers(hold: HoldScope, record: HeldRecord): boolean {
  return (
    (hold.recordTypes.length === 0 || hold.recordTypes.includes(record.type)) &&
    (hold.programId === null || record.programIds.includes(hold.programId))
  );
}
