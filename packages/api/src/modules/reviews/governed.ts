import type { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';

/** One thing that rules are about, reviews examine and conflicts touch: its kind and its row id. */
export interface GovernedSubject {
  kind: GovernedKind;
  id: string;
}

/** The column of a review or a disclosure that names its subject, by kind. */
export const subjectColumns = {
  PROGRAM: 'programId',
  ACTIVITY: 'activityId',
  PARTNER_ORGANIZATION: 'partnerOrganizationId',
  BUDGET_LINE: 'budgetLineId',
  PUBLICATION: 'publicationId',
} as const satisfies Record<GovernedKind, string>;
