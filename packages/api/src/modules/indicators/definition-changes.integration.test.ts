import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { done } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let office: TestJurisdiction;
let agency: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  [office, agency] = await Promise.all([api.jurisdiction(), api.agency()]);
});
afterAll(() => api.close());

const document = /* GraphQL */ `
  query ($filter: DefinitionChangeFilter, $first: Int, $after: String) {
    definitionChanges(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          code
          revision
          isReference
          createdAt
          differences {
            part
            itemCode
            from
            to
          }
        }
      }
    }
  }
`;
async function changesOf(client: TestClient, variables: object = {}) {
  const { data, errors, statements } = await client.query(document, { ...variables });
  expect(errors).toEqual([]);
  const { edges, ...page } = data.definitionChanges;
  return { ...page, statements, changes: edges.map(({ node }: Json) => node) as Json[] };
}

const definition = {
  name: 'Returned within a year',
  description: 'People with a new charge.',
  measure: 'PROPORTION',
  numerator: 'People with a new charge within 12 months.',
  denominator: 'People who began.',
  unit: '%',
  direction: 'LOWER_IS_BETTER',
  frequency: 'YEAR',
  source: 'The office',
  items: [{ kind: 'EXCLUDE', code: 'traffic', text: 'Traffic charges.' }],
};

/** Two revisions of an indicator of the office, each with another window. */
async function revised(client: TestClient, code: string): Promise<void> {
  const first = await done(client, 'createIndicator', { code, ...definition }, 'indicatorDefinition { id }');
  const second = await done(
    client,
    'reviseIndicator',
    {
      id: first.id,
      ...definition,
      numerator: 'People with a new charge within 24 months.',
      items: [{ kind: 'INCLUDE', code: 'traffic', text: 'Traffic charges.' }],
    },
    'indicatorDefinition { id }',
  );
  await done(
    client,
    'reviseIndicator',
    { id: second.id, ...definition, frequency: 'QUARTER', numerator: 'Anyone.', items: [] },
    'indicatorDefinition { id }',
  );
}

describe('the changelog of definitions', () => {
  it('has each revision after the first one, with both texts of what changed, in pages', async () => {
    const analyst = api.as({ jurisdiction: office, role: 'ANALYST' });
    expect((await changesOf(analyst)).changes).toEqual([]);
    await revised(analyst, 'returned');
    const { totalCount, changes, pageInfo } = await changesOf(analyst, { first: 1 });
    expect(totalCount).toBe(2);
    expect(changes).toEqual([
      {
        code: 'returned',
        revision: 2,
        isReference: false,
        createdAt: expect.any(String),
        differences: [
          {
            part: 'NUMERATOR',
            itemCode: null,
            from: 'People with a new charge within 12 months.',
            to: 'People with a new charge within 24 months.',
          },
          { part: 'EXCLUDE', itemCode: 'traffic', from: 'Traffic charges.', to: null },
          { part: 'INCLUDE', itemCode: 'traffic', from: null, to: 'Traffic charges.' },
        ],
      },
    ]);
    const rest = await changesOf(analyst, { first: 5, after: pageInfo.endCursor });
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(rest.changes.map(({ revision }: Json) => revision)).toEqual([3]);
    expect(rest.changes[0].differences.map(({ part }: Json) => part)).toEqual([
      'NUMERATOR',
      'FREQUENCY',
      'INCLUDE',
    ]);
    expect((await changesOf(analyst, { filter: { codes: ['crime-rate'] } })).changes).toEqual([]);
    expect((await changesOf(analyst, { filter: { isReference: true } })).changes).toEqual([]);
  });

  it('is of one office, and takes the same statements for many revisions as for one', async () => {
    const other = await api.jurisdiction();
    const analyst = api.as({ jurisdiction: other, role: 'ANALYST' });
    expect((await changesOf(analyst)).changes).toEqual([]);
    await revised(analyst, 'returned');
    const few = await changesOf(analyst);
    await revised(analyst, 'returned-again');
    const many = await changesOf(analyst);
    expect([few.changes.length, many.changes.length]).toEqual([2, 4]);
    expect(many.statements).toHaveLength(few.statements.length);
    const { changes } = await changesOf(api.as({ jurisdiction: office, role: 'VIEWER' }));
    expect(changes.every(({ code }: Json) => code === 'returned')).toBe(true);
  });

  it('shows an agency the revisions that ship, with the change that its feed announces', async () => {
    await inSystem(api.database.system, (session) =>
      session.query({
        text: `insert into indicator_definition (jurisdiction_id, code, revision, name, description, measure, numerator, denominator, unit, multiplier, direction, frequency, disaggregations, source, is_reference)
               select jurisdiction_id, code, 2, name, description, measure, numerator, 'Residents of the county.', unit, multiplier, direction, frequency, disaggregations, source, true
                 from indicator_definition where jurisdiction_id = $1 and code = 'crime-rate' and revision = 1`,
        values: [agency.id],
      }),
    );
    const analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
    const { changes } = await changesOf(analyst);
    expect(changes).toMatchObject([{ code: 'crime-rate', revision: 2, isReference: true }]);
    expect(changes[0].differences[0]).toEqual({
      part: 'DENOMINATOR',
      itemCode: null,
      from: 'Residents of the place.',
      to: 'Residents of the county.',
    });
    // Its items were not copied, so each of them is gone.
    expect(changes[0].differences.slice(1).map(({ itemCode, to }: Json) => [itemCode, to])).toEqual([
      ['violent', null],
      ['unfounded', null],
      ['system', null],
    ]);
    const feed = await analyst.query(
      '{ changes(filter: { kinds: [DEFINITION] }) { edges { node { subjectId } } } }',
    );
    const [{ node }] = feed.data.changes.edges;
    const announced = await analyst.query(
      'query ($id: ID!) { node(id: $id) { ... on IndicatorDefinition { code revision differences { part } } } }',
      { id: node.subjectId },
    );
    expect(announced.data.node).toMatchObject({ code: 'crime-rate', revision: 2 });
    expect(announced.data.node.differences).toHaveLength(4);
  });

  it('needs no account that can write, and an account', async () => {
    const { errors } = await api.asPublic().query('{ definitionChanges { totalCount } }');
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
