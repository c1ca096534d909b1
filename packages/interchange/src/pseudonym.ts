const socialSecurityNumber = /(?<!\d)(?!000|666|9)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?!\d)/;
/**
 * Numbers of the North American plan as people write them, with separators. Ten bare digits could also be the
 * number of a record.
 */
const telephoneNumber = /^(\+?1[-. ]?)?(\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])\d{3}[-. ]\d{4}$/;
const internationalNumber = /^\+\d[\d .()-]{6,}$/;
const fullName = /\p{L}[.,]?\s+\p{L}/u;

/**
 * Detects text that is clearly not a pseudonym: an e-mail address, a telephone number, a Social Security
 * number or a full name. Returns null in cases of doubt. Identifiers of other systems, including long
 * numbers, are pseudonyms.
 */
export function plainIdentityIn(text: string): string | null {
  const key = text.normalize('NFKC').trim();
  if (key.includes('@')) return 'an e-mail address';
  if (socialSecurityNumber.test(key)) return 'a Social Security number';
  if (telephoneNumber.test(key) || internationalNumber.test(key)) return 'a telephone number';
  return fullName.test(key) ? 'a name' : null;
}
