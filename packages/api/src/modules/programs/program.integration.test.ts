import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
});
afterAll(() => api.close());

const absentId = encodeGlobalId('Program', '00000000-0000-7000-8000-000000000000');

const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ConflictError { currentVersion }
  ... on ValidationError { issues { path message } }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateProgramInput!) {
    createProgram(input: $input) {
      ${result}
      ... on CreateProgramPayload {
        program { id title type summary leadAgencyType status startsOn endsOn version }
      }
    }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateProgramInput!) {
    updateProgram(input: $input) {
      ${result}
      ... on UpdateProgramPayload { program { id title summary startsOn endsOn version } }
    }
  }
`;
const move = /* GraphQL */ `
  mutation ($input: ChangeProgramStatusInput!) {
    changeProgramStatus(input: $input) {
      ${result}
      ... on ChangeProgramStatusPayload { program { id status version } }
    }
  }
`;
const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: ProgramFilter
    $orderBy: ProgramOrder
  ) {
    programs(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        cursor
        node {
          id
          title
        }
      }
    }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    program(id: $id) {
      id
      title
    }
    node(id: $id) {
      __typename
      id
    }
  }
`;

async function createdBy(client: TestClient, input: object = {}) {
  const { data } = await client.query(create, {
    input: { title: 'Forum', type: 'COMMUNITY_FORUM', ...input },
  });
  return data.createProgram.program;
}

describe('a new program', () => {
  it('is proposed and led by the prosecutor by default', async () => {
    const program = await createdBy(editor, { title: '  Youth court ', startsOn: '2026-05-01' });
    expect(program).toMatchObject({
      title: 'Youth court',
      status: 'PROPOSED',
      leadAgencyType: 'PROSECUTOR',
      startsOn: '2026-05-01',
      endsOn: null,
      version: 1,
    });
    const { data } = await editor.query(one, { id: program.id });
    expect(data).toEqual({
      program: { id: program.id, title: 'Youth court' },
      node: { __typename: 'Program', id: program.id },
    });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const { data } = await editor.query(create, {
      input: {
        title: ' ',
        type: 'COMMUNITY_FORUM',
        summary: 'x'.repeat(10_001),
        targetProblem: 'a\u0000b',
        idempotencyKey: 'short',
      },
    });
    expect(data.createProgram).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_FAILED' });
    expect(data.createProgram.issues.map((issue: { path: string[] }) => issue.path)).toEqual([
      ['input', 'title'],
      ['input', 'summary'],
      ['input', 'targetProblem'],
      ['input', 'idempotencyKey'],
    ]);
  });

  it('does not end before it begins', async () => {
    const { data } = await editor.query(create, {
      input: { title: 'A', type: 'REENTRY', startsOn: '2026-05-02', endsOn: '2026-05-01' },
    });
    expect(data.createProgram).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'endsOn'] });
  });

  it.each(['CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)(
    'is not for a %s to make',
    async (role) => {
      const { data } = await api
        .as({ jurisdiction: kern, role })
        .query(create, { input: { title: 'A', type: 'REENTRY' } });
      expect(data.createProgram).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
    },
  );

  it('is created once per idempotency key, however often and at any time the request is sent', async () => {
    const county = await api.jurisdiction();
    const client = api.as({ jurisdiction: county, role: 'EDITOR' });
    const input = { idempotencyKey: 'retry-0001', summary: 'Once' };
    const made = await Promise.all(Array.from({ length: 4 }, () => createdBy(client, input)));
    made.push(await createdBy(client, input));
    expect(new Set(made.map((program) => program.id)).size).toBe(1);
    const { data } = await client.query(list);
    expect(data.programs.totalCount).toBe(1);
    const trail = await api
      .as({ jurisdiction: county, role: 'ADMIN' })
      .query('{ auditTrail { edges { node { action } } } }');
    expect(trail.data.auditTrail.edges).toEqual([{ node: { action: 'program.created' } }]);
  });

  it('has a code of its own, which identifies it in files', async () => {
    const input = { title: 'With a code', type: 'REENTRY', externalCode: 'CODE-1' };
    const { data } = await editor.query(create, { input });
    const { id, version } = data.createProgram.program;
    const codeOf = async () =>
      (await editor.query(`query ($id: ID!) { program(id: $id) { externalCode } }`, { id })).data.program
        .externalCode;
    expect(await codeOf()).toBe('CODE-1');
    const taken = { code: 'CONFLICT', path: ['input', 'externalCode'] };
    expect((await editor.query(create, { input })).data.createProgram).toMatchObject(taken);
    const other = await editor.query(create, { input: { title: 'Another', type: 'REENTRY' } });
    const { id: otherId, version: otherVersion } = other.data.createProgram.program;
    const take = { id: otherId, expectedVersion: otherVersion, externalCode: 'CODE-1' };
    expect((await editor.query(update, { input: take })).data.updateProgram).toMatchObject(taken);
    const same = { id, expectedVersion: version, externalCode: 'CODE-1', title: 'Renamed' };
    expect((await editor.query(update, { input: same })).data.updateProgram).toMatchObject({
      program: { title: 'Renamed' },
    });
    const cleared = { id, expectedVersion: version + 1, externalCode: null };
    await editor.query(update, { input: cleared });
    expect(await codeOf()).toBeNull();
    expect((await editor.query(update, { input: take })).data.updateProgram).toMatchObject({
      __typename: 'UpdateProgramPayload',
    });
    const wrong = await editor.query(create, { input: { ...input, externalCode: 'two words' } });
    expect(wrong.data.createProgram).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'externalCode'],
    });
  });

  it('is refused for an idempotency key of another input, and made for that of another actor', async () => {
    const program = await createdBy(editor, { idempotencyKey: 'retry-0002' });
    const { data } = await editor.query(create, {
      input: { title: 'Another', type: 'COMMUNITY_FORUM', idempotencyKey: 'retry-0002' },
    });
    expect(data.createProgram).toMatchObject({ code: 'CONFLICT', path: ['input', 'idempotencyKey'] });
    const others = await createdBy(api.as({ jurisdiction: kern, role: 'ADMIN' }), {
      idempotencyKey: 'retry-0002',
    });
    expect(others.id).not.toBe(program.id);
  });
});

describe('a change of a program', () => {
  it('leaves what is left out, and clears what is null', async () => {
    const { id } = await createdBy(editor, { summary: 'Old', startsOn: '2026-05-01' });
    const { data } = await editor.query(update, {
      input: { id, expectedVersion: 1, summary: null, endsOn: '2026-06-01' },
    });
    expect(data.updateProgram.program).toEqual({
      id,
      title: 'Forum',
      summary: null,
      startsOn: '2026-05-01',
      endsOn: '2026-06-01',
      version: 2,
    });
  });

  it('is refused where the dates that result are out of order', async () => {
    const { id } = await createdBy(editor, { startsOn: '2026-05-01' });
    const { data } = await editor.query(update, {
      input: { id, expectedVersion: 1, endsOn: '2026-04-30' },
    });
    expect(data.updateProgram).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'endsOn'] });
  });

  it('is made by one of two writers; the other learns the current version', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await createdBy(editor);
      const answers = await Promise.all(
        ['One', 'Two'].map((title) => editor.query(update, { input: { id, expectedVersion: 1, title } })),
      );
      const results = answers.map(({ data }) => data.updateProgram);
      expect(results.map((entry) => entry.__typename).sort()).toEqual([
        'ConflictError',
        'UpdateProgramPayload',
      ]);
      const conflict = results.find((entry) => entry.__typename === 'ConflictError');
      expect(conflict).toMatchObject({ path: ['input', 'expectedVersion'], currentVersion: 2 });
    }
  });
});

describe('the list of programs', () => {
  let county: TestJurisdiction;
  let viewer: TestClient;

  beforeAll(async () => {
    county = await api.jurisdiction();
    viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    await county.programs(3);
    // Three that a bulk insert recorded in one moment: only their ids order them.
    await county.programs(3, { createdAt: new Date('2026-02-01T00:00:00Z'), type: 'REENTRY' });
  });

  const orders = [
    undefined,
    { field: 'TITLE', direction: 'ASCENDING' },
    { field: 'CREATED_AT', direction: 'ASCENDING' },
  ];

  it.each(orders)('comes page by page in both directions, each program once (%j)', async (orderBy) => {
    const all = (await viewer.query(list, { first: 100, orderBy })).data.programs;
    const ids = all.edges.map((edge: { node: { id: string } }) => edge.node.id);
    expect(ids).toHaveLength(6);
    expect(all).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: false, hasPreviousPage: false } });

    const forward: string[] = [];
    for (let after: string | null = null, hasNext = true; hasNext;) {
      const { programs }: Json = (await viewer.query(list, { first: 4, after, orderBy })).data;
      forward.push(...programs.edges.map((edge: { node: { id: string } }) => edge.node.id));
      expect(programs.pageInfo.hasPreviousPage).toBe(after !== null);
      after = programs.pageInfo.endCursor;
      hasNext = programs.pageInfo.hasNextPage;
    }
    expect(forward).toEqual(ids);

    const backward: string[] = [];
    for (let before: string | null = null, hasPrevious = true; hasPrevious;) {
      const { programs }: Json = (await viewer.query(list, { last: 4, before, orderBy })).data;
      backward.unshift(...programs.edges.map((edge: { node: { id: string } }) => edge.node.id));
      expect(programs.pageInfo.hasNextPage).toBe(before !== null);
      before = programs.pageInfo.startCursor;
      hasPrevious = programs.pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(ids);
  });

  it('can be empty of rows and still counted', async () => {
    const { programs } = (await viewer.query(list, { first: 0 })).data;
    expect(programs).toMatchObject({ totalCount: 6, edges: [], pageInfo: { hasNextPage: true } });
  });

  it('is filtered by type, status and title, with wildcards taken literally', async () => {
    const count = async (filter: object) => (await viewer.query(list, { filter })).data.programs.totalCount;
    expect(await count({ types: ['REENTRY'] })).toBe(3);
    expect(await count({ types: ['REENTRY', 'COMMUNITY_FORUM'], titleContains: 'PROGRAM 1' })).toBe(2);
    expect(await count({ types: [] })).toBe(0);
    expect(await count({ statuses: ['ACTIVE'] })).toBe(0);
    expect(await count({ titleContains: '%' })).toBe(0);
  });

  it.each([
    [{ first: 101 }, ['first']],
    [{ first: -1 }, ['first']],
    [{ first: 1, last: 1 }, ['last']],
    [{ after: 'nonsense' }, ['after']],
    [{ filter: { titleContains: 'a\u0000' } }, ['filter', 'titleContains']],
  ])('refuses %j', async (variables, inputPath) => {
    const { errors } = await viewer.query(list, variables);
    expect(errors).toMatchObject([
      { path: ['programs'], extensions: { code: 'VALIDATION_FAILED', inputPath } },
    ]);
  });

  it('refuses the cursor of another list and of another ordering', async () => {
    const { programs } = (await viewer.query(list, { first: 1 })).data;
    const after = programs.pageInfo.endCursor;
    const otherOrder = await viewer.query(list, { after, orderBy: orders[1] });
    const otherList = await viewer.query(
      'query ($after: String) { activities(after: $after) { totalCount } }',
      {
        after,
      },
    );
    for (const { errors } of [otherOrder, otherList]) {
      expect(errors[0]?.message).toBe('This cursor belongs to another list or ordering.');
    }
  });

  it('takes as many statements for many programs as for one', async () => {
    const few = await viewer.query(list, { first: 1 });
    const many = await viewer.query(list, { first: 100 });
    expect(many.statementCount).toBe(few.statementCount);
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const orange = await api.jurisdiction();
    const stranger = api.as({ jurisdiction: orange, role: 'ADMIN' });
    const { id } = await createdBy(editor);
    expect((await stranger.query(list)).data.programs).toMatchObject({ totalCount: 0, edges: [] });
    const requests: [string, (given: string) => object][] = [
      [one, (given) => ({ id: given })],
      ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', (given) => ({ ids: [given] })],
      [update, (given) => ({ input: { id: given, expectedVersion: 1, title: 'Mine now' } })],
      [move, (given) => ({ input: { id: given, expectedVersion: 1, status: 'ENDED' } })],
    ];
    for (const [document, variables] of requests) {
      const foreign = await stranger.query(document, { ...variables(id) });
      const absent = await stranger.query(document, { ...variables(absentId) });
      expect({ data: foreign.data, errors: foreign.errors }).toEqual({
        data: absent.data,
        errors: absent.errors,
      });
    }
    const { data } = await editor.query(one, { id });
    expect(data.program.title).toBe('Forum');
    const refused = await stranger.query(update, { input: { id, expectedVersion: 1 } });
    expect(refused.data.updateProgram).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
  });

  it('cannot enter: a token works in the jurisdictions of its person alone', async () => {
    const orange = await api.jurisdiction();
    const subject = orange.subjectOf('ADMIN');
    const { status, errors } = await api.as({ subject, jurisdiction: kern }).query(list);
    expect(status).toBe(403);
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('the public', () => {
  it('sees no programs, and no row behind an id', async () => {
    const { id } = await createdBy(editor);
    const { data, errors } = await api.asPublic().query('{ programs { totalCount } }');
    expect(data).toBeNull();
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const node = await api.asPublic().query('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(node.data).toEqual({ node: null });
  });
});
