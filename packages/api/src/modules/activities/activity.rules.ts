import { plainIdentityIn } from '@rapport/interchange/pseudonym.ts';

/** Participant keys of one recording. */
export const participantKeysMax = 500;
/** Heads of one recording; more than any hall holds. */
export const headcountMax = 100_000;

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

/** True where an activity ends no earlier than it starts, or its end is not known. */
export function timesInOrder(times: { startsAt: Date; endsAt?: Date | null | undefined }): boolean {
  return !times.endsAt || times.endsAt >= times.startsAt;
}
