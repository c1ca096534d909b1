import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';

import { sqlState } from '../../database-errors.ts';

/** A record that could not be removed, and what the database said. */
export interface RecordFailure {
  id: string;
  error: Error;
}

/**
 * Works on records together, and on halves of them if that fails, so that one bad record fails alone and leaves nothing behind. `onFailure` gets each of those. Returns what the
 * work on the others returned. Throws if the database itself is unavailable.
 */
export async function inParts<T>(
  session: DatabaseSession,
  ids: readonly string[],
  work: (ids: readonly string[]) => Promise<readonly T[]>,
  onFailure: (failure: RecordFailure) => void,
): Promise<readonly T[]> {
  const [first] = ids;
  if (first === undefined) return [];
  try {
    return await session.attempt(() => work(ids));
  } catch (error) {
    if (error instanceof ServiceUnavailableError || !(error instanceof Error)) throw error;
    if (ids.length === 1) {
      onFailure({ id: first, error });
      return [];
    }
    const middle = ids.length >> 1;
    return [
      ...(await inParts(session, ids.slice(0, middle), work, onFailure)),
      ...(await inParts(session, ids.slice(middle), work, onFailure)),
    ];
  }
}

/** The reason for the report of a run. The database's own text can have values of the record, so it is only for the log. */
export function failureReason(error: Error): string {
  switch (sqlState(error)) {
    case '23503':
      return 'Another record refers to it.';
    case '55P03':
    case '57014':
      return 'It was in use for too long. The next run tries it again.';
    case '22003':
    case '22007':
    case '22008':
      return 'Its retention period cannot be computed, because one of its dates is out of range.';
    default:
      return `The database refused to remove it (${sqlState(error) ?? error.name}). The log of the worker has the details.`;
  }
}
