import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { officeOf, run, type Office } from '../../testing/governance-journey.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let office: Office;

const absentId = '00000000-0000-7000-8000-000000000000';
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
  it('is made with what it is restricted by and what it rests on, changed, and retired for good', async () => {
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
      title: null,
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

  it('is changed by one of two writers, and made once for an idempotency key', async () => {
    const key = { idempotencyKey: 'rule-retry-1' };
    const [one, two] = await Promise.all([create(key), create(key)]);
    expect(one.rule.id).toBe(two.rule.id);
    const answers = await Promise.all([
      update(one.rule.id, 1, { title: 'One' }),
      update(one.rule.id, 1, { title: 'Two' }),
    ]);
    const conflict = answers.find(({ __typename }) => __typename === 'ConflictError');
    expect(conflict).toMatchObject({ currentVersion: 2, path: ['input', 'expectedVersion'] });
    expect(answers.filter(({ __typename }) => __typename === 'ConflictError')).toHaveLength(1);
  });

  it.each(['editor', 'contributor', 'analyst', 'viewer'] as const)(
    'is read by a %s, not made',
    async (who) => {
      const { rule } = await create();
      expect(await create({}, office[who])).toMatchObject({ code: 'FORBIDDEN' });
      expect(await retire(rule.id, 1, office[who])).toMatchObject({ code: 'FORBIDDEN' });
      const { data } = await office[who].query(
        'query ($id: ID!) { permissibleActivityRule(id: $id) { title } }',
        { id: rule.id },
      );
      expect(data.permissibleActivityRule).toEqual({ title: basic.title });
    },
  );
});

const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $filter: PermissibleActivityRuleFilter
    $orderBy: PermissibleActivityRuleOrder
  ) {
    permissibleActivityRules(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          id
          legalAuthority {
            citation
          }
        }
      }
    }
  }
`;

describe('the list of rules', () => {
  it('is filtered by what they apply to and whether they are retired, and comes page by page', async () => {
    const people = await officeOf(api, await api.jurisdiction());
    const made: Json[] = [];
    for (const values of [
      {},
      { appliesTo: 'PROGRAM' },
      { appliesTo: 'PARTNER_ORGANIZATION', requiredReview: null, requiredAgreement: 'MOU' },
    ]) {
      made.push((await create(values, people.admin)).rule);
    }
    await retire(made[1].id, 1, people.admin);
    const found = async (filter: object): Promise<number[]> => {
      const orderBy = { field: 'CREATED_AT', direction: 'ASCENDING' };
      const { data } = await people.viewer.query(list, { filter, orderBy });
      return data.permissibleActivityRules.edges.map(({ node }: Json) =>
        made.findIndex(({ id }) => id === node.id),
      );
    };
    expect(await found({})).toEqual([0, 1, 2]);
    expect(await found({ appliesTo: ['PROGRAM', 'BUDGET_LINE'] })).toEqual([0, 1]);
    expect(await found({ isRetired: true })).toEqual([1]);
    expect(await found({ isRetired: false, appliesTo: ['PARTNER_ORGANIZATION'] })).toEqual([2]);
    const one = await people.viewer.query(list, { first: 1 });
    const after = one.data.permissibleActivityRules.pageInfo.endCursor;
    const rest = await people.viewer.query(list, { first: 100, after });
    expect(
      [one, rest].flatMap(({ data }) => data.permissibleActivityRules.edges.map(({ node }: Json) => node.id)),
    ).toEqual(made.map(({ id }) => id).reverse());
    expect(rest.statementCount).toBe(one.statementCount);
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const stranger = await officeOf(api, await api.jurisdiction());
    const { rule } = await create();
    expect((await stranger.admin.query(list)).data.permissibleActivityRules).toMatchObject({
      totalCount: 0,
      edges: [],
    });
    const absent = encodeGlobalId('PermissibleActivityRule', absentId);
    for (const act of [
      (id: string) => update(id, 1, { title: 'Mine' }, stranger.admin),
      (id: string) => retire(id, 1, stranger.admin),
    ]) {
      const foreign = await act(rule.id);
      expect(foreign).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
      expect(foreign).toEqual(await act(absent));
    }
    const own = await stranger.admin.query(
      'mutation { createLegalAuthority(input: { kind: POLICY, citation: "P-1", title: "T", description: "D" }) { ... on CreateLegalAuthorityPayload { legalAuthority { id } } } }',
    );
    const foreignId = own.data.createLegalAuthority.legalAuthority.id;
    const named = await create({ legalAuthorityId: foreignId });
    expect(named).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'legalAuthorityId'] });
    expect(named).toEqual(await create({ legalAuthorityId: encodeGlobalId('LegalAuthority', absentId) }));
  });
});
