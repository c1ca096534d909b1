import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

const noUuid = '00000000-0000-7000-8000-000000000000';
const january = new Date('2026-01-02T00:00:00Z');

let now = january;
let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;
let contributor: TestClient;
/** An ACTIVE program, and its global id. */
let program: { id: string };
let programId: string;

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
  contributor = api.as({ jurisdiction: kern, role: 'CONTRIBUTOR' });
  program = await newProgram(kern);
  programId = encodeGlobalId('Program', program.id);
});
beforeEach(() => {
  now = january;
});
afterAll(() => api.close());

const failure = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ValidationError { issues { path message } }
`;
const series = /* GraphQL */ `
  series {
    id title kind frequency timeZone version participantCount
    program { id } area { name }
    activities(first: 100) {
      totalCount
      edges { node {
        id title kind mode status place languages accessibility underservedFocus startsAt hours version cancelReason
        proposedBySubject series { id } program { id } area { name }
      } }
    }
  }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateActivitySeriesInput!) {
    createActivitySeries(input: $input) { ${failure} ... on CreateActivitySeriesPayload { ${series} } }
  }
`;
const activate = /* GraphQL */ `
  mutation ($input: ActivateActivitySeriesInput!) {
    activateActivitySeries(input: $input) { ${failure} ... on ActivateActivitySeriesPayload { movedCount ${series} } }
  }
`;
const cancel = /* GraphQL */ `
  mutation ($input: CancelRemainingActivitiesInput!) {
    cancelRemainingActivities(input: $input) {
      ${failure} ... on CancelRemainingActivitiesPayload { movedCount ${series} }
    }
  }
`;
const list = /* GraphQL */ `
  query ($first: Int, $after: String, $filter: ActivitySeriesFilter, $orderBy: ActivitySeriesOrder) {
    activitySeriesList(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
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
          participantCount
          activities(first: 2, filter: { statuses: [PROPOSED] }) {
            totalCount
            edges {
              node {
                title
                series {
                  title
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
    activitySeries(id: $id) {
      id
      title
    }
    node(id: $id) {
      __typename
      id
    }
  }
`;

async function newProgram(county: TestJurisdiction, status: 'ACTIVE' | 'PROPOSED' = 'ACTIVE') {
  const [made] = await county.programs(1, { status });
  if (!made) throw new Error('The seed kit made no program');
  return made;
}

const input = (more: object = {}) => ({
  programId,
  title: 'Open house',
  kind: 'FORUM',
  firstStartsAt: '2026-02-27T02:00:00Z',
  minutes: 90,
  frequency: 'WEEKLY',
  timeZone: 'America/Los_Angeles',
  count: 4,
  ...more,
});

async function attempted(more: object = {}, client = contributor) {
  return (await client.query(create, { input: input(more) })).data.createActivitySeries;
}

const created = async (more: object = {}) => (await attempted(more)).series;

const nodes = (connection: { edges: { node: Record<string, unknown> }[] }) =>
  connection.edges.map(({ node }) => node);
const statuses = (made: { activities: Parameters<typeof nodes>[0] }) =>
  nodes(made.activities).map(({ status }) => status);

describe('a new series', () => {
  it('makes all of its activities, at one time of day, and says what they have in common', async () => {
    const [area] = await kern.areas(1);
    const made = await created({
      areaId: encodeGlobalId('Area', area?.id ?? ''),
      mode: 'HYBRID',
      place: 'Library',
      languages: ['en', 'es'],
      accessibility: ['CHILDCARE'],
      underservedFocus: 'Night workers',
    });
    expect(made).toMatchObject({
      title: 'Open house',
      frequency: 'WEEKLY',
      timeZone: 'America/Los_Angeles',
      version: 1,
      participantCount: 0,
      program: { id: programId },
      area: { name: 'Area 1' },
    });
    expect(made.activities.totalCount).toBe(4);
    const activities = nodes(made.activities);
    expect(activities.map(({ startsAt }) => startsAt)).toEqual([
      '2026-02-27T02:00:00.000Z',
      '2026-03-06T02:00:00.000Z',
      '2026-03-13T01:00:00.000Z',
      '2026-03-20T01:00:00.000Z',
    ]);
    for (const activity of activities) {
      expect(activity).toMatchObject({
        title: 'Open house',
        kind: 'FORUM',
        mode: 'HYBRID',
        status: 'PROPOSED',
        place: 'Library',
        languages: ['en', 'es'],
        accessibility: ['CHILDCARE'],
        underservedFocus: 'Night workers',
        hours: 1.5,
        version: 1,
        proposedBySubject: kern.subjectOf('CONTRIBUTOR'),
        series: { id: made.id },
        program: { id: programId },
        area: { name: 'Area 1' },
      });
    }
    const { data } = await contributor.query(one, { id: made.id });
    expect(data).toEqual({
      activitySeries: { id: made.id, title: 'Open house' },
      node: { __typename: 'ActivitySeries', id: made.id },
    });
  });

  it('writes its activities in one statement, however many they are', async () => {
    const few = await contributor.query(create, { input: input({ count: 2 }) });
    const many = await contributor.query(create, { input: input({ count: 60 }) });
    expect(many.data.createActivitySeries.series.activities.totalCount).toBe(60);
    expect(many.statementCount).toBe(few.statementCount);
  });

  it('is not calculated without a valid time zone, or without a limit', async () => {
    for (const [more, field] of [
      [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
      [{ count: 2_147_483_647 }, 'count'],
      [{ minutes: -2_147_483_648 }, 'minutes'],
    ] as const) {
      expect(await attempted(more), field).toMatchObject({
        code: 'VALIDATION_FAILED',
        path: ['input', field],
      });
    }
  });

  it('names everything that is wrong with it, each with its path; nothing is made', async () => {
    const before = (await contributor.query(list)).data.activitySeriesList.totalCount;
    const refused = await attempted({
      title: ' ',
      minutes: 0,
      timeZone: '+02:00',
      count: 61,
      programId: encodeGlobalId('Area', noUuid),
    });
    expect(refused.issues.map((issue: { path: string[] }) => issue.path[1]).sort()).toEqual([
      'count',
      'minutes',
      'programId',
      'timeZone',
      'title',
    ]);
    const late = { firstStartsAt: '9999-11-01T00:00:00Z', frequency: 'QUARTERLY' };
    expect(await attempted(late)).toMatchObject({ path: ['input', 'firstStartsAt'] });
    const after = (await contributor.query(list)).data.activitySeriesList.totalCount;
    expect(after).toBe(before);
  });

  it('is not for a retired area', async () => {
    const county = await api.jurisdiction();
    const [area] = await county.areas(1, { retiredAt: january });
    const own = await newProgram(county);
    const refused = await attempted(
      { programId: encodeGlobalId('Program', own.id), areaId: encodeGlobalId('Area', area?.id ?? '') },
      api.as({ jurisdiction: county, role: 'EDITOR' }),
    );
    expect(refused).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'areaId'] });
  });
});

describe('the activities of a series', () => {
  it('become ACTIVE together, each with its own event; doing so again moves nothing', async () => {
    const { id: seriesId } = await created();
    const { data } = await editor.query(activate, { input: { seriesId } });
    expect(data.activateActivitySeries.movedCount).toBe(4);
    const { activities } = data.activateActivitySeries.series;
    expect(nodes(activities).map(({ status, version }) => [status, version])).toEqual(
      Array(4).fill(['ACTIVE', 2]),
    );
    const trail = await api
      .as({ jurisdiction: kern, role: 'ADMIN' })
      .query('{ auditTrail(first: 5) { edges { node { action } } } }');
    expect(nodes(trail.data.auditTrail).map(({ action }) => action)).toEqual([
      'activitySeries.activated',
      ...Array<string>(4).fill('activity.statusChanged'),
    ]);
    const again = await editor.query(activate, { input: { seriesId } });
    expect(again.data.activateActivitySeries.movedCount).toBe(0);
  });

  it('become ACTIVE only in an ACTIVE program', async () => {
    const waiting = await newProgram(kern, 'PROPOSED');
    const { id: seriesId } = await created({ programId: encodeGlobalId('Program', waiting.id) });
    const { data } = await editor.query(activate, { input: { seriesId } });
    expect(data.activateActivitySeries).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'seriesId'],
      message: 'An activity can become ACTIVE only in a program that is ACTIVE; this one is PROPOSED.',
    });
  });

  it('are canceled if they have not started', async () => {
    const { id: seriesId } = await created();
    await editor.query(activate, { input: { seriesId } });
    now = new Date('2026-03-06T02:00:00Z');
    const { data } = await editor.query(cancel, { input: { seriesId, reason: 'The library is closed' } });
    expect(data.cancelRemainingActivities.movedCount).toBe(2);
    const { activities } = data.cancelRemainingActivities.series;
    expect(nodes(activities).map(({ status, cancelReason }) => [status, cancelReason])).toEqual([
      ['ACTIVE', null],
      ['ACTIVE', null],
      ['CANCELLED', 'The library is closed'],
      ['CANCELLED', 'The library is closed'],
    ]);
    const again = await editor.query(cancel, { input: { seriesId, reason: 'Again' } });
    expect(again.data.cancelRemainingActivities.movedCount).toBe(0);
  });

  it('are not canceled without a reason', async () => {
    const { id: seriesId } = await created();
    const { data } = await editor.query(cancel, { input: { seriesId, reason: ' ' } });
    expect(data.cancelRemainingActivities).toMatchObject({ path: ['input', 'reason'] });
  });

  it('are each moved once where two activate and cancel at the same time', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id: seriesId } = await created();
      const answers = await Promise.all([
        editor.query(activate, { input: { seriesId } }),
        editor.query(activate, { input: { seriesId } }),
        editor.query(cancel, { input: { seriesId, reason: 'Snow' } }),
      ]);
      expect(answers[2]?.data.cancelRemainingActivities.movedCount).toBe(4);
      const { data } = await editor.query(activate, { input: { seriesId } });
      expect(statuses(data.activateActivitySeries.series)).toEqual(Array(4).fill('CANCELLED'));
    }
  });

  it('have participants who are counted once each over all of them', async () => {
    const { id: seriesId, activities } = await created();
    await editor.query(activate, { input: { seriesId } });
    for (const { id: activityId } of nodes(activities).slice(0, 2)) {
      const attendance = { participantKeys: ['P-1', 'P-2', `P-3-${String(activityId).slice(-8)}`] };
      const { data } = await editor.query(
        'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename } }',
        { input: { activityId, attendance } },
      );
      expect(data.recordAttendance.__typename).toBe('RecordAttendancePayload');
    }
    const { data } = await editor.query('query ($id: ID!) { activitySeries(id: $id) { participantCount } }', {
      id: seriesId,
    });
    expect(data.activitySeries.participantCount).toBe(4);
  });
});

describe('the gate', () => {
  let county: TestJurisdiction;
  let admin: TestClient;
  let own: { id: string };

  beforeAll(async () => {
    county = await api.jurisdiction();
    admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    own = await newProgram(county);
    await inSystem(api.database.system, () =>
      api.database.system.prisma.permissibleActivityRule.create({
        data: {
          jurisdictionId: county.id,
          title: 'Workshops are reviewed',
          rationale: 'They touch on pending matters.',
          appliesTo: 'ACTIVITY',
          activityKinds: ['WORKSHOP'],
          requiredReview: 'ETHICS',
        },
      }),
    );
  });

  const change = /* GraphQL */ `
    mutation ($input: UpdateActivityInput!) {
      updateActivity(input: $input) { ${failure} ... on UpdateActivityPayload { activity { kind status } } }
    }
  `;

  it('lets a series become ACTIVE whole or not at all', async () => {
    const more = { programId: encodeGlobalId('Program', own.id) };
    const made = (await attempted(more, admin)).series;
    const [, , third] = nodes(made.activities);
    await admin.query(change, { input: { id: third?.['id'], expectedVersion: 1, kind: 'WORKSHOP' } });
    const refused = await admin.query(activate, { input: { seriesId: made.id } });
    expect(refused.data.activateActivitySeries).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'seriesId'],
    });
    const read = `query ($id: ID!) { activitySeries(id: $id) { activities { edges { node { status } } } } }`;
    const { data } = await admin.query(read, { id: made.id });
    expect(statuses(data.activitySeries)).toEqual(Array(4).fill('PROPOSED'));
  });

  it('asks as many statements for a long series as for a short one', async () => {
    const read = async (count: number) => {
      const made = (await attempted({ programId: encodeGlobalId('Program', own.id), count }, admin)).series;
      const answer = await admin.query(activate, { input: { seriesId: made.id } });
      expect(answer.data.activateActivitySeries.movedCount).toBe(count);
      return answer.statementCount;
    };
    expect(await read(20)).toBe(await read(2));
  });

  it('stands before an activity, and again before one that was let through and becomes another kind', async () => {
    const move = /* GraphQL */ `
      mutation ($input: ChangeActivityStatusInput!) {
        changeActivityStatus(input: $input) { ${failure} ... on ChangeActivityStatusPayload { activity { status } } }
      }
    `;
    const [workshop] = await county.activities(own, 1, { kind: 'WORKSHOP', status: 'PROPOSED' });
    const blocked = await admin.query(move, {
      input: { id: encodeGlobalId('Activity', workshop?.id ?? ''), expectedVersion: 1, status: 'ACTIVE' },
    });
    expect(blocked.data.changeActivityStatus).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'status'],
      message: expect.stringContaining('Workshops are reviewed'),
    });
    for (const status of ['ACTIVE', 'COMPLETED'] as const) {
      const [forum] = await county.activities(own, 1, { kind: 'FORUM', status, startsAt: january });
      const id = encodeGlobalId('Activity', forum?.id ?? '');
      const disguised = await admin.query(change, { input: { id, expectedVersion: 1, kind: 'WORKSHOP' } });
      expect(disguised.data.updateActivity).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'kind'] });
      const honest = await admin.query(change, { input: { id, expectedVersion: 1, kind: 'LECTURE' } });
      expect(honest.data.updateActivity.activity).toEqual({ kind: 'LECTURE', status });
    }
  });
});
