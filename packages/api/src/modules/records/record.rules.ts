import { restoreWindowDays } from '@rapport/core/limits.ts';
import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Characters of a title that a list of deleted records shows. */
const titleCharactersShown = 200;

/** Until when a record can be restored that was deleted then. */
export function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + restoreWindowDays * dayMs);
}

/** Whether a record that was deleted then can still be restored. */
export function isRestorable(deletedAt: Date, now: Date): boolean {
  return now < restorableUntil(deletedAt);
}

/** Why a program of this status is not deleted; null where it may be. */
export function deletionIssue(status: ProgramStatus): string | null {
  return status === 'ACTIVE' || status === 'PAUSED'
    ? `A program that is ${status} is under way and cannot be deleted. Complete or end it first.`
    : null;
}

/** What a list of deleted records calls a record: the beginning of a long text. */
export function shortTitle(title: string): string {
  const characters = [...title];
  return characters.length > titleCharactersShown
    ? `${characters
        .slice(0, titleCharactersShown - 1)
        .join('')
        .trimEnd()}…`
    : title;
}
