import { setTimeout as sleep } from 'node:timers/promises';

import { encodeGlobalId } from '@rapport/core/ids.ts';
import { execute, parse, validate, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createAccessNotes } from '../access-notes.ts';
import type { Services } from '../context.ts';
import { createBatchLoaders } from '../lists/batch-loaders.ts';
import { schema } from '../schema.ts';
import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { graphqlUrl, type Json } from '../testing/test-client.ts';
import { isCompilable } from './compilable.ts';
import { createCompiler } from './execution.ts';

let api: TestApi;
let kern: TestJurisdiction;
let programId: string;
let activityId: string;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  const programs = await kern.programs(5);
  for (const program of programs.slice(0, 3)) await kern.activities(program, 4);
  programId = encodeGlobalId('Program', programs[0]?.id ?? '');
  const [activity] = await kern.activities({ id: programs[4]?.id ?? '' }, 1);
  activityId = encodeGlobalId('Activity', activity?.id ?? '');
});
afterAll(() => api.close());

type Damage = 'nothing' | 'rows' | 'counts';

/** Lists whose third row lacks a required value, or whose counts fail. */
function damaged(services: Services, damage: Damage): Services {
  if (damage === 'nothing') return services;
  const { lists } = services.database;
  return {
    ...services,
    database: {
      ...services.database,
      lists:
        damage === 'counts'
          ? { ...lists, count: () => Promise.reject(new Error('no count')) }
          : {
              ...lists,
              list: async (session, query) =>
                (await lists.list(session, query)).map((row, index) =>
                  index === 2 ? { ...row, title: null } : row,
                ),
            },
    },
  };
}

/** The result of an executor in the form that callers see. The errors of one answer have no fixed order. */
async function answer(run: typeof execute, args: ExecutionArgs, damage: Damage): Promise<Json> {
  const services = damaged(api.services, damage);
  const jurisdiction = {
    id: kern.id,
    slug: kern.slug,
    name: kern.name,
    disclosureThreshold: 10,
    calendar: {
      timeZone: 'UTC',
      fiscalYearStartMonth: 1,
      fiscalYearStartDay: 1,
      fiscalYearNaming: 'END' as const,
    },
  };
  const opened = services.database.open({
    text: `select app.enter_jurisdiction($1)`,
    values: [kern.id],
  });
  let queriesUnderWay = 0;
  const session: typeof opened = {
    ...opened,
    query(statement) {
      queriesUnderWay += 1;
      return opened.query(statement).finally(() => (queriesUnderWay -= 1));
    },
  };
  const contextValue = {
    ...services,
    session,
    requestId: 'conformance',
    access: createAccessNotes(),
    loaders: createBatchLoaders(services.database.lists, session),
    actor: {
      kind: 'PERSON',
      subject: kern.subjectOf('ADMIN'),
      displayName: 'Admin',
      memberships: [],
      invitations: [],
      acting: { ...jurisdiction, role: 'ADMIN' },
    },
  };
  try {
    const result: ExecutionResult = await services.database.within(session, () =>
      run({ ...args, contextValue }),
    );
    const errors = (result.errors ?? [])
      .map(({ path, message, locations }) => ({ path, message, locations }))
      .sort((one, other) => JSON.stringify(one.path).localeCompare(JSON.stringify(other.path)));
    return JSON.parse(JSON.stringify({ data: result.data, errors }));
  } finally {
    // graphql-js returns before the siblings of a failed field have ended.
    do await sleep(1);
    while (queriesUnderWay > 0);
    await session.end();
  }
}

const compile = createCompiler(0);
const compiled = async (args: ExecutionArgs): Promise<ExecutionResult> => (await compile(args))(args);

const corpus: [string, string, Record<string, unknown>?][] = [
  ['fields', '{ programs { totalCount edges { cursor node { id title type status createdAt version } } } }'],
  [
    'aliases',
    '{ one: programs(first: 1) { edges { node { a: id b: id id } } } two: programs(first: 2) { n: totalCount } }',
  ],
  [
    'merged fields',
    '{ programs(first: 1) { edges { node { id } } edges { node { title } cursor } totalCount } }',
  ],
  [
    'nested lists',
    '{ programs { edges { node { title activities(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { node { title startsAt program { title } } } } } } } }',
  ],
  [
    'named fragments',
    '{ programs { ...Page } } fragment Page on ProgramConnection { edges { node { ...Row activities { edges { node { program { ...Row } } } } } } } fragment Row on Program { id title }',
  ],
  [
    'fragments on an interface',
    '{ node(id: $program) { __typename id ... on Program { title activities(first: 1) { totalCount } } ... on Activity { place } ...N } } fragment N on Node { again: id }',
  ],
  [
    'lists of an interface',
    'query Q($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Program { title } ... on Activity { title program { id } } } }',
    {},
  ],
  [
    'input defaults',
    'query Q($first: Int = 2, $after: String) { programs(first: $first, after: $after) { edges { node { title } } } }',
  ],
  [
    'a default overridden',
    'query Q($first: Int = 2) { programs(first: $first) { edges { node { title } } } }',
    { first: 1 },
  ],
  [
    'defaults of required variables',
    'query Q($first: Int! = 2, $by: ProgramOrder! = { field: TITLE, direction: DESCENDING }, $filter: ProgramFilter! = { types: [COMMUNITY_FORUM] }) { programs(first: $first, orderBy: $by, filter: $filter) { edges { node { title } } } }',
  ],
  [
    'defaults inside literals',
    'query Q($field: ProgramOrderField! = TITLE, $type: ProgramType = COMMUNITY_FORUM) { programs(orderBy: { field: $field, direction: DESCENDING }, filter: { types: [$type] }) { edges { node { title } } } }',
  ],
  [
    'a null variable',
    'query Q($first: Int = 2) { programs(first: $first) { edges { node { title } } } }',
    { first: null },
  ],
  [
    'enums and input objects',
    'query Q($by: ProgramOrder, $filter: ProgramFilter) { programs(orderBy: $by, filter: $filter) { edges { node { title type } } } }',
    {
      by: { field: 'TITLE', direction: 'DESCENDING' },
      filter: { types: ['COMMUNITY_FORUM'], titleContains: 'Program' },
    },
  ],
  [
    'literal input objects',
    '{ programs(orderBy: { field: TITLE, direction: ASCENDING }, filter: { statuses: [PROPOSED] }) { edges { node { title } } } }',
  ],
  [
    'a single value for a list',
    'query Q($types: [ProgramType!]) { a: programs(filter: { types: COMMUNITY_FORUM }) { totalCount } b: programs(filter: { types: $types }) { totalCount } }',
    { types: 'COMMUNITY_FORUM' },
  ],
  [
    'absent variables inside a literal',
    'query Q($text: String) { programs(filter: { titleContains: $text, types: [COMMUNITY_FORUM] }) { totalCount } }',
  ],
  [
    'times as literals',
    '{ activities(filter: { startsFrom: "2026-01-06T00:00:00Z", startsBefore: "2026-01-08T00:00:00Z" }) { totalCount } }',
  ],
  [
    'times as variables',
    'query Q($from: ActivityFilter) { activities(filter: $from) { totalCount } all: activities { edges { node { startsAt } } } }',
    { from: { startsFrom: '2026-01-06T00:00:00Z' } },
  ],
  [
    '@skip and @include',
    'query Q($yes: Boolean!, $no: Boolean!) { programs(first: 1) { totalCount @include(if: $no) edges @skip(if: $no) { node { id @skip(if: $yes) title @include(if: $yes) ...R @include(if: $no) ... @skip(if: $no) { status } } } } } fragment R on Program { version }',
    { yes: true, no: false },
  ],
  [
    'a fragment on two conditions',
    'query Q($yes: Boolean!, $no: Boolean!) { a: programs(first: 1) { ...P @include(if: $yes) } b: programs(first: 1) { ...P @include(if: $no) totalCount } } fragment P on ProgramConnection { edges { node { id } } }',
    { yes: true, no: false },
  ],
  ['everything skipped', '{ programs @skip(if: true) { totalCount } }'],
  [
    '__typename everywhere',
    '{ __typename programs(first: 1) { __typename edges { __typename node { __typename } } } }',
  ],
  ['a field error', '{ programs(first: 500) { totalCount } }'],
  [
    'a field error next to data',
    '{ ok: programs(first: 1) { edges { node { title } } } node(id: "x") { id } program(id: "nothing") { id } }',
  ],
  [
    'errors of several fields',
    '{ a: programs(first: 101) { totalCount } b: programs(last: -1) { totalCount } }',
  ],
  [
    'introspection',
    '{ __schema { queryType { name } } __type(name: "Program") { fields { name type { kind ofType { name } } } } }',
  ],
  [
    'a prototype by name',
    '{ __proto__: programs(first: 1) { totalCount } constructor: programs(first: 1) { totalCount } toString: __typename }',
  ],
  [
    'different orders of keys',
    '{ programs(first: 1) { totalCount ...A edges { cursor } } } fragment A on ProgramConnection { edges { node { title } } pageInfo { hasNextPage } }',
  ],
];

describe('a compiled document', () => {
  for (const damage of ['nothing', 'rows', 'counts'] as const) {
    it.each(corpus)(
      `returns the answer of the specification if ${damage} fails: %s`,
      async (_what, text, given = {}) => {
        const document = parse(text.replaceAll('$program', JSON.stringify(programId)));
        expect(validate(schema, document)).toEqual([]);
        const variableValues = text.includes('$ids') ? { ids: [programId, 'x', activityId] } : given;
        const args = { schema, document, variableValues };
        const [ours, theirs] = [await answer(compiled, args, damage), await answer(execute, args, damage)];
        expect(ours).toEqual(theirs);
        expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
      },
    );
  }

  it('is the result for most documents of the corpus', () => {
    const count = corpus.filter(([, text]) => isCompilable(parse(text.replaceAll('$program', '""')))).length;
    expect(count).toBeGreaterThan(corpus.length / 2);
  });

  it('runs mutations one after the other, in the order of the document', async () => {
    const create = (name: string) =>
      `${name}: createProgram(input: { title: "${name}", type: REENTRY }) { __typename ... on CreateProgramPayload { program { title createdAt } } }`;
    const names = ['third', 'first', 'second', 'fourth'];
    const { data, errors } = await api
      .as({ jurisdiction: kern, role: 'EDITOR' })
      .query(`mutation { ${names.map(create).join(' ')} }`);
    expect(errors).toEqual([]);
    expect(Object.keys(data)).toEqual(names);
    const times = names.map((name) => data[name].program.createdAt as string);
    expect(times).toEqual([...times].sort());
  });
});

describe('variables', () => {
  const importDataset = `mutation M($dataset: DatasetInput!) { importDataset(input: { uploadId: "x", dataset: $dataset }) { __typename } }`;
  const send = (query: string, variables: Record<string, unknown>) =>
    api.as({ jurisdiction: kern, role: 'ADMIN' }).query(query, variables);

  it('of a @oneOf input name exactly one of its fields', async () => {
    const populations = { source: 'Census' };
    for (const dataset of [
      {},
      { populations, surveyResponses: { surveyVersionId: 'x' } },
      { populations: null },
      { populations: undefined, surveyResponses: null },
    ]) {
      const answer = await send(importDataset, { dataset });
      expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
      expect(answer.errors.map((error) => error.message).join()).toMatch(/Exactly one key|must be non-null/);
    }
  });

  it('that are required may be omitted if they have a default, however often the document is sent', async () => {
    const document =
      'query Q($first: Int! = 2, $filter: ProgramFilter! = { types: [COMMUNITY_FORUM] }) { programs(first: $first, filter: $filter) { edges { node { id } } } }';
    for (let use = 0; use < 5; use += 1) {
      const answer = await send(document, use === 4 ? { first: 1 } : {});
      expect([answer.status, answer.errors]).toEqual([200, []]);
      expect(answer.data.programs.edges).toHaveLength(use === 4 ? 1 : 2);
    }
    const answer = await send(document, { first: null });
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('that are missing or misspelled are named', async () => {
    const document =
      'query Q($id: ID!, $filter: ProgramFilter) { program(id: $id) { id } programs(filter: $filter) { totalCount } }';
    const answer = await send(document, { filter: { titel: 'x' } });
    expect(answer.status).toBe(400);
    expect(answer.errors.map((error) => error.message)).toEqual([
      'Variable "$id" of required type "ID!" was not provided.',
      expect.stringContaining('Field "titel" is not defined by type "ProgramFilter"'),
    ]);
  });

  it('that are missing leave a field unchanged, and null clears it', async () => {
    const created = await send(
      'mutation { createProgram(input: { title: "Kept", type: REENTRY, summary: "Kept", targetProblem: "Cleared" }) { ... on CreateProgramPayload { program { id version } } } }',
      {},
    );
    const { id, version } = created.data.createProgram.program;
    const change = await send(
      `mutation M($id: ID!, $version: Int!, $title: String, $summary: String, $problem: String) {
        updateProgram(input: { id: $id, expectedVersion: $version, title: $title, summary: $summary, targetProblem: $problem }) {
          __typename ... on UpdateProgramPayload { program { title summary targetProblem } }
        }
      }`,
      { id, version, problem: null },
    );
    expect(change.data.updateProgram).toEqual({
      __typename: 'UpdateProgramPayload',
      program: { title: 'Kept', summary: 'Kept', targetProblem: null },
    });
  });
});

describe('a string of a document', () => {
  it('never becomes code', async () => {
    const attack = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.intruded=1';
    for (const query of [
      `{ node(id: "${attack}") { id } }`,
      `{ program(id: """${attack}""") { id } }`,
      `query Q($id: ID = "${attack}") { node(id: "\\u005f${attack.slice(1)}") { id } }`,
    ]) {
      const response = await api.app.fetch(graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      await response.text();
      expect(globalThis).not.toHaveProperty('intruded');
    }
  });
});
