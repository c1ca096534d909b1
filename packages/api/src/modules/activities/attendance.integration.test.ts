import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { valueOnly, withValues } from '../../testing/figures.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let contributor: TestClient;
let program: { id: string };

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  contributor = api.as({ jurisdiction: kern, role: 'CONTRIBUTOR' });
  const [made] = await kern.programs(1);
  if (!made) throw new Error('The seed kit made no program');
  program = made;
});
afterAll(() => api.close());

const record = /* GraphQL */ `
  mutation ($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
      __typename
      ... on Error {
        code
        message
        path
      }
      ... on ValidationError {
        issues {
          path
          message
        }
      }
      ... on RecordAttendancePayload {
        activity {
          version
          attendance {
            headcountTotal ${valueOnly}
            participantCount
          }
        }
      }
    }
  }
`;
const attendances = /* GraphQL */ `
  query ($id: ID!) {
    activity(id: $id) {
      attendances {
        totalCount
        edges {
          node {
            id
            headcount
            participantKey
            activity {
              id
            }
            counts {
              dimension
              category
              count
            }
          }
        }
      }
    }
  }
`;

/** An activity at which attendance can be recorded, unless its status says otherwise. */
async function held(status: 'PROPOSED' | 'ACTIVE' | 'COMPLETED' = 'ACTIVE', of = program): Promise<string> {
  const [activity] = await kern.activities(of, 1, { status });
  return encodeGlobalId('Activity', activity?.id ?? '');
}

const recorded = async (activityId: string, attendance: object, more: object = {}, client = contributor) =>
  (await client.query(record, { input: { activityId, attendance, ...more } })).data.recordAttendance;

describe('attendance', () => {
  it('adds headcounts up and counts each participant once', async () => {
    const id = await held();
    await recorded(id, { headcount: 40 });
    await recorded(id, { headcount: 2 });
    await recorded(id, { participantKeys: ['P-1', 'P-2', 'P-1'] });
    const { activity: now } = await recorded(id, { participantKeys: ['P-2', 'P-3'] });
    expect(withValues(now.attendance)).toEqual({ headcountTotal: 42, participantCount: 3 });
    expect(now.version).toBe(1);
  });

  it('of the same 500 people, recorded at the same time in different orders, is counted once', async () => {
    const id = await held();
    const keys = Array.from({ length: 500 }, (_, index) => `P-${index}`);
    const results = await Promise.all(
      [keys, keys.toReversed(), keys].map((participantKeys) => recorded(id, { participantKeys })),
    );
    expect(results.map((entry) => entry.__typename)).toEqual(Array(3).fill('RecordAttendancePayload'));
    const { activity: now } = await recorded(id, { participantKeys: ['P-0'] });
    expect(withValues(now.attendance)).toEqual({ headcountTotal: null, participantCount: 500 });
  });

  it('of a retry with the same key is added once', async () => {
    const id = await held();
    const again = () => recorded(id, { headcount: 10 }, { idempotencyKey: 'heads-0001' });
    await Promise.all([again(), again()]);
    const { activity: now } = await again();
    expect(now.attendance.headcountTotal).toMatchObject({ value: 10 });
    const other = await recorded(id, { headcount: 11 }, { idempotencyKey: 'heads-0001' });
    expect(other).toMatchObject({ code: 'CONFLICT', path: ['input', 'idempotencyKey'] });
  });

  it('refuses what identifies a person, by its place and without repeating it; nothing is recorded', async () => {
    const id = await held();
    const keys = ['P-1', 'Maria Garcia', 'maria@example.org', '213-555-0142', '123-45-6789'];
    const refused = await recorded(id, { participantKeys: keys });
    expect(refused.__typename).toBe('ValidationError');
    expect(refused.issues.map((issue: { path: string[] }) => issue.path)).toEqual(
      [1, 2, 3, 4].map((index) => ['input', 'attendance', 'participantKeys', String(index)]),
    );
    expect(refused.issues.map((issue: { message: string }) => issue.message.split('.')[0])).toEqual([
      'This looks like a name',
      'This looks like an e-mail address',
      'This looks like a telephone number',
      'This looks like a Social Security number',
    ]);
    for (const key of keys.slice(1)) expect(JSON.stringify(refused)).not.toContain(key);
    const { data } = await contributor.query(
      'query ($id: ID!) { activity(id: $id) { attendances { totalCount } } }',
      { id },
    );
    expect(data.activity.attendances.totalCount).toBe(0);
  });

  it.each([
    [{ headcount: -1 }, ['headcount']],
    [{ headcount: 100_001 }, ['headcount']],
    [{ participantKeys: [] }, ['participantKeys']],
    [{ participantKeys: Array.from({ length: 501 }, (_, index) => `P-${index}`) }, ['participantKeys']],
  ])('has bounds (%#)', async (attendance, path) => {
    const id = await held();
    expect(await recorded(id, attendance)).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'attendance', ...path],
    });
  });

  it.each([{}, { headcount: 1, participantKeys: ['P-1'] }, { headcount: null }])(
    'is one of headcount and participants, not %j',
    async (attendance) => {
      const id = await held();
      const { status, data, errors } = await contributor.query(record, {
        input: { activityId: id, attendance },
      });
      expect(status).toBe(400);
      expect(data ?? null).toBeNull();
      expect(errors[0]?.extensions['code']).toBe('BAD_REQUEST');
    },
  );

  it('of two recordings in one request is shown after each of them', async () => {
    const id = await held();
    const field = (alias: string, headcount: number): string =>
      `${alias}: recordAttendance(input: { activityId: "${id}", attendance: { headcount: ${headcount} } }) {
        ... on RecordAttendancePayload { activity { attendance { headcountTotal ${valueOnly} } } } }`;
    const { data } = await contributor.query(`mutation { ${field('first', 1)} ${field('second', 2)} }`);
    expect(withValues(data)).toEqual({
      first: { activity: { attendance: { headcountTotal: 1 } } },
      second: { activity: { attendance: { headcountTotal: 3 } } },
    });
  });

  it.each(['PROPOSED', 'CANCELLED'] as const)(
    'is not recorded where nothing was held: %s',
    async (status) => {
      const [activity] = await kern.activities(program, 1, {
        status,
        ...(status === 'CANCELLED' ? { cancelReason: 'Snow' } : {}),
      });
      const id = encodeGlobalId('Activity', activity?.id ?? '');
      expect(await recorded(id, { headcount: 1 })).toMatchObject({
        code: 'INVALID_STATE',
        path: ['input', 'activityId'],
        message: `Attendance and resources are recorded for an activity that is ACTIVE or COMPLETED; this one is ${status}.`,
      });
    },
  );

  it('is not reported before somebody counts, and 0 if nobody came', async () => {
    const id = await held('COMPLETED');
    const read = async (): Promise<Json> =>
      (
        await contributor.query(
          `query ($id: ID!) { activity(id: $id) { attendance { headcountTotal ${valueOnly} } } }`,
          { id },
        )
      ).data.activity.attendance.headcountTotal;
    expect(await read()).toEqual({
      __typename: 'NotReported',
      why: 'No headcount is recorded for this activity.',
    });
    await recorded(id, { headcount: 0 });
    expect(await read()).toEqual({ __typename: 'Estimate', value: 0 });
  });

  it('is recorded after the event as well', async () => {
    const id = await held('COMPLETED');
    const { activity } = await recorded(id, { headcount: 12 });
    expect(activity.attendance.headcountTotal).toMatchObject({ value: 12 });
  });
});

describe('the groups of a headcount', () => {
  const groups = [
    { dimension: 'SEX', category: 'FEMALE', count: 21 },
    { dimension: 'SEX', category: 'MALE', count: 17 },
    { dimension: 'AGE_BAND', category: '65+', count: 40 },
  ];

  it('stand with their headcount, in order, and add to the total once', async () => {
    const id = await held();
    const { activity } = await recorded(id, { headcountWithGroups: { headcount: 40, groups } });
    expect(withValues(activity.attendance)).toEqual({ headcountTotal: 40, participantCount: 0 });
    await recorded(id, { participantKeys: ['P-1'] });
    const { data, errors } = await contributor.query(attendances, { id });
    expect(errors).toEqual([]);
    expect(data.activity.attendances.edges.map(({ node }: { node: object }) => node)).toEqual([
      expect.objectContaining({ headcount: 40, activity: { id }, counts: [groups[2], groups[0], groups[1]] }),
      expect.objectContaining({ headcount: null, participantKey: 'P-1', counts: [] }),
    ]);
  });

  it.each([
    ['more people than were counted', { headcount: 37, groups }, [['groups'], ['groups']]],
    ['a group twice', { headcount: 50, groups: [groups[0], groups[0]] }, [['groups', '1', 'category']]],
    [
      'invalid codes',
      {
        headcount: 50,
        groups: [
          { dimension: 'SEX', category: 'ALL', count: 1 },
          { dimension: 'SEX', category: 'María', count: -1 },
        ],
      },
      [
        ['groups', '0', 'category'],
        ['groups', '1', 'category'],
        ['groups', '1', 'count'],
      ],
    ],
    ['no groups', { headcount: 50, groups: [] }, [['groups']]],
    [
      'too many groups',
      {
        headcount: 50,
        groups: Array.from({ length: 61 }, (_, index) => ({
          dimension: 'AGE_BAND',
          category: String(index),
          count: 0,
        })),
      },
      [['groups']],
    ],
    ['too many people', { headcount: 100_001, groups }, [['headcount']]],
  ])('are refused as a whole: %s', async (_what, headcountWithGroups, paths) => {
    const id = await held();
    const refused = await recorded(id, { headcountWithGroups });
    expect(refused.__typename).toBe('ValidationError');
    expect(refused.issues.map((issue: { path: string[] }) => issue.path)).toEqual(
      paths.map((path) => ['input', 'attendance', 'headcountWithGroups', ...path]),
    );
    const { data } = await contributor.query(attendances, { id });
    expect(data.activity.attendances.totalCount).toBe(0);
  });

  it.each(['VIEWER', 'ETHICS_REVIEWER'] as const)(
    'are hidden from a %s, who loses them and nothing else',
    async (role) => {
      const id = await held();
      await recorded(id, { headcountWithGroups: { headcount: 40, groups } });
      const answer = await api.as({ jurisdiction: kern, role }).query(attendances, { id });
      expect(answer.data.activity.attendances.edges[0].node).toMatchObject({ headcount: 40, counts: null });
      expect(answer.errors.map(({ extensions, path }) => [extensions.code, path?.at(-1)])).toEqual([
        ['FORBIDDEN', 'participantKey'],
        ['FORBIDDEN', 'counts'],
      ]);
      expect(JSON.stringify(answer)).not.toContain('FEMALE');
    },
  );

  it('leave a trace of who read them', async () => {
    const county = await api.jurisdiction();
    const [own] = await county.programs(1);
    const [activity] = await county.activities(own ?? program, 1);
    const id = encodeGlobalId('Activity', activity?.id ?? '');
    const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    await recorded(id, { headcountWithGroups: { headcount: 40, groups } }, {}, admin);
    const { data } = await editor.query(attendances, { id });
    const trail = await admin.query(
      '{ auditTrail(first: 1) { edges { node { action actorSubject entityType entityId detail { name value } } } } }',
    );
    const attendanceId: string = data.activity.attendances.edges[0].node.id;
    expect(trail.data.auditTrail.edges[0].node).toMatchObject({
      action: 'attendanceCount.read',
      actorSubject: county.subjectOf('EDITOR'),
      entityType: 'Attendance',
      detail: expect.arrayContaining([{ name: 'ids', value: attendanceId }]),
    });
  });

  it('are read in one statement, however many headcounts there are', async () => {
    const one = await held();
    const many = await held();
    await recorded(one, { headcountWithGroups: { headcount: 40, groups } });
    for (let count = 0; count < 5; count += 1) {
      await recorded(many, { headcountWithGroups: { headcount: 40, groups } });
    }
    const few = await contributor.query(attendances, { id: one });
    const all = await contributor.query(attendances, { id: many });
    expect(all.data.activity.attendances.edges).toHaveLength(5);
    expect(all.statementCount).toBe(few.statementCount);
  });
});

describe('the participants of a program', () => {
  const counted = /* GraphQL */ `
    query ($first: Int) {
      programs(first: $first, orderBy: { field: TITLE, direction: ASCENDING }) {
        edges {
          node {
            title
            participantCount
          }
        }
      }
    }
  `;

  it('are counted once each over all its activities, in one statement for all programs', async () => {
    const county = await api.jurisdiction();
    const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
    for (const [index, own] of (await county.programs(3)).entries()) {
      for (const { id } of await county.activities(own, index + 1)) {
        const activityId = encodeGlobalId('Activity', id);
        await recorded(activityId, { participantKeys: ['P-1', `P-2-${id}`] }, {}, editor);
        await recorded(activityId, { headcount: 30 }, {}, editor);
      }
    }
    await county.programs(1, { title: 'Program 4' });
    const all = await editor.query(counted);
    const counts = all.data.programs.edges.map(
      ({ node }: { node: { participantCount: number } }) => node.participantCount,
    );
    expect(counts).toEqual([2, 3, 4, 0]);
    const one = await editor.query(counted, { first: 1 });
    expect(one.data.programs.edges).toHaveLength(1);
    expect(all.statementCount).toBe(one.statementCount);
  });

  it('are hidden from a key without permission to read attendance', async () => {
    const { key } = await kern.apiKey({ scopes: ['program.read'] });
    const { errors } = await api.as(key).query(counted);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('participant keys', () => {
  const seen = `query ($id: ID!) { activity(id: $id) {
    attendance { participantCount }
    attendances { totalCount edges { node { id participantKey } } } } }`;

  it.each(['ADMIN', 'EDITOR', 'CONTRIBUTOR'] as const)(
    'are read by a %s, which leaves a trace',
    async (role) => {
      const county = await api.jurisdiction();
      const [own] = await county.programs(1);
      const [activity] = await county.activities(own ?? program, 1);
      const id = encodeGlobalId('Activity', activity?.id ?? '');
      const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
      await recorded(id, { participantKeys: ['P-1', 'P-2'] }, {}, admin);
      const { data, errors } = await api.as({ jurisdiction: county, role }).query(seen, { id });
      expect(errors).toEqual([]);
      const rows = data.activity.attendances.edges.map(({ node }: Json) => node);
      expect(rows.map((row: Json) => row.participantKey)).toEqual(['P-1', 'P-2']);
      const trail = await admin.query(
        '{ auditTrail(first: 1) { edges { node { action actorSubject entityType detail { name value } } } } }',
      );
      expect(trail.data.auditTrail.edges[0].node).toMatchObject({
        action: 'participantKey.read',
        actorSubject: county.subjectOf(role),
        entityType: 'Attendance',
        detail: expect.arrayContaining([
          { name: 'count', value: '2' },
          { name: 'field', value: 'Attendance.participantKey' },
        ]),
      });
      expect(JSON.stringify(trail)).not.toContain('P-1');
    },
  );

  it.each(['VIEWER', 'ANALYST', 'ETHICS_REVIEWER'] as const)(
    'are hidden from a %s, who sees counts',
    async (role) => {
      const id = await held();
      await recorded(id, { participantKeys: ['P-1', 'P-2'] });
      const reader = api.as({ jurisdiction: kern, role });
      const answer = await reader.query(seen, { id });
      expect(answer.data.activity).toMatchObject({
        attendance: { participantCount: 2 },
        attendances: {
          totalCount: 2,
          edges: [{ node: { participantKey: null } }, { node: { participantKey: null } }],
        },
      });
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
      const node = await reader.query(
        'query ($id: ID!) { node(id: $id) { ... on Attendance { participantKey } } }',
        {
          id: answer.data.activity.attendances.edges[0].node.id,
        },
      );
      expect(node.data.node).toEqual({ participantKey: null });
      expect(JSON.stringify([answer, node])).not.toContain('P-1');
    },
  );

  it('are hidden from an API key without the scope', async () => {
    const id = await held();
    await recorded(id, { participantKeys: ['P-1'] });
    const { key } = await kern.apiKey({ scopes: ['activity.read', 'attendance.read'] });
    const answer = await api.as(key).query(seen, { id });
    expect(answer.data.activity.attendances.edges).toEqual([
      { node: expect.objectContaining({ participantKey: null }) },
    ]);
    expect(JSON.stringify(answer)).not.toContain('P-1');
  });
});
