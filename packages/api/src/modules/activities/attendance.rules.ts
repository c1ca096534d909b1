import type { InputIssue } from '@rapport/core/errors.ts';
import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import { plainIdentityIn } from '@rapport/interchange/pseudonym.ts';

/** Participant keys of one recording. */
export const participantKeysMax = 500;
/** Heads of one recording; more than any hall holds. */
export const headcountMax = 100_000;

/** Groups of one headcount. */
export const groupsMax = 60;

const participantKeyForm = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

const bareSocialSecurityNumber = /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;
/** The North American plan: neither the area code nor the exchange begins with 0 or 1. */
const telephoneNumber = /^1?[2-9]\d{2}[2-9]\d{6}$/;
const localTelephoneNumber = /^[2-9]\d{2}[-. ]\d{4}$/;
const calendarDate = /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/;

/**
 * Says what an identifying text looks like ("an e-mail address", "a telephone number" …); null where it looks like none. A text that has
 * letters and no digit is taken for a name, so a pseudonym needs a digit.
 */
export function identityIn(text: string): string | null {
  const key = text.normalize('NFKC').trim();
  const plain = plainIdentityIn(key);
  if (plain !== null) return plain;
  if (bareSocialSecurityNumber.test(key)) return 'a Social Security number';
  if (calendarDate.test(key)) return 'a date';
  const digits = key.replace(/[-.()/\s_:]/g, '');
  if (/^\+\d/.test(digits) || telephoneNumber.test(digits) || localTelephoneNumber.test(key)) {
    return 'a telephone number';
  }
  if (/\p{L}/u.test(key) && (!/\d/.test(key) || /\p{L}\s+\p{L}/u.test(key))) return 'a name';
  return null;
}

/** Why a text cannot stand for a participant, without repeating it; null where it can. */
export function participantKeyIssue(key: string): string | null {
  const identity = identityIn(key);
  if (identity !== null) {
    return `This looks like ${identity}. A participant key is a pseudonym that only the office can resolve, such as "P-0042".`;
  }
  return participantKeyForm.test(key)
    ? null
    : 'A participant key has 1 to 64 letters, digits, underscores, dots, colons or hyphens and begins with a letter or digit.';
}

/** Of the people of a headcount, how many are of one group. */
export interface GroupCount {
  dimension: DemographicDimension;
  category: string;
  count: number;
}

const categoryForm = /^[A-Za-z0-9+_/-]([A-Za-z0-9+_/ -]{0,38}[A-Za-z0-9+_/-])?$/;

/** Why a text cannot name a group; null where it can. The code ALL stands for everybody in populations, and so for no group. */
export function categoryIssue(category: string): string | null {
  if (category.toUpperCase() === 'ALL') return 'ALL is no group: everybody is in the headcount.';
  return categoryForm.test(category)
    ? null
    : 'A category is a code as populations have it: 1 to 40 letters, digits, spaces and the signs - + _ /, with no space at either end.';
}

/** What does not fit between a headcount and the groups of its people: one issue for each category given twice and each dimension with too many people. */
export function groupIssues(headcount: number, groups: readonly GroupCount[]): InputIssue[] {
  const issues: InputIssue[] = [];
  const sums = new Map<DemographicDimension, number>();
  const seen = new Set<string>();
  for (const [index, { dimension, category, count }] of groups.entries()) {
    const name = `${dimension} ${category}`;
    if (seen.has(name)) {
      issues.push({ path: ['groups', index, 'category'], message: `${name} is given more than once.` });
    }
    seen.add(name);
    sums.set(dimension, (sums.get(dimension) ?? 0) + count);
  }
  for (const [dimension, sum] of sums) {
    if (sum <= headcount) continue;
    issues.push({
      path: ['groups'],
      message: `The groups of ${dimension} have ${sum} people together, more than the headcount of ${headcount}.`,
    });
  }
  return issues;
}
