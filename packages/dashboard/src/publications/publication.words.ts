import type {
  PublicationKind,
  PublicationQuery,
  PublicationStatus,
  PublicationTextFieldsFragment,
} from '@rapport/client/generated/hooks.ts';

/** A publication, as its page shows it. */
export type Publication = NonNullable<PublicationQuery['publication']>;

/** A publication in one language. */
export type PublicationText = PublicationTextFieldsFragment;

export const publicationKinds: Record<PublicationKind, string> = {
  YOU_SAID_WE_DID: 'You said, we did',
  FEEDBACK_RESPONSE: 'Response to feedback',
  POLICY_CHANGE: 'Policy change',
  PROGRAM_REPORT: 'Report on a program',
  ANNOUNCEMENT: 'Announcement',
};

export const publicationStatuses: Record<PublicationStatus, string> = {
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  WITHDRAWN: 'Withdrawn',
};

/** The sections of "You said, we did", in the order of the page. */
export const sections = {
  said: 'People said',
  decided: 'The office decided',
  did: 'The office did',
  known: 'How the office knows',
} as const;

export const sectionNames = Object.keys(sections) as (keyof typeof sections)[];

/** The texts of a publication, the main language first. */
export function textsOf(publication: Publication): PublicationText[] {
  const { language, title, body } = publication;
  return [{ language, title, body, sections: publication.sections }, ...publication.translations];
}
