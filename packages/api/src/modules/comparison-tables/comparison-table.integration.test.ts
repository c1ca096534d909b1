import { inSystem } from '@rapport/database/system.ts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { done, mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let agency: TestJurisdiction;
let analyst: TestClient;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
beforeEach(async () => {
  agency = await api.agency();
  analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
});
afterAll(() => api.close());

/** An office with counts of crimes by quarter of 2025, which shares with some agencies. */
async function office(quarters: readonly number[], agencies: readonly TestJurisdiction[] = [agency]) {
  const made = await api.jurisdiction({ state: 'CA' });
  const admin = api.as({ jurisdiction: made, role: 'ADMIN' });
  const { data } = await admin.query(
    '{ indicators(filter: { codes: ["crime-rate"] }) { edges { node { id items { id kind } } } } }',
  );
  const definition = data.indicators.edges[0].node;
  for (const { id, kind } of definition.items) {
    if (kind === 'CONTEXT') continue;
    const value = kind === 'INCLUDE' ? 'YES' : 'NO';
    await done(
      admin,
      'answerIndicatorItem',
      { indicatorItemId: id, value, effectiveFrom: '2020-01-01' },
      'indicatorAnswer { id }',
    );
  }
  for (const [index, numerator] of quarters.entries()) {
    const periodStart = `2025-${String(3 * index + 1).padStart(2, '0')}-01`;
    const observation = {
      indicatorDefinitionId: definition.id,
      periodStart,
      periodMonths: 3,
      monthsCovered: 3,
      numerator,
      denominator: 100_000,
    };
    await done(admin, 'recordObservation', observation, 'observation { id }');
  }
  const agreements: Json[] = [];
  for (const { slug } of agencies) {
    const lines = [{ indicatorCode: 'crime-rate', firstDay: '2020-01-01' }];
    const offered = await done(
      admin,
      'offerDataSharing',
      { agency: slug, purpose: 'Comparing counties', inForceFrom: '2020-01-01', lines },
      'dataSharingAgreement { id version }',
    );
    agreements.push(offered);
  }
  for (const [index, one] of agencies.entries()) {
    const { id, version } = agreements[index];
    agreements[index] = await done(
      api.as({ jurisdiction: one, role: 'AGENCY_ADMIN' }),
      'acceptSharingOffer',
      { id, expectedVersion: version },
      'dataSharingAgreement { id version }',
    );
  }
  return { slug: made.slug, admin, agreements, definition };
}

const fields = `comparisonTable { id number title hiddenCount shownCount sha256 officeSlugs withdrawnOffices receipt document
  cells { officeSlug group firstDay figure { __typename ... on Estimate { numerator } } } totals { figure { __typename ... on Estimate { numerator } } } }`;
const quarterOf = (number: number) => ({
  days: {
    from: `2025-${String(3 * number - 2).padStart(2, '0')}-01`,
    to: new Date(Date.UTC(2025, 3 * number, 0)).toISOString().slice(0, 10),
  },
});
const inputOf = (more: object = {}) => ({
  title: 'Crime by county',
  methods: 'As reported.',
  indicator: 'crime-rate',
  period: { calendarYear: 2025 },
  ...more,
});
const freeze = (more: object = {}, client = analyst): Promise<Json> =>
  done(client, 'freezeComparison', inputOf(more), fields);
const hiddenIn = (table: Json): string[] =>
  table.cells
    .filter(({ figure }: Json) => figure.__typename === 'Suppressed')
    .map(({ officeSlug }: Json) => officeSlug)
    .toSorted();

describe('a frozen comparison', () => {
  it('hides small counts with two others, proves it, and never changes', async () => {
    const small = await office([3, 30, 31, 32]);
    for (let index = 0; index < 5; index += 1) await office([40 + index, 41, 42, 43]);
    const table = await freeze({ period: quarterOf(1) });
    expect(hiddenIn(table)).toContain(small.slug);
    expect(hiddenIn(table)).toHaveLength(3);
    expect(table.totals).toMatchObject([{ figure: { __typename: 'Estimate', numerator: 213 } }]);
    expect(
      createHash('sha256')
        .update(table.document as string)
        .digest('hex'),
    ).toBe(table.sha256);
    expect(JSON.parse(table.receipt)).toMatchObject({ code: `${agency.slug}/1`, sha256: table.sha256 });
    expect(table.document).not.toMatch(/"numerator":3[,}]/);
    const again = await analyst.query(`query ($id: ID!) { comparisonTable(id: $id) { sha256 } }`, {
      id: table.id,
    });
    expect(again.data.comparisonTable.sha256).toBe(table.sha256);
  });

  it('hides in the year what the quarters hide', async () => {
    const small = await office([3, 30, 31, 32]);
    for (let index = 0; index < 5; index += 1) await office([40 + index, 41, 42, 43]);
    const quarters: Json[] = [];
    for (const number of [1, 2, 3, 4]) quarters.push(await freeze({ period: quarterOf(number) }));
    const year = await freeze();
    expect(hiddenIn(year)).toEqual(hiddenIn(quarters[0]));
    expect(hiddenIn(year)).toContain(small.slug);
  });

  it('freezes a part beside the whole, also after quarters', async () => {
    const small = await office([30, 30, 31, 32]);
    const others: Json[] = [];
    for (let index = 0; index < 5; index += 1) others.push(await office([40 + index, 41, 42, 43]));
    await freeze();
    for (const number of [1, 2, 3]) await freeze({ period: quarterOf(number) });
    const slugs = [small.slug, others[0].slug];
    const group = await done(
      analyst,
      'createPeerGroup',
      { name: 'Two', purpose: 'Neighbors', officeSlugs: slugs },
      'peerGroup { id }',
    );
    const part = await freeze({ peerGroupId: group.id });
    expect(part.officeSlugs.toSorted()).toEqual(slugs.toSorted());
  });

  it('takes tables of other agencies into account, without showing anything of them', async () => {
    const other = await api.agency();
    const theirs = api.as({ jurisdiction: other, role: 'STATE_ANALYST' });
    const small = await office([3, 30, 31, 32], [agency, other]);
    for (let index = 0; index < 5; index += 1) await office([40 + index, 41, 42, 43]);
    for (let index = 0; index < 5; index += 1) await office([50 + index, 51, 52, 53], [other]);
    const first = await freeze({ period: quarterOf(1) });
    const second = await freeze({}, theirs);
    expect(hiddenIn(second)).toContain(small.slug);
    expect(JSON.stringify(second)).not.toContain(agency.slug);
    expect(
      (await theirs.query('query ($id: ID!) { comparisonTable(id: $id) { id } }', { id: first.id })).data
        .comparisonTable,
    ).toBeNull();
    expect((await theirs.query('{ comparisonTables { totalCount } }')).data.comparisonTables.totalCount).toBe(
      1,
    );
    await expect(freeze({}, small.admin)).rejects.toThrow();
  });

  it('says when it holds withdrawn data, and leaves the office out of later tables', async () => {
    const leaving = await office([60, 61, 62, 63]);
    for (let index = 0; index < 3; index += 1) await office([40 + index, 41, 42, 43]);
    const before = await freeze({ period: quarterOf(1) });
    expect(before.withdrawnOffices).toEqual([]);
    const [{ id, version }] = leaving.agreements as [Json];
    await done(
      leaving.admin,
      'revokeDataSharing',
      { id, expectedVersion: version, reason: 'The study is over.' },
      'dataSharingAgreement { id }',
    );
    const { data } = await analyst.query(
      'query ($id: ID!) { comparisonTable(id: $id) { withdrawnOffices } }',
      { id: before.id },
    );
    expect(data.comparisonTable.withdrawnOffices).toEqual([leaving.slug]);
    expect((await freeze({ period: quarterOf(2) })).officeSlugs).not.toContain(leaving.slug);
    const uses = '{ sharedFigureUses { edges { node { purpose firstDay } } } }';
    expect((await leaving.admin.query(uses)).data.sharedFigureUses.edges).toEqual([
      { node: { purpose: 'FROZEN_TABLE', firstDay: '2025-01-01' } },
    ]);
  });

  it('is not frozen without a figure, and its exact counts are in no reach of the API', async () => {
    const { typename, message } = await mutate(analyst, 'freezeComparison', inputOf(), fields);
    expect(typename).toBe('InvalidStateError');
    expect(message).toContain('No office shares a figure');
    await inSystem(api.database.system, async (session) => {
      const { rows } = await session.query({
        text: `select has_table_privilege('rapport_api', 'comparison_count', 'select') as reads`,
        values: [],
      });
      expect(rows).toEqual([{ reads: false }]);
    });
  });
});
