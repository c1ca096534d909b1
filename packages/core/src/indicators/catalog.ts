import { caseIndicators, justiceCountsIndicators } from './catalog.cases.ts';
import { communityIndicators } from './catalog.community.ts';
import { recidivismIndicators } from './catalog.recidivism.ts';
import type { IndicatorDraft } from './indicator.ts';

/**
 * The indicators that ship with Rapport, the same for every jurisdiction. A migration inserts them, and a test compares the two.
 * A definition that is published never changes: add a revision, and the migration that `npm run draft-indicators` prints.
 */
export const indicatorCatalog: readonly IndicatorDraft[] = [
  ...communityIndicators,
  ...caseIndicators,
  ...recidivismIndicators,
  ...justiceCountsIndicators,
];
