import { restoreWindowDays } from '@rapport/core/limits.ts';
import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** The number of characters that a title in the list of deleted records can have. */
const titleCharactersShown = 200;

/** Until when a record can be restored that was deleted at this time. */
export function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + restoreWindowDays * dayMs);
}

/** True if a record that was deleted at this time can still be restored. */
export function isRestorable(deletedAt: Date, now: Date): boolean {
  return now < restorableUntil(deletedAt);
}

/** The reason why a program in this status cannot be deleted; null if it can. */
export function deletionIssue(status: ProgramStatus): string | null {
  return status === 'ACTIVE' || status === 'PAUSED'
    ? `A program that is ${status} cannot be deleted. Complete or end it first.`
    : null;
}

/** The reason why a program or a budget line with expenditures cannot be deleted. */
export function spentIssue(table: 'program' | 'budget_line'): string {
  return table === 'program'
    ? 'Money was spent on this program, so the program and its budget lines must be kept.'
    : 'Money was spent from this budget line, so it must be kept.';
}

/** The title of a record in the list of deleted records: the beginning of a long text. */
export function shortTitle(title: string): string {
  const characters = [...title];
  return characters.length > titleCharactersShown
    ? `${characters
        .slice(0, titleCharactersShown - 1)
        .join('')
        .trimEnd()}…`
    : title;
}
