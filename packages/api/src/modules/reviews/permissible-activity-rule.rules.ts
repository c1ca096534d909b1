import type { InputIssue } from '@rapport/core/errors.ts';
import type { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';

import type { RowOf } from '../../tables/columns.ts';
import { governedTables } from './governed.ts';

/** The columns by which a rule can be restricted. */
export const criteria = [
  'programTypes',
  'activityKinds',
  'partnerKinds',
  'fundingTypes',
  'expenseTypes',
  'publicationKinds',
  'amountCentsMinimum',
] as const;
export type Criterion = (typeof criteria)[number];

/** The restrictions that a rule for each kind can have. A rule for partners looks only at the partner, not at the programs that it takes part in. */
const criteriaOf: Record<GovernedKind, readonly Criterion[]> = {
  PROGRAM: ['programTypes'],
  ACTIVITY: ['programTypes', 'activityKinds'],
  PARTNER_ORGANIZATION: ['partnerKinds'],
  BUDGET_LINE: ['fundingTypes', 'expenseTypes', 'amountCentsMinimum'],
  PUBLICATION: ['publicationKinds'],
};

type RuleContent = Pick<
  RowOf<'PermissibleActivityRule'>,
  'appliesTo' | 'requiredReview' | 'requiredAgreement' | Criterion
>;

function isGiven(value: RuleContent[Criterion]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** The problems of a rule, each with its path: a restriction that its kind of subject does not have, no requirement, or an agreement with something that is not a partner. */
export function ruleIssues(rule: RuleContent): InputIssue[] {
  const issues: InputIssue[] = [];
  const allowed = criteriaOf[rule.appliesTo];
  for (const criterion of criteria) {
    if (!allowed.includes(criterion) && isGiven(rule[criterion])) {
      issues.push({
        path: ['input', criterion],
        message: `A rule for a ${governedTables[rule.appliesTo].noun} can be restricted by ${allowed.join(' and ')}, not by ${criterion}.`,
      });
    }
  }
  if (rule.requiredReview === null && rule.requiredAgreement === null) {
    issues.push({
      path: ['input', 'requiredReview'],
      message: 'A rule must require a review, an agreement or both.',
    });
  }
  if (rule.requiredAgreement !== null && rule.appliesTo !== 'PARTNER_ORGANIZATION') {
    issues.push({
      path: ['input', 'requiredAgreement'],
      message: 'Only a rule for PARTNER_ORGANIZATION can require an agreement.',
    });
  }
  return issues;
}
