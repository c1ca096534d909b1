import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let contributor: TestClient;
let programId: string;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  contributor = api.as({ jurisdiction: kern, role: 'CONTRIBUTOR' });
  programId = await newProgram(kern);
});
afterAll(() => api.close());

const noUuid = '00000000-0000-7000-8000-000000000000';

const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ConflictError { currentVersion }
  ... on ValidationError { issues { path message } }
`;
const activity = /* GraphQL */ `
  activity {
    id title kind mode status place languages accessibility underservedFocus startsAt endsAt hours
    cancelReason externalCode proposedBySubject version
    program { id }
    attendance { headcountTotal participantCount }
  }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateActivityInput!) {
    createActivity(input: $input) { ${result} ... on CreateActivityPayload { ${activity} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateActivityInput!) {
    updateActivity(input: $input) { ${result} ... on UpdateActivityPayload { ${activity} } }
  }
`;
const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: ActivityFilter
    $orderBy: ActivityOrder
  ) {
    activities(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
    ) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          title
        }
      }
    }
  }
`;
const nested = /* GraphQL */ `
  query ($first: Int, $filter: ProgramActivityFilter) {
    programs(first: $first) {
      edges {
        node {
          title
          activities(first: 3, filter: $filter) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            edges {
              node {
                title
                program {
                  title
                }
                attendance {
                  headcountTotal
                  participantCount
                }
                attendances(first: 2) {
                  totalCount
                  edges {
                    node {
                      headcount
                      participantKey
                      createdAt
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    activity(id: $id) {
      id
      title
    }
    node(id: $id) {
      __typename
      id
    }
  }
`;

async function newProgram(county: TestJurisdiction): Promise<string> {
  const [program] = await county.programs(1);
  return encodeGlobalId('Program', program?.id ?? '');
}

async function created(input: object = {}, client = contributor) {
  const { data } = await client.query(create, {
    input: { programId, title: 'Forum', kind: 'FORUM', startsAt: '2026-05-01T18:00:00-07:00', ...input },
  });
  return data.createActivity.activity;
}

const titles = (connection: { edges: { node: { title: string } }[] }): string[] =>
  connection.edges.map(({ node }) => node.title);

describe('a new activity', () => {
  it('is PROPOSED, in person and in English unless said otherwise, and belongs to its program', async () => {
    const made = await created();
    expect(made).toEqual({
      id: made.id,
      title: 'Forum',
      kind: 'FORUM',
      mode: 'IN_PERSON',
      status: 'PROPOSED',
      place: null,
      languages: ['en'],
      accessibility: [],
      underservedFocus: null,
      startsAt: '2026-05-02T01:00:00.000Z',
      endsAt: null,
      hours: null,
      cancelReason: null,
      externalCode: null,
      proposedBySubject: kern.subjectOf('CONTRIBUTOR'),
      version: 1,
      program: { id: programId },
      attendance: { headcountTotal: 0, participantCount: 0 },
    });
    const { data } = await contributor.query(one, { id: made.id });
    expect(data).toEqual({
      activity: { id: made.id, title: 'Forum' },
      node: { __typename: 'Activity', id: made.id },
    });
  });

  it('keeps each language and feature once, and knows its hours', async () => {
    const made = await created({
      languages: ['es', 'zh-Hant', 'es'],
      accessibility: ['SIGN_LANGUAGE', 'CHILDCARE', 'SIGN_LANGUAGE'],
      underservedFocus: 'Farm workers in the north',
      endsAt: '2026-05-01T19:45:00-07:00',
    });
    expect(made).toMatchObject({
      languages: ['es', 'zh-Hant'],
      accessibility: ['SIGN_LANGUAGE', 'CHILDCARE'],
      underservedFocus: 'Farm workers in the north',
      hours: 1.75,
    });
    const { data } = await contributor.query(
      'query ($id: ID!) { activity(id: $id) { accessibility hours } }',
      { id: made.id },
    );
    expect(data.activity).toEqual({ accessibility: ['SIGN_LANGUAGE', 'CHILDCARE'], hours: 1.75 });
  });

  it('is for an area that is in use; one that is retired later stays, and is not chosen again', async () => {
    const county = await api.jurisdiction();
    const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
    const [area, retired] = await county.areas(2);
    const areaId = encodeGlobalId('Area', area?.id ?? '');
    const own = await newProgram(county);
    const { id } = await created({ programId: own, areaId }, editor);
    const retire = `mutation ($input: RetireAreaInput!) { retireArea(input: $input) { __typename } }`;
    for (const one of [area, retired]) {
      await editor.query(retire, {
        input: { id: encodeGlobalId('Area', one?.id ?? ''), expectedVersion: 1 },
      });
    }
    const change = async (input: object) =>
      (await editor.query(update, { input: { id, ...input } })).data.updateActivity;
    const other = encodeGlobalId('Area', retired?.id ?? '');
    expect(await change({ expectedVersion: 1, areaId: other })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'areaId'],
    });
    expect((await change({ expectedVersion: 1, areaId })).activity.version).toBe(2);
    const read = 'query ($id: ID!) { activity(id: $id) { area { id } } }';
    expect((await editor.query(read, { id })).data.activity.area).toEqual({ id: areaId });
    await change({ expectedVersion: 2, areaId: null });
    expect((await editor.query(read, { id })).data.activity.area).toBeNull();
  });

  it('has an external code that no other has, in its own jurisdiction', async () => {
    const made = await created({ externalCode: 'EV-2026-001' });
    expect(made.externalCode).toBe('EV-2026-001');
    const input = { programId, title: 'A', kind: 'CLASS', startsAt: '2026-05-01T18:00:00Z' };
    const again = await contributor.query(create, { input: { ...input, externalCode: 'EV-2026-001' } });
    expect(again.data.createActivity).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'externalCode'],
      message: 'Another activity has the external code EV-2026-001.',
    });
    const other = await created();
    const taken = await contributor.query(update, {
      input: { id: other.id, expectedVersion: 1, externalCode: 'EV-2026-001' },
    });
    expect(taken.data.updateActivity).toMatchObject({ code: 'CONFLICT', path: ['input', 'externalCode'] });
    const own = await contributor.query(update, {
      input: { id: made.id, expectedVersion: 1, externalCode: 'EV-2026-001', title: 'Forum again' },
    });
    expect(own.data.updateActivity.activity).toMatchObject({ externalCode: 'EV-2026-001', version: 2 });
    const orange = await api.jurisdiction();
    const elsewhere = await created(
      { externalCode: 'EV-2026-001', programId: await newProgram(orange) },
      api.as({ jurisdiction: orange, role: 'EDITOR' }),
    );
    expect(elsewhere.externalCode).toBe('EV-2026-001');
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const { data } = await contributor.query(create, {
      input: {
        programId: encodeGlobalId('Survey', noUuid),
        title: '',
        kind: 'FORUM',
        place: 'x'.repeat(201),
        languages: ['en', 'English'],
        underservedFocus: 'Victims of case no. 24-1188',
        externalCode: 'EV 1',
        startsAt: '2026-05-01T18:00:00Z',
      },
    });
    expect(data.createActivity.issues.map((issue: { path: string[] }) => issue.path).sort()).toEqual([
      ['input', 'externalCode'],
      ['input', 'languages', '1'],
      ['input', 'place'],
      ['input', 'programId'],
      ['input', 'title'],
      ['input', 'underservedFocus'],
    ]);
    const tooLong = await contributor.query(create, {
      input: {
        programId,
        title: 'People v. Doe',
        kind: 'CLASS',
        startsAt: '2026-05-01T18:00:00Z',
        underservedFocus: 'x'.repeat(501),
      },
    });
    expect(tooLong.data.createActivity.issues.map((issue: { message: string }) => issue.message)).toEqual([
      'An underserved focus has at most 500 characters.',
      expect.stringMatching(/^This looks like the name of a case/),
    ]);
    const ended = await contributor.query(create, {
      input: {
        programId,
        title: 'A',
        kind: 'CLASS',
        startsAt: '2026-05-01T18:00:00Z',
        endsAt: '2026-05-01T17:00:00Z',
      },
    });
    expect(ended.data.createActivity).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'endsAt'] });
  });

  it.each(['ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)('is not for a %s to make', async (role) => {
    const client = api.as({ jurisdiction: kern, role });
    const input = { programId, title: 'A', kind: 'CLASS', startsAt: '2026-05-01T18:00:00Z' };
    const { data } = await client.query(create, { input });
    expect(data.createActivity).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
  });

  it('is made once for an idempotency key, and refused for the key of another input', async () => {
    const input = { idempotencyKey: 'activity-0001', title: 'Only one' };
    const made = await Promise.all(Array.from({ length: 4 }, () => created(input)));
    made.push(await created(input));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const { data } = await contributor.query(create, {
      input: {
        ...input,
        programId,
        kind: 'FORUM',
        startsAt: '2026-05-01T18:00:00-07:00',
        title: 'Another',
      },
    });
    expect(data.createActivity).toMatchObject({ code: 'CONFLICT', path: ['input', 'idempotencyKey'] });
  });
});

describe('a change of an activity', () => {
  it('leaves what is left out; null clears what may be empty alone', async () => {
    const { id } = await created({
      place: 'Library',
      underservedFocus: 'Youth',
      externalCode: 'EV-9',
      accessibility: ['CAPTIONS'],
      endsAt: '2026-05-01T20:00:00-07:00',
      languages: ['es'],
    });
    const input = {
      id,
      expectedVersion: 1,
      place: null,
      endsAt: null,
      underservedFocus: null,
      externalCode: null,
      title: null,
      languages: null,
      accessibility: null,
      mode: 'HYBRID',
    };
    const { data } = await contributor.query(update, { input });
    expect(data.updateActivity.activity).toMatchObject({
      title: 'Forum',
      mode: 'HYBRID',
      place: null,
      endsAt: null,
      underservedFocus: null,
      externalCode: null,
      languages: ['es'],
      accessibility: ['CAPTIONS'],
      version: 2,
    });
  });

  it('is refused where the times that result are out of order', async () => {
    const { id } = await created({ endsAt: '2026-05-01T20:00:00-07:00' });
    const { data } = await contributor.query(update, {
      input: { id, expectedVersion: 1, startsAt: '2026-05-01T20:00:01-07:00' },
    });
    expect(data.updateActivity).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'startsAt'] });
  });

  it('is made by one of two writers; the other learns the version that stands', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await created();
      const answers = await Promise.all(
        ['One', 'Two'].map((title) =>
          contributor.query(update, { input: { id, expectedVersion: 1, title } }),
        ),
      );
      const results = answers.map(({ data }) => data.updateActivity);
      expect(results.filter((entry) => entry.__typename === 'UpdateActivityPayload')).toHaveLength(1);
      expect(results.find((entry) => entry.__typename === 'ConflictError')).toMatchObject({
        path: ['input', 'expectedVersion'],
        currentVersion: 2,
      });
    }
  });
});

describe('the list of activities', () => {
  let county: TestJurisdiction;
  let viewer: TestClient;
  let ofProgram: string;

  beforeAll(async () => {
    county = await api.jurisdiction();
    viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const [first, second] = await county.programs(2);
    if (!first || !second) throw new Error('The seed kit made no programs');
    ofProgram = encodeGlobalId('Program', first.id);
    await county.activities(first, 4);
    const march = new Date('2026-03-01T00:00:00Z');
    await county.activities(second, 3, { kind: 'WORKSHOP', status: 'COMPLETED', startsAt: march });
  });

  it.each([
    undefined,
    { field: 'STARTS_AT', direction: 'ASCENDING' },
    { field: 'CREATED_AT', direction: 'DESCENDING' },
  ])('comes page by page in both directions, each activity once (%j)', async (orderBy) => {
    const ids = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
    const all = ids((await viewer.query(list, { orderBy })).data.activities);
    expect(all).toHaveLength(7);
    const first = (await viewer.query(list, { orderBy, first: 5 })).data.activities;
    const rest = (await viewer.query(list, { orderBy, first: 5, after: first.pageInfo.endCursor })).data
      .activities;
    expect([...ids(first), ...ids(rest)]).toEqual(all);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const last = (await viewer.query(list, { orderBy, last: 5 })).data.activities;
    const before = last.pageInfo.startCursor;
    const start = (await viewer.query(list, { orderBy, last: 5, before })).data.activities;
    expect([...ids(start), ...ids(last)]).toEqual(all);
    expect(start.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('is filtered by program, status, kind and time', async () => {
    const found = async (filter: object) => titles((await viewer.query(list, { filter })).data.activities);
    expect(await found({ programId: ofProgram })).toEqual([4, 3, 2, 1].map((number) => `Activity ${number}`));
    expect(await found({ kinds: ['WORKSHOP'] })).toHaveLength(3);
    expect(await found({ programId: ofProgram, kinds: ['WORKSHOP'] })).toEqual([]);
    expect(await found({ startsFrom: '2026-01-06T17:00:00Z', startsBefore: '2026-01-08T17:00:00Z' })).toEqual(
      ['Activity 3', 'Activity 2'],
    );
    expect(await found({ statuses: ['COMPLETED'] })).toHaveLength(3);
    expect(await found({ statuses: ['ACTIVE', 'PROPOSED'] })).toHaveLength(4);
    expect(await found({ programId: 'no id at all' })).toEqual([]);
    expect(await found({ seriesId: encodeGlobalId('ActivitySeries', noUuid) })).toEqual([]);
  });

  it('nests under programs, filtered and counted for each', async () => {
    const { data } = await viewer.query(nested, { filter: { kinds: ['FORUM'], statuses: ['ACTIVE'] } });
    expect(
      data.programs.edges.map(({ node }: { node: { title: string; activities: { totalCount: number } } }) => [
        node.title,
        node.activities.totalCount,
      ]),
    ).toEqual([
      ['Program 2', 0],
      ['Program 1', 4],
    ]);
    const { activities } = data.programs.edges[1].node;
    expect(titles(activities)).toEqual(['Activity 4', 'Activity 3', 'Activity 2']);
    expect(activities.pageInfo.hasNextPage).toBe(true);
  });

  it('pages the activities and attendances of one parent', async () => {
    const document = /* GraphQL */ `
      query ($id: ID!, $after: String) {
        program(id: $id) {
          activities(first: 3, after: $after) {
            pageInfo {
              endCursor
              hasNextPage
            }
            edges {
              node {
                title
              }
            }
          }
        }
      }
    `;
    const first = (await viewer.query(document, { id: ofProgram })).data.program.activities;
    const second = await viewer.query(document, { id: ofProgram, after: first.pageInfo.endCursor });
    expect(titles(second.data.program.activities)).toEqual(['Activity 1']);
  });

  it('takes as many statements for many parents as for one, four levels deep', async () => {
    const big = await api.jurisdiction();
    const admin = api.as({ jurisdiction: big, role: 'ADMIN' });
    for (const program of await big.programs(6)) {
      for (const { id } of await big.activities(program, 3)) {
        const input = {
          activityId: encodeGlobalId('Activity', id),
          attendance: { participantKeys: ['P-1', 'P-2', 'P-3'] },
        };
        await admin.query(
          'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename } }',
          { input },
        );
      }
    }
    const few = await admin.query(nested, { first: 1 });
    const many = await admin.query(nested, { first: 6 });
    expect(few.data.programs.edges).toHaveLength(1);
    expect(many.data.programs.edges).toHaveLength(6);
    const [deepest] = many.data.programs.edges[5].node.activities.edges;
    expect(deepest.node).toMatchObject({
      program: { title: 'Program 1' },
      attendance: { headcountTotal: 0, participantCount: 3 },
      attendances: { totalCount: 3, edges: [{ node: { headcount: null } }, {}] },
    });
    expect(many.statementCount).toBe(few.statementCount);
    expect(many.statements).toHaveLength(7);
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const orange = await api.jurisdiction();
    const stranger = api.as({ jurisdiction: orange, role: 'ADMIN' });
    const { id } = await created();
    const [area] = await kern.areas(1);
    const areaId = encodeGlobalId('Area', area?.id ?? '');
    const own = await newProgram(orange);
    const newActivity = { title: 'A', kind: 'CLASS', startsAt: '2026-05-01T18:00:00Z' };
    const requests: [string, string, string, (given: string) => Record<string, unknown>][] = [
      ['Activity', id, one, (given) => ({ id: given })],
      ['Activity', id, update, (given) => ({ input: { id: given, expectedVersion: 1, title: 'Mine' } })],
      ['Program', programId, create, (given) => ({ input: { ...newActivity, programId: given } })],
      ['Area', areaId, create, (given) => ({ input: { ...newActivity, programId: own, areaId: given } })],
      ['Area', areaId, list, (given) => ({ filter: { areaId: given } })],
      ['Program', programId, list, (given) => ({ filter: { programId: given } })],
    ];
    for (const [type, foreignId, document, variables] of requests) {
      const foreign = await stranger.query(document, variables(foreignId));
      const absent = await stranger.query(document, variables(encodeGlobalId(type, noUuid)));
      expect({ data: foreign.data, errors: foreign.errors }).toEqual({
        data: absent.data,
        errors: absent.errors,
      });
      expect(JSON.stringify(foreign.data)).not.toContain('Payload');
    }
    expect((await stranger.query(list)).data.activities).toMatchObject({ totalCount: 0, edges: [] });
    const { data } = await contributor.query(one, { id });
    expect(data.activity.title).toBe('Forum');
  });

  it('gets no rows with a cursor of somebody else', async () => {
    await created();
    const { data } = await contributor.query(list, { first: 1 });
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'VIEWER' });
    const answer = await stranger.query(list, { after: data.activities.pageInfo.endCursor });
    expect(answer.data.activities).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describe('an API key', () => {
  it('reads activities and not the programs and attendance that its scopes leave out', async () => {
    const { id } = await created();
    const { key } = await kern.apiKey({ scopes: ['activity.read'] });
    const client = api.as(key);
    expect((await client.query(one, { id })).data.activity.title).toBe('Forum');
    for (const field of ['program { id }', 'attendance { headcountTotal }', 'attendances { totalCount }']) {
      const { errors } = await client.query(`query ($id: ID!) { activity(id: $id) { ${field} } }`, { id });
      expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
