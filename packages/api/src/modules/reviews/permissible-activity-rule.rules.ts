import type { InputIssue } from '@rapport/core/errors.ts';
import type { PermissibleActivityRule } from '@rapport/database/generated/prisma/client.ts';
import type { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';

import { kindNames } from './governed.ts';

/** What a rule can be restricted by. */
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

/** What things of each kind are told apart by. Partners are judged by what they are, wherever they take part. */
const criteriaOf: Record<GovernedKind, readonly Criterion[]> = {
  PROGRAM: ['programTypes'],
  ACTIVITY: ['programTypes', 'activityKinds'],
  PARTNER_ORGANIZATION: ['partnerKinds'],
  BUDGET_LINE: ['fundingTypes', 'expenseTypes', 'amountCentsMinimum'],
  PUBLICATION: ['publicationKinds'],
};

type RuleContent = Pick<
  PermissibleActivityRule,
  'appliesTo' | 'requiredReview' | 'requiredAgreement' | Criterion
>;

function isGiven(value: RuleContent[Criterion]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** What is wrong with a rule, each with its path: it asks for nothing, for an agreement where there is no partner, or is restricted by what its things do not have. */
export function ruleIssues(rule: RuleContent): InputIssue[] {
  const issues: InputIssue[] = [];
  const allowed = criteriaOf[rule.appliesTo];
  for (const criterion of criteria) {
    if (!allowed.includes(criterion) && isGiven(rule[criterion])) {
      issues.push({
        path: ['input', criterion],
        message: `A rule about a ${kindNames[rule.appliesTo]} is restricted by ${allowed.join(' and ')}, not by ${criterion}.`,
      });
    }
  }
  if (rule.requiredReview === null && rule.requiredAgreement === null) {
    issues.push({
      path: ['input', 'requiredReview'],
      message: 'A rule requires a review, an agreement or both.',
    });
  }
  if (rule.requiredAgreement !== null && rule.appliesTo !== 'PARTNER_ORGANIZATION') {
    issues.push({
      path: ['input', 'requiredAgreement'],
      message: 'Agreements are made with partners: a rule that requires one applies to PARTNER_ORGANIZATION.',
    });
  }
  return issues;
}
