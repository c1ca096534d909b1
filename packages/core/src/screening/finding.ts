/** The kinds of text that identify a person or a case, and their words in a message. */
export const findingKinds = {
  EMAIL_ADDRESS: 'an e-mail address',
  TELEPHONE_NUMBER: 'a telephone number',
  SOCIAL_SECURITY_NUMBER: 'a Social Security number',
  DATE_OF_BIRTH: 'a date of birth',
  CASE_NUMBER: 'a case number',
  CASE_NAME: 'the name of a case',
  CUSTODY_NUMBER: 'a booking or inmate number',
  BADGE_NUMBER: 'a badge number',
  IDENTITY_DOCUMENT: 'an identity document',
  LICENSE_PLATE: 'a license plate',
  VEHICLE_NUMBER: 'a vehicle identification number',
  ACCOUNT_NUMBER: 'an account or card number',
  STREET_ADDRESS: 'a street address',
  COORDINATES: 'the coordinates of a place',
  ONLINE_ACCOUNT: 'an account of a person online',
  UNNAMED_NUMBER: 'a number that can identify a person or a case',
  PERSON_NAME: 'the name of a person',
  PERSON_INITIALS: 'the initials of a person',
} as const;
export type FindingKind = keyof typeof findingKinds;

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
