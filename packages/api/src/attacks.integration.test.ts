import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from './testing/seed-kit.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';
import { graphqlUrl, type TestClient } from './testing/test-client.ts';

/** Attacks on the process as a whole. The tests of each limit are in `plugins/`. */
let api: TestApi;
let kern: TestJurisdiction;
let viewer: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  await kern.programs(3);
  viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
  await viewer.query('{ programs { totalCount } }');
});
afterAll(() => api.close());

/** The megabytes in use after everything unreachable was collected. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('150 documents of 8 KB without a token', () => {
  it.each([
    // Each was kept with its errors or its tree, about 1 MB: 150 MB together.
    ['that are not valid', (n: number) => `query Q${n} { ${times(700, (index) => `nothing${index}`)} }`],
    ['that exceed a limit', (n: number) => `query Q${n} { ${'__typename '.repeat(700)} }`],
    ['that are no documents', (n: number) => `query Q${n} { ${'a '.repeat(3_900)}`],
  ])('%s leave less than 50 MB behind', async (_what, document) => {
    const before = heapMegabytes();
    for (let n = 0; n < 150; n += 1) expect((await api.asPublic().query(document(n))).status).toBe(400);
    expect(heapMegabytes() - before).toBeLessThan(50);
  });
});

describe('a request', () => {
  it.each([
    ['PUT', 405],
    ['DELETE', 405],
    ['PATCH', 405],
    ['HEAD', 405],
  ])('with the method %s has the status %i', async (method, status) => {
    const response = await api.app.fetch(graphqlUrl, { method });
    expect(response.status).toBe(status);
  });

  it.each([
    [
      'an array of a thousand operations',
      JSON.stringify(Array.from({ length: 1_000 }, () => ({ query: '{ __typename }' }))),
    ],
    ['null', 'null'],
    ['a text', '"{ __typename }"'],
    ['a number as the query', '{"query": 1}'],
    ['variables that are a list', '{"query": "{ __typename }", "variables": []}'],
    ['a member that is unknown', '{"query": "{ __typename }", "other": 1}'],
    ['half of a surrogate pair', '{"query": "{ __typename } #\\ud800 {"}'],
    ['a body that ends early', '{"query": "{ __type'],
    ['nothing', ''],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['a prototype', '{"query": "{ __typename }", "__proto__": {"variables": 1}}'],
  ])('with %s is refused, and is no fault of ours', async (_what, body) => {
    api.log.length = 0;
    const response = await api.app.fetch(graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body,
    });
    expect(response.status).toBe(400);
    expect((await response.json()).errors.length).toBeGreaterThan(0);
    expect(api.log).toEqual([]);
  });

  it('with long ids, cursors, filters and orders is answered or refused, and is no fault of ours', async () => {
    api.log.length = 0;
    const long = 'A'.repeat(200_000);
    const answers = await Promise.all([
      viewer.query('query ($id: ID!) { node(id: $id) { id } }', { id: long }),
      viewer.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [long] }),
      viewer.query('query ($after: String) { programs(after: $after) { totalCount edges { cursor } } }', {
        after: long,
      }),
      viewer.query('query ($f: ProgramFilter) { programs(filter: $f) { totalCount } }', {
        f: { search: long },
      }),
      viewer.query('{ __typename }', {}, { 'x-jurisdiction': long }),
      viewer.query('{ __typename }', {}, { 'x-request-id': long }),
      viewer.query('{ __typename }', {}, { authorization: `Bearer ${long}` }),
      viewer.query('{ __typename }', {}, { authorization: `Bearer ${' '.repeat(100_000)}x y` }),
    ]);
    for (const { errors } of answers) {
      expect(JSON.stringify(errors).length).toBeLessThan(3_000);
      expect(errors.map(({ extensions }) => extensions['code'])).not.toContain('INTERNAL_SERVER_ERROR');
    }
    expect(api.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
