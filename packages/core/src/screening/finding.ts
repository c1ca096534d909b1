/** The kinds of text that identify a person or a case, with their descriptions. */
export const findingKinds = {
  EMAIL_ADDRESS: 'An e-mail address.',
  TELEPHONE_NUMBER: 'A telephone number.',
  SOCIAL_SECURITY_NUMBER: 'A Social Security number.',
  DATE_OF_BIRTH: 'A date of birth.',
  CASE_NUMBER: 'A case number.',
  CASE_NAME: 'The name of a case.',
  CUSTODY_NUMBER: 'A booking or inmate number.',
  BADGE_NUMBER: 'A badge number.',
  IDENTITY_DOCUMENT: 'An identity document.',
  LICENSE_PLATE: 'A license plate.',
  VEHICLE_NUMBER: 'A vehicle identification number.',
  ACCOUNT_NUMBER: 'An account or card number.',
  STREET_ADDRESS: 'A street address.',
  COORDINATES: 'The coordinates of a place.',
  ONLINE_ACCOUNT: 'An account of a person online.',
  UNNAMED_NUMBER: 'A number that can identify a person or a case.',
  PERSON_NAME: 'The name of a person.',
  PERSON_INITIALS: 'The initials of a person.',
} as const;
export type FindingKind = keyof typeof findingKinds;

/** A kind in a sentence, such as "an e-mail address". */
export function kindWords(kind: FindingKind): string {
  const description = findingKinds[kind];
  return description.charAt(0).toLowerCase() + description.slice(1, -1);
}

/**
 * A finding in a text: its kind, whether it is certain, and its place in UTF-16 units of the original. The
 * text itself is not repeated because findings reach logs and answers.
 */
export interface TextFinding {
  readonly kind: FindingKind;
  /** True for an identifier, which is refused; false for a likely mention, which its author can confirm. */
  readonly isCertain: boolean;
  readonly start: number;
  readonly end: number;
}
