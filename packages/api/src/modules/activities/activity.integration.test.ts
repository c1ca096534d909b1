import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { valueOnly } from '../../testing/figures.ts';
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
    attendance { headcountTotal ${valueOnly} participantCount }
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
                  headcountTotal ${valueOnly}
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

describe('a new activity', () => {
  it('is PROPOSED, in person and in English by default, and belongs to its program', async () => {
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
      attendance: {
        headcountTotal: { __typename: 'NotReported', why: 'No headcount is recorded for this activity.' },
        participantCount: 0,
      },
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
    expect((await change({ expectedVersion: 1, areaId })).activity.version).toBe(1);
    const read = 'query ($id: ID!) { activity(id: $id) { area { id } } }';
    expect((await editor.query(read, { id })).data.activity.area).toEqual({ id: areaId });
    await change({ expectedVersion: 1, areaId: null });
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
    ]);
    const tooLong = await contributor.query(create, {
      input: {
        programId,
        title: 'A',
        kind: 'CLASS',
        startsAt: '2026-05-01T18:00:00Z',
        underservedFocus: 'x'.repeat(501),
      },
    });
    expect(tooLong.data.createActivity.issues.map((issue: { message: string }) => issue.message)).toEqual([
      'An underserved focus has at most 500 characters.',
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
});

describe('lists of activities under programs', () => {
  it('take as many statements for many parents as for one, four levels deep', async () => {
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
      attendance: { headcountTotal: { __typename: 'NotReported' }, participantCount: 3 },
      attendances: { totalCount: 3, edges: [{ node: { headcount: null } }, {}] },
    });
    expect(many.statementCount).toBe(few.statementCount);
    // The last one is the audit event of the participant keys.
    expect(many.statements).toHaveLength(8);
  });
});

describe('an API key', () => {
  it('reads activities and not the programs and attendance that its scopes leave out', async () => {
    const { id } = await created();
    const { key } = await kern.apiKey({ scopes: ['activity.read'] });
    const client = api.as(key);
    expect((await client.query(one, { id })).data.activity.title).toBe('Forum');
    for (const field of [
      'program { id }',
      `attendance { headcountTotal ${valueOnly} }`,
      'attendances { totalCount }',
    ]) {
      const { errors } = await client.query(`query ($id: ID!) { activity(id: $id) { ${field} } }`, { id });
      expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
