import { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import { criteria, ruleIssues, type Criterion } from './permissible-activity-rule.rules.ts';

const blank = {
  programTypes: [],
  activityKinds: [],
  partnerKinds: [],
  fundingTypes: [],
  expenseTypes: [],
  publicationKinds: [],
  amountCentsMinimum: null,
  requiredReview: 'ETHICS' as const,
  requiredAgreement: null,
};
const given = {
  programTypes: ['REENTRY' as const],
  activityKinds: ['FORUM' as const],
  partnerKinds: ['FAITH' as const],
  fundingTypes: ['FEES' as const],
  expenseTypes: ['FOOD' as const],
  publicationKinds: ['ANNOUNCEMENT' as const],
  amountCentsMinimum: 1n,
};
const fitting: Record<GovernedKind, readonly Criterion[]> = {
  PROGRAM: ['programTypes'],
  ACTIVITY: ['programTypes', 'activityKinds'],
  PARTNER_ORGANIZATION: ['partnerKinds'],
  BUDGET_LINE: ['fundingTypes', 'expenseTypes', 'amountCentsMinimum'],
  PUBLICATION: ['publicationKinds'],
};

describe('a rule', () => {
  it.each(Object.values(GovernedKind))('about a %s is restricted by what such things have', (appliesTo) => {
    expect(ruleIssues({ ...blank, appliesTo })).toEqual([]);
    const paths = ruleIssues({ ...blank, ...given, appliesTo }).map(({ path }) => path[1]);
    expect(paths).toEqual(criteria.filter((criterion) => !fitting[appliesTo].includes(criterion)));
  });

  it('requires something', () => {
    const paths = ruleIssues({ ...blank, appliesTo: 'PROGRAM', requiredReview: null }).map(
      ({ path }) => path,
    );
    expect(paths).toEqual([['input', 'requiredReview']]);
  });

  it.each(Object.values(GovernedKind))('about a %s requires agreements of partners alone', (appliesTo) => {
    const issues = ruleIssues({ ...blank, appliesTo, requiredReview: null, requiredAgreement: 'MOU' });
    const isPartner = appliesTo === 'PARTNER_ORGANIZATION';
    expect(issues.map(({ path }) => path[1])).toEqual(isPartner ? [] : ['requiredAgreement']);
  });
});
