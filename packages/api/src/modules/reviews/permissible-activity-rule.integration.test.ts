import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { officeOf, run, type Office } from '../../testing/governance-journey.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let office: Office;

const selection =
  'rule { id title rationale appliesTo programTypes activityKinds partnerKinds fundingTypes expenseTypes publicationKinds amountCentsMinimum requiredReview requiredAgreement retiredAt version legalAuthority { citation } }';
const basic = {
  title: 'Money from outside',
  rationale: 'Gifts may bind.',
  appliesTo: 'BUDGET_LINE',
  requiredReview: 'FISCAL',
};
const create = (values = {}, client = office.admin): Promise<Json> =>
  run(client, 'createPermissibleActivityRule', { ...basic, ...values }, selection);
const update = (id: string, expectedVersion: number, values = {}, client = office.admin): Promise<Json> =>
  run(client, 'updatePermissibleActivityRule', { id, expectedVersion, ...values }, selection);
const retire = (id: string, expectedVersion: number, client = office.admin): Promise<Json> =>
  run(client, 'retirePermissibleActivityRule', { id, expectedVersion }, selection);

beforeAll(async () => {
  api = await startTestApi();
  office = await officeOf(api, await api.jurisdiction());
});
afterAll(() => api.close());

describe('a rule', () => {
  it('is made with what it is restricted by and what it rests on, changed, and retired permanently', async () => {
    const authorities = await office.admin.query(
      '{ legalAuthorities(first: 1) { edges { node { id citation } } } }',
    );
    const authority = authorities.data.legalAuthorities.edges[0].node;
    const { rule } = await create({
      fundingTypes: ['DONATION', 'PRIVATE_GRANT', 'DONATION'],
      expenseTypes: ['FOOD'],
      amountCentsMinimum: 50_000,
      legalAuthorityId: authority.id,
    });
    expect(rule).toMatchObject({
      ...basic,
      fundingTypes: ['DONATION', 'PRIVATE_GRANT'],
      expenseTypes: ['FOOD'],
      amountCentsMinimum: 50_000,
      requiredAgreement: null,
      retiredAt: null,
      version: 1,
      legalAuthority: { citation: authority.citation },
    });
    const changed = await update(rule.id, 1, {
      expenseTypes: null,
      amountCentsMinimum: null,
      legalAuthorityId: null,
      requiredReview: 'ETHICS',
    });
    expect(changed.rule).toMatchObject({
      title: basic.title,
      fundingTypes: ['DONATION', 'PRIVATE_GRANT'],
      expenseTypes: [],
      amountCentsMinimum: null,
      requiredReview: 'ETHICS',
      legalAuthority: null,
      version: 2,
    });
    const retired = await retire(rule.id, 2, office.reviewer);
    expect(retired.rule.retiredAt).not.toBeNull();
    for (const again of [await retire(rule.id, 3), await update(rule.id, 3, { title: 'New' })]) {
      expect(again).toMatchObject({
        code: 'INVALID_STATE',
        message: 'The rule is retired and can no longer be changed.',
      });
    }
  });

  it('is refused with everything that does not fit, each with its path', async () => {
    const answer = await create({
      appliesTo: 'PROGRAM',
      partnerKinds: ['FAITH'],
      amountCentsMinimum: 1,
      requiredReview: null,
      requiredAgreement: 'MOU',
    });
    expect(answer.issues).toEqual([
      {
        path: ['input', 'partnerKinds'],
        message: 'A rule for a program can be restricted by programTypes, not by partnerKinds.',
      },
      {
        path: ['input', 'amountCentsMinimum'],
        message: 'A rule for a program can be restricted by programTypes, not by amountCentsMinimum.',
      },
      {
        path: ['input', 'requiredAgreement'],
        message: 'Only a rule for PARTNER_ORGANIZATION can require an agreement.',
      },
    ]);
    expect(await create({ title: '', rationale: ' ', amountCentsMinimum: 0 })).toMatchObject({
      issues: [
        { path: ['input', 'amountCentsMinimum'] },
        { path: ['input', 'title'] },
        { path: ['input', 'rationale'] },
      ],
    });
    const { rule } = await create();
    expect(await update(rule.id, 1, { requiredReview: null })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'requiredReview'],
    });
    expect(await update(rule.id, 1, { publicationKinds: ['ANNOUNCEMENT'] })).toMatchObject({
      path: ['input', 'publicationKinds'],
    });
  });
});
