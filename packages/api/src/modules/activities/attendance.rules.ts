import { meansEverybody, readGroup, type GroupResult } from '@rapport/core/demographic-group.ts';
import type { InputIssue } from '@rapport/core/errors.ts';
import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import { plainIdentityIn } from '@rapport/interchange/pseudonym.ts';

export const participantKeyCharactersMax = 64;
export const categoryCharactersMax = 40;
/** Participant keys of one recording. */
export const participantKeysMax = 500;
/** People of one recording; more than any hall holds. */
export const headcountMax = 100_000;

/** Groups of one headcount. */
export const groupsMax = 60;

const participantKeyForm = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

const bareSocialSecurityNumber = /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;
/** The North American plan: the area code and the exchange do not begin with 0 or 1. */
const telephoneNumber = /^1?[2-9]\d{2}[2-9]\d{6}$/;
const localTelephoneNumber = /^[2-9]\d{2}[-. ]\d{4}$/;
const calendarDate = /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/;

/**
 * The kind of identity that a text looks like ("an e-mail address", "a telephone number"); null if it looks like none. Text with letters and no digit counts as a
 * name, so a pseudonym needs a digit.
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

/** Why a text cannot be a participant key, without repeating the text; null if it can. */
export function participantKeyIssue(key: string): string | null {
  const identity = identityIn(key);
  if (identity !== null) {
    return `This looks like ${identity}. A participant key is a pseudonym that only the office can resolve, such as "P-0042".`;
  }
  return participantKeyForm.test(key)
    ? null
    : 'A participant key has 1 to 64 letters, digits, underscores, dots, colons or hyphens and begins with a letter or digit.';
}

/** How many people of a headcount belong to a group. */
export interface GroupCount {
  dimension: DemographicDimension;
  category: string;
  count: number;
}

const categoryForm = /^[A-Z0-9+_/-]([A-Z0-9+_/ -]{0,38}[A-Z0-9+_/-])?$/;

/**
 * Reads the name of a group, and returns its one spelling, which populations use too. In populations, ALL means everyone, so it is not a group.
 */
export function readCategory(dimension: DemographicDimension, category: string): GroupResult {
  if (meansEverybody(category)) {
    return { ok: false, message: 'ALL is not a group: the headcount already includes everyone.' };
  }
  const group = readGroup(dimension, category);
  if (!group.ok || categoryForm.test(group.text)) return group;
  const message =
    'A category is a code as populations use it: 1 to 40 letters, digits, spaces and the signs - + _ /.';
  return { ok: false, message };
}

/** Why a text cannot name a group of any dimension; null if it can. */
export function groupNameIssue(category: string): string | null {
  const name = readCategory('SEX', category);
  return name.ok || readCategory('AGE_BAND', category).ok ? null : name.message;
}

/** The contradictions between a headcount and its groups: an issue for each category that is given twice and each dimension with too many people. */
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

/** The groups of a headcount as text, in a fixed order; null for no groups. */
export function groupsInWords(groups: readonly GroupCount[]): string | null {
  if (groups.length === 0) return null;
  return groups
    .map(({ dimension, category, count }) => `${dimension} ${category}: ${count}`)
    .toSorted()
    .join('; ');
}

/** Why a correction does not fit a record: a headcount has no participant key, and a participant has no number of people. */
export function kindIssue(
  { headcount }: { headcount: number | null },
  given: Partial<Record<'headcount' | 'groups' | 'participantKey', unknown>>,
): InputIssue | null {
  const wrong = (
    headcount === null ? (['headcount', 'groups'] as const) : (['participantKey'] as const)
  ).find((field) => given[field] !== undefined);
  if (wrong === undefined) return null;
  const message =
    headcount === null
      ? 'This record is a participant, who has a participant key and no number of people.'
      : 'This record is a headcount, which has no participant key.';
  return { path: ['input', wrong], message };
}
