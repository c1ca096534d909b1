import { createServer, request as httpRequest, type Server } from 'node:http';

import { closeServer, listenOnLoopback } from '@rapport/testkit/services/loopback.server.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { graphqlUrl, type TestClient } from '../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let viewer: TestClient;
let server: Server;
let port: number;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
  const [program] = await kern.programs(3);
  if (program) await kern.activities(program, 3);
  server = createServer((request, response) => void api.app(request, response));
  port = await listenOnLoopback(server, 'The API');
  await viewer.query('{ __typename }');
});
afterAll(async () => {
  await closeServer(server);
  await api.close();
});

/** Sends a document that must be refused before any query, and returns the refusals. */
async function refusals(document: string, variables?: Record<string, unknown>): Promise<string[]> {
  const answer = await viewer.query(document, variables);
  expect(answer.status).toBe(400);
  expect(answer.data).toBeUndefined();
  expect(answer.statements).toEqual([]);
  return answer.errors
    .filter((error) => error.extensions['code'] === 'LIMIT_EXCEEDED')
    .map((error) => error.message);
}

const exceeds = (what: RegExp): unknown[] => [expect.stringMatching(what)];
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/**
 * POSTs bytes over a real connection, with or without a declared length, and stops when an answer arrives.
 */
function postBytes(
  bytes: number,
  declared: boolean,
): Promise<{ status: number; body: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let isAnswered = false;
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      path: '/graphql',
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/json', ...(declared ? { 'content-length': bytes } : {}) },
    });
    request.on('response', (response) => {
      isAnswered = true;
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body, sent });
        request.destroy();
      });
    });
    request.on('error', (error) => (isAnswered ? undefined : reject(error)));
    const chunk = Buffer.alloc(64 * 1024, ' ');
    const write = (): void => {
      while (sent < bytes && !isAnswered) {
        sent += chunk.length;
        if (!request.write(chunk)) {
          request.once('drain', write);
          return;
        }
      }
      if (!isAnswered) request.end();
    };
    write();
  });
}

describe('a list of an input', () => {
  const document =
    'query ($statuses: [ProgramStatus!]) { programs(filter: { statuses: $statuses }) { totalCount } }';
  const statuses = (count: number) => Array.from({ length: count }, () => 'ACTIVE');

  it('has at most 1000 items, in variables and in the document', async () => {
    expect((await viewer.query(document, { statuses: statuses(1_000) })).errors).toEqual([]);
    expect(await refusals(document, { statuses: statuses(1_001) })).toEqual(
      exceeds(/1000 items of a list.*1001/),
    );
    const written = `{ programs(filter: { statuses: [${statuses(1_001).join(' ')}] }) { totalCount } }`;
    expect(await refusals(written)).toEqual(exceeds(/1000 items of a list.*1001/));
  });

  it('is found at any depth', async () => {
    const depth = 95;
    const nested = `${'['.repeat(depth)}${JSON.stringify(statuses(1_001))}${']'.repeat(depth)}`;
    const response = await api.app.fetch(graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": ${JSON.stringify(document)}, "variables": {"statuses": ${nested}}}`,
    });
    const { errors } = await response.json();
    expect(response.status).toBe(400);
    expect(errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

describe('the size of a request', () => {
  it.each([true, false])(
    'of ten megabytes is refused unparsed, with a declared length: %s',
    async (declared) => {
      const { status, body } = await postBytes(10 * 1024 * 1024, declared);
      expect(status).toBe(413);
      const { errors, data } = JSON.parse(body);
      expect(data).toBeUndefined();
      expect(errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
      expect(errors[0].message).toContain('262144 bytes');
    },
  );

  it.each(['content-length', 'none'])('is also counted without a server (%s)', async (kind) => {
    const text = JSON.stringify({ query: `{ __typename } #${'x'.repeat(300_000)}` });
    const response = await api.app.fetch(graphqlUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(kind === 'none' ? {} : { 'content-length': String(text.length) }),
      },
      body: text,
    });
    expect(response.status).toBe(413);
  });

  it('of a document is 4,000 tokens', async () => {
    expect(await refusals(`{ ${times(4_999, () => '__typename')} }`)).toEqual(exceeds(/4000 tokens/));
    const spaces = await viewer.query(`{ __typename ${' ,'.repeat(20_000)} }`);
    expect(spaces.data).toEqual({ __typename: 'Query' });
  });

  it('counts its fragments as if they were written out', async () => {
    const laughs = times(25, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`);
    expect(await refusals(`{ ...f0 } ${laughs} fragment f25 on Query { __typename }`)).toContainEqual(
      expect.stringMatching(/selections including fragments/),
    );
    const diamonds = times(
      100,
      (n) =>
        `fragment l${n} on Query { ...l${n + 1} ...r${n + 1} } fragment r${n} on Query { ...l${n + 1} ...r${n + 1} }`,
    );
    expect(
      await refusals(
        `{ ...l0 } ${diamonds} fragment l100 on Query { __typename } fragment r100 on Query { __typename }`,
      ),
    ).toContainEqual(expect.stringMatching(/selections including fragments/));
  });
});

describe('the shape of a document', () => {
  it('has at most 60 aliases, in fragments or not', async () => {
    const aliases = (count: number) => times(count, (n) => `a${n}: __typename`);
    expect(await refusals(`{ ${aliases(61)} }`)).toContainEqual(expect.stringMatching(/60 aliases/));
    expect(
      await refusals(`{ ...A ...B } fragment A on Query { ${aliases(40)} } fragment B on Query { ...A }`),
    ).toContainEqual(expect.stringMatching(/60 aliases .*\(it has 80\)/));
    expect(
      (await viewer.query(`{ programs(first: 1) { edges { node { ${aliases(60)} } } } }`)).errors,
    ).toEqual([]);
  });

  it('of 10,000 aliases is refused by its size', async () => {
    const answer = await viewer.query(`{ ${times(10_000, (n) => `a${n}:__typename`)} }`);
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  });

  it('counts a repeated field like an alias', async () => {
    expect(await refusals(`{ ${times(3_000, () => '__typename')} }`)).toContainEqual(
      expect.stringMatching(/aliases and repeated fields \(it has 2999\)/),
    );
  });

  it('has at most 14 levels, including fragments', async () => {
    const nested = `${'{ edges { node { activities '.repeat(6)} { totalCount } ${'} } }'.repeat(6)}`;
    expect(await refusals(`{ programs ${nested} }`)).toContainEqual(
      expect.stringMatching(/14 levels of depth/),
    );
    const fragments = times(
      5,
      (n) => `fragment F${n} on Program { activities { edges { node { program { ...F${n + 1} } } } } }`,
    );
    expect(
      await refusals(`{ programs { edges { node { ...F0 } } } } ${fragments} fragment F5 on Program { id }`),
    ).toEqual(exceeds(/14 levels of depth .*it has 24/));
    const deep = `{ a0 { ${'a { '.repeat(90)} x ${'} '.repeat(90)} } }`;
    expect(await refusals(deep)).toContainEqual(expect.stringMatching(/14 levels of depth .*it has 92/));
  });

  it('has at most 100 levels of brackets, of every kind, in the document and in the variables', async () => {
    const at = (depth: number) => ({
      'inline fragments': `{ programs { ${'... { '.repeat(depth)} totalCount ${'}'.repeat(depth)} } }`,
      selections: `{ a ${'{ a '.repeat(depth)} ${'}'.repeat(depth)} }`,
      lists: `{ programs(filter: ${'['.repeat(depth)}${']'.repeat(depth)}) { totalCount } }`,
      objects: `{ programs(filter: ${'{ a: '.repeat(depth)} 1 ${'}'.repeat(depth)}) { totalCount } }`,
      types: `query ($a: ${'['.repeat(depth)}Int${']'.repeat(depth)}) { __typename }`,
    });
    for (const depth of [101, 1_900]) {
      for (const [kind, document] of Object.entries(at(depth))) {
        const answer = await viewer.query(document);
        expect([kind, answer.status, answer.errors[0]?.message]).toEqual([
          kind,
          400,
          expect.stringMatching(/100 levels of nested brackets|4000 tokens/),
        ]);
      }
    }
    expect((await viewer.query(at(90)['inline fragments'])).data).toEqual({ programs: { totalCount: 3 } });
    const document = 'query ($filter: ProgramFilter) { programs(filter: $filter) { totalCount } }';
    for (const [start, end] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      for (const depth of [101, 20_000]) {
        const response = await api.app.fetch(graphqlUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: `{"query": ${JSON.stringify(document)}, "variables": {"filter": ${start.repeat(depth)}1${end.repeat(depth)}}}`,
        });
        const { errors } = await response.json();
        expect([response.status, errors[0].extensions.code]).toEqual([400, 'LIMIT_EXCEEDED']);
      }
    }
  });

  it('counts a field that inline fragments repeat for the same type', async () => {
    const document = `{ programs { edges { node { ${'... { id } '.repeat(62)} } } } }`;
    expect(await refusals(document)).toEqual(exceeds(/60 aliases and repeated fields \(it has 61\)/));
    const members = ['Program', 'Activity', 'Area', 'Survey'].map((name) => `... on ${name} { id version }`);
    expect((await viewer.query(`{ node(id: "x") { ${members.join(' ')} } }`)).errors).toEqual([]);
  });

  it('has at most 50 operations', async () => {
    const send = async (count: number) => {
      const response = await api.app.fetch(graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: times(count, (n) => `query Q${n} { __typename }`),
          operationName: 'Q0',
        }),
      });
      return response.json();
    };
    expect((await send(50)).data).toEqual({ __typename: 'Query' });
    const { data, errors } = await send(51);
    expect(data).toBeUndefined();
    expect(errors[0].message).toMatch(/50 operations in one document \(it has 51\)/);
  });

  it('has no subscription, and one that is sent leaves no connection open', async () => {
    for (let round = 0; round < 12; round += 1) {
      expect(await refusals('subscription { programs { totalCount } }')).toEqual([]);
    }
    expect((await viewer.query('{ programs { totalCount } }')).data).toEqual({ programs: { totalCount: 3 } });
  });

  it('has no streamed parts', async () => {
    for (const document of [
      '{ ... @defer { programs { totalCount } } }',
      '{ programs { edges @stream { cursor } } }',
    ])
      expect(await refusals(document)).toEqual([]);
  });

  it('has room for the introspection of tools, which is deeper, and for nothing else that deep', async () => {
    const introspection = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const answer = await api.asPublic().query(introspection);
    expect(answer.errors).toEqual([]);
    expect(answer.data.__schema.types.length).toBeGreaterThan(500);
    const types = `${'ofType { '.repeat(20)} name ${'}'.repeat(20)}`;
    expect(await refusals(`{ __type(name: "Program") { ${types} } }`)).toEqual(
      exceeds(/20 levels of introspection \(it has 22\)/),
    );
    const lists = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
    expect(await refusals(lists)).toEqual([]);
  });

  it('has at most 50 directives', async () => {
    expect(await refusals(`{ __typename ${'@skip(if: false) '.repeat(51)} }`)).toContainEqual(
      expect.stringMatching(/50 directives/),
    );
    expect(await refusals(`query ${'@a '.repeat(1_900)} { __typename }`)).toContainEqual(
      expect.stringMatching(/50 directives/),
    );
  });

  it('has at most 20 root fields, including those in fragments', async () => {
    const roots = times(21, (n) => `p${n}: programs { totalCount }`);
    expect(await refusals(`{ ${roots} }`)).toEqual(exceeds(/20 root fields/));
    expect(await refusals(`{ ...F } fragment F on Query { ${roots} }`)).toEqual(exceeds(/20 root fields/));
  });

  it("is refused by GraphQL's own rule if fragments form a cycle", async () => {
    for (const document of [
      '{ ...F } fragment F on Query { ...F }',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A __typename }',
      '{ programs { edges { node { ...P } } } } fragment P on Program { id ...Q } fragment Q on Program { ...P }',
    ]) {
      const answer = await viewer.query(document);
      expect(answer.status).toBe(400);
      expect(answer.errors.map((error) => error.message).join()).toMatch(
        /Cannot spread fragment "\w" within itself/,
      );
    }
  });
});

describe('the cost of an operation', () => {
  const nested = (outer: string, inner: string) =>
    `query Q($n: Int = 100) { programs(first: ${outer}) { edges { node { id activities(first: ${inner}) { edges { node { id } } } } } } }`;

  it('is the same for literals, variables and defaults', async () => {
    const costs = await Promise.all(
      (
        [
          [nested('50', '20').replace('($n: Int = 100)', ''), {}],
          [nested('50', '$n'), { n: 20 }],
          [nested('50', '$n').replace('= 100', '= 20'), {}],
        ] as const
      ).map(async ([document, variables]) => {
        const answer = await viewer.query(document, variables);
        expect(answer.errors).toEqual([]);
        const { requested, maximum } = answer.extensions['cost'];
        return { requested, maximum };
      }),
    );
    expect(new Set(costs.map((cost) => JSON.stringify(cost))).size).toBe(1);
    // One for each object, and the 2,500th part of one for each character of an id and its name.
    const id = (80 + 'id'.length) / 2_500;
    expect(costs[0]).toMatchObject({
      maximum: 10_000,
      requested: Math.ceil(1 + 50 * (1 + id + 1 + 20 * (1 + id))),
    });
  });

  it('refuses 100 × 100 rows, however the page size is given', async () => {
    for (const [document, variables] of [
      [nested('100', '100').replace('($n: Int = 100)', ''), {}],
      [nested('$n', '$n'), { n: 100 }],
      [nested('$n', '$n'), {}],
      [nested('$n', '$n'), { n: 100_000 }],
    ] as const) {
      expect(await refusals(document, variables)).toEqual(exceeds(/10000 points of cost \(it has 10533\)/));
    }
  });

  it('of a page beyond the maximum is refused by name', async () => {
    for (const first of [101, -1, 2_147_483_647]) {
      const answer = await viewer.query('query Q($n: Int) { programs(first: $n) { totalCount } }', {
        n: first,
      });
      expect(answer.data).toBeNull();
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: ['first'] });
    }
  });

  it('of nodes counts each id, and 101 are too many', async () => {
    const ids = Array.from({ length: 101 }, () => encodeGlobalId('Program', crypto.randomUUID()));
    const document = 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const answer = await viewer.query(document, { ids });
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
    expect(answer.errors[0]?.message).toMatch(/100 ids \(it has 101\)/);
    const allowed = await viewer.query(document, { ids: ids.slice(1) });
    expect(allowed.data.nodes).toEqual(Array.from({ length: 100 }, () => null));
    expect(allowed.extensions['cost'].requested).toBe(104);
    expect(allowed.statements).toHaveLength(1);
    const twenty = times(
      20,
      (n) => `n${n}: nodes(ids: $ids) { ... on Program { activities(first: 10) { totalCount } } }`,
    );
    expect(await refusals(`query Q($ids: [ID!]!) { ${twenty} }`, { ids: ids.slice(1) })).toEqual(
      exceeds(/points of cost .* Request smaller pages/),
    );
  });
});

describe('the charge of a leaf', () => {
  const summaries = (count: number) => times(count, (n) => `s${n}: summary`);

  it('is its declared size, for each alias and each row', async () => {
    expect(await refusals(`{ programs(first: 100) { edges { node { ${summaries(60)} } } } }`)).toEqual(
      exceeds(/10000 points of cost \(it has 241\d\d\)/),
    );
    const cost = async (selection: string) => {
      const { extensions, errors } = await viewer.query(
        `{ programs(first: 100) { edges { node { ${selection} } } } }`,
      );
      expect(errors).toEqual([]);
      return Number(extensions['cost'].requested);
    };
    const empty = 101;
    expect((await cost('summary')) - empty).toBeCloseTo((100 * 10_007) / 2_500, -1);
    expect((await cost('s: summary t: summary')) - empty).toBeCloseTo((200 * 10_007) / 2_500, -1);
    expect((await cost('title')) - empty).toBeCloseTo((100 * 205) / 2_500, -1);
    expect((await cost('status')) - empty).toBeLessThan(3);
  });

  it.each([
    ['a figure', 'programTimeline(year: 2026) { months { month } }', 1_000],
    ['a gate', 'programs(first: 10) { edges { node { gate { isOpen } } } }', 10 * 4],
  ])('of %s is what it makes the database read', async (_what, field, points) => {
    const { extensions } = await viewer.query(`{ ${field} }`);
    expect(extensions['cost'].requested).toBeGreaterThan(points);
    expect(extensions['cost'].requested).toBeLessThan(points * 1.2 + 20);
  });

  it('allows ten figures of a year, and no more', async () => {
    const years = (count: number) =>
      times(count, (n) => `y${n}: programTimeline(year: ${2020 + n}) { year }`);
    expect(await refusals(`{ ${years(10)} }`)).toEqual(exceeds(/points of cost \(it has 10011\)/));
    expect((await viewer.query(`{ ${years(9)} }`)).errors).toEqual([]);
  });

  it('of an introspection is its part of the schema', async () => {
    const cost = async (document: string) =>
      Number((await api.asPublic().query(document)).extensions['cost'].requested);
    expect(await cost(getIntrospectionQuery())).toBeLessThan(7_500);
    expect(await cost('{ __schema { queryType { name } } }')).toBeLessThan(10);
    const fields = times(59, (n) => `t${n}: types { fields { args { type { name } } } }`);
    expect(await refusals(`{ __schema { ${fields} } }`)).toEqual(exceeds(/points of cost/));
  });
});

describe('the answer', () => {
  const summaries = (count: number) => times(count, (n) => `s${n}: summary`);
  let longer: TestClient;
  beforeAll(async () => {
    const elm = await api.jurisdiction();
    await elm.programs(20, { summary: 'x'.repeat(10_000) });
    longer = api.as({ jurisdiction: elm, role: 'EDITOR' });
  });

  it('has at most five million bytes, and is not built beyond', async () => {
    const document = (count: number) => `{ programs(first: 20) { edges { node { ${summaries(count)} } } } }`;
    const allowed = await longer.query(document(24));
    expect(allowed.data.programs.edges[19].node.s23).toHaveLength(10_000);
    const refused = await longer.query(document(26));
    expect([refused.status, refused.data]).toEqual([400, undefined]);
    expect(refused.errors.map(({ message }) => message)).toEqual([
      'The request exceeds the limit of 5000000 bytes of an answer. Request fewer fields, or smaller pages ("first").',
    ]);
    expect(refused.errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED' });
  });

  it('of a mutation says that the changes were made', async () => {
    const small = api.variant({ limits: { answerBytesMax: 2_000 } });
    const elm = await api.jurisdiction();
    const editor = small.as({ jurisdiction: elm, role: 'EDITOR' });
    const { errors, data } = await editor.query(
      `mutation ($input: CreateProgramInput!) { createProgram(input: $input) { ... on CreateProgramPayload { program { summary } } } }`,
      { input: { title: 'Long', type: 'REENTRY', summary: 'word '.repeat(1_000) } },
    );
    expect(data).toBeUndefined();
    expect(errors[0]?.message).toContain('The changes were made.');
    expect((await editor.query('{ programs { totalCount } }')).data.programs.totalCount).toBe(1);
  });
});
