import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let editor: TestClient;
let now: Date;

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
afterAll(() => api.close());
beforeEach(async () => {
  now = new Date('2026-05-01T12:00:00.123Z');
  county = await api.jurisdiction();
  editor = api.as({ jurisdiction: county, role: 'EDITOR' });
});

const dayMs = 24 * 60 * 60 * 1000;
const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ConflictError { currentVersion }
`;
const remove = /* GraphQL */ `
  mutation ($input: DeleteRecordInput!) {
    deleteRecord(input: $input) {
      ${result}
      ... on DeleteRecordPayload {
        deletedRecord { recordId type title reason deletedBy deletedAt restorableUntil }
      }
    }
  }
`;
const restore = /* GraphQL */ `
  mutation ($input: RestoreRecordInput!) {
    restoreRecord(input: $input) {
      ${result}
      ... on RestoreRecordPayload { record { __typename id } }
    }
  }
`;
const list = /* GraphQL */ `
  query ($orderBy: DeletedRecordOrder) {
    deletedRecords(orderBy: $orderBy) {
      totalCount
      edges {
        node {
          recordId
          type
          title
          reason
          deletedBy
          deletedAt
          restorableUntil
        }
      }
    }
  }
`;

const system = <T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));

async function removed(id: string, more: object = {}, client = editor) {
  const input = { id, expectedVersion: 1, reason: 'Entered twice', ...more };
  return (await client.query(remove, { input })).data.deleteRecord;
}
const restored = async (id: string, client = editor) =>
  (await client.query(restore, { input: { id } })).data.restoreRecord;
const deleted = async (variables: Record<string, unknown> = {}, client = editor) =>
  (await client.query(list, variables)).data.deletedRecords;

/** A program with two activities and a budget line. */
async function plan(status: 'PROPOSED' | 'ACTIVE' | 'PAUSED' | 'ENDED' = 'ENDED') {
  const [program] = await county.programs(1, { status });
  const programRowId = program?.id ?? '';
  const activities = await county.activities({ id: programRowId }, 2);
  const line = await system((prisma) =>
    prisma.budgetLine.create({
      data: {
        jurisdictionId: county.id,
        programId: programRowId,
        fiscalYear: 2026,
        fundingType: 'GENERAL_FUND',
        expenseType: 'VENUE',
        description: 'Rooms',
        plannedCents: 100_000n,
      },
    }),
  );
  return {
    programRowId,
    id: encodeGlobalId('Program', programRowId),
    activityIds: activities.map((activity) => encodeGlobalId('Activity', activity.id)),
    lineRowId: line.id,
    lineId: encodeGlobalId('BudgetLine', line.id),
  };
}

const nodes = async (ids: string[], client = editor): Promise<(string | null)[]> =>
  (await client.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).data.nodes.map(
    (node: { id: string } | null) => node?.id ?? null,
  );

const trail = async (): Promise<{ action: string; entityId: string; detail: unknown }[]> =>
  system((prisma) =>
    prisma.auditEvent.findMany({
      where: { jurisdictionId: county.id, action: { endsWith: 'd' }, NOT: { action: { endsWith: '.read' } } },
      select: { action: true, entityId: true, detail: true },
      orderBy: { id: 'asc' },
    }),
  );

describe('a deleted record', () => {
  it('is hidden at once, and is listed with the records that can be restored', async () => {
    const { id, activityIds } = await plan();
    const [first, second] = activityIds;
    const answer = await removed(first ?? '');
    const expected = {
      recordId: first,
      type: 'ACTIVITY',
      title: 'Activity 1',
      reason: 'Entered twice',
      deletedBy: county.subjectOf('EDITOR'),
      deletedAt: '2026-05-01T12:00:00.123Z',
      restorableUntil: '2026-05-31T12:00:00.123Z',
    };
    expect(answer).toEqual({ __typename: 'DeleteRecordPayload', deletedRecord: expected });
    expect(await deleted()).toMatchObject({ totalCount: 1, edges: [{ node: expected }] });
    const { data } = await editor.query(
      `query ($id: ID!, $one: ID!) {
         activity(id: $one) { id }
         program(id: $id) { activities { totalCount edges { node { id } } } }
         activities { totalCount }
       }`,
      { id, one: first },
    );
    expect(data).toEqual({
      activity: null,
      program: { activities: { totalCount: 1, edges: [{ node: { id: second } }] } },
      activities: { totalCount: 1 },
    });
    expect(await nodes(activityIds)).toEqual([null, second]);
    expect(await trail()).toEqual([
      {
        action: 'activity.deleted',
        entityId: decodeGlobalId(first ?? '')?.id,
        detail: { reason: 'Entered twice' },
      },
    ]);
  });

  it('comes back as it was, one version on', async () => {
    const { activityIds } = await plan();
    const [first = ''] = activityIds;
    await removed(first);
    expect(await restored(first)).toEqual({
      __typename: 'RestoreRecordPayload',
      record: { __typename: 'Activity', id: first },
    });
    expect(await deleted()).toMatchObject({ totalCount: 0, edges: [] });
    const { data } = await editor.query('query ($id: ID!) { activity(id: $id) { title version } }', {
      id: first,
    });
    expect(data.activity).toEqual({ title: 'Activity 1', version: 3 });
    expect((await trail()).map(({ action }) => action)).toEqual(['activity.deleted', 'activity.restored']);
    expect(await restored(first)).toMatchObject({
      code: 'INVALID_STATE',
      message: 'The activity is not deleted.',
      path: ['input', 'id'],
    });
  });

  it('does not come back as ACTIVE where its program runs no more, unless it was held', async () => {
    const { programRowId } = await plan('ACTIVE');
    const activities = async (startsAt: Date) => {
      const [made] = await county.activities({ id: programRowId }, 1, { status: 'ACTIVE', startsAt });
      return encodeGlobalId('Activity', made?.id ?? '');
    };
    const held = await activities(new Date(now.getTime() - dayMs));
    const planned = await activities(new Date(now.getTime() + dayMs));
    for (const id of [held, planned]) await removed(id);
    for (const status of ['PAUSED', 'ENDED'] as const) {
      await system((prisma) => prisma.program.updateMany({ where: { id: programRowId }, data: { status } }));
      expect(await restored(planned)).toMatchObject({
        code: 'INVALID_STATE',
        message: `An activity can become ACTIVE only in a program that is ACTIVE; this one is ${status}.`,
        path: ['input', 'id'],
      });
    }
    expect((await restored(held)).__typename).toBe('RestoreRecordPayload');
    expect(await nodes([held, planned])).toEqual([held, null]);
  });

  it('comes back for thirty days', async () => {
    const { activityIds } = await plan();
    const [first = ''] = activityIds;
    await removed(first);
    now = new Date(now.getTime() + 30 * dayMs);
    expect(await restored(first)).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'id'] });
    now = new Date(now.getTime() - 1);
    expect((await restored(first)).record).toEqual({ __typename: 'Activity', id: first });
  });

  it('is null where something names it', async () => {
    const { id } = await plan();
    const created = await editor.query(
      `mutation ($input: CreateSurveyInput!) { createSurvey(input: $input) { ... on CreateSurveyPayload { survey { id } } } }`,
      { input: { title: 'Trust', programId: id } },
    );
    const survey = created.data.createSurvey.survey.id as string;
    const programOf = async () =>
      (await editor.query('query ($id: ID!) { survey(id: $id) { program { id } } }', { id: survey })).data
        .survey.program;
    expect(await programOf()).toEqual({ id });
    await removed(id);
    expect(await programOf()).toBeNull();
    await restored(id);
    expect(await programOf()).toEqual({ id });
  });

  it('is null where a feedback item, an attendance or a hold names it', async () => {
    const { programRowId, activityIds } = await plan();
    const activityId = decodeGlobalId(activityIds[0] ?? '')?.id ?? '';
    const jurisdictionId = county.id;
    const [feedbackItem, attendance, hold] = await system(
      async (prisma) =>
        [
          await prisma.feedbackItem.create({
            data: {
              jurisdictionId,
              programId: programRowId,
              activityId,
              summary: 'Lights',
              receivedOn: new Date('2026-04-01'),
            },
          }),
          await prisma.attendance.create({ data: { jurisdictionId, activityId, headcount: 3 } }),
          await prisma.legalHold.create({
            data: {
              jurisdictionId,
              programId: programRowId,
              title: 'T',
              reason: 'R',
              placedBySubject: 's',
              releasedAt: now,
              releasedBySubject: 's',
            },
          }),
        ] as const,
    );
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    const read = async () =>
      (
        await admin.query(
          `query ($ids: [ID!]!) {
             nodes(ids: $ids) {
               ... on FeedbackItem { activity { id } program { id } }
               ... on Attendance { activity { id } }
               ... on LegalHold { program { id } isLimitedToProgram }
             }
           }`,
          {
            ids: [
              encodeGlobalId('FeedbackItem', feedbackItem.id),
              encodeGlobalId('Attendance', attendance.id),
              encodeGlobalId('LegalHold', hold.id),
            ],
          },
        )
      ).data.nodes;
    const program = { id: encodeGlobalId('Program', programRowId) };
    const activity = { id: activityIds[0] };
    const isLimitedToProgram = true;
    expect(await read()).toEqual([{ activity, program }, { activity }, { program, isLimitedToProgram }]);
    await removed(activity.id ?? '');
    expect(await read()).toEqual([
      { activity: null, program },
      { activity: null },
      { program, isLimitedToProgram },
    ]);
    await removed(program.id);
    expect(await read()).toEqual([
      { activity: null, program: null },
      { activity: null },
      { program: null, isLimitedToProgram },
    ]);
  });

  it('can be a partner organization, a feedback item or a policy change', async () => {
    const jurisdictionId = county.id;
    const [partner, feedbackItem, policyChange] = await system(
      async (prisma) =>
        [
          await prisma.partnerOrganization.create({
            data: { jurisdictionId, code: 'ywca', name: 'YWCA', kind: 'SOCIAL_SERVICE' },
          }),
          await prisma.feedbackItem.create({
            data: {
              jurisdictionId,
              summary: `Lights ${'x'.repeat(300)}`,
              receivedOn: new Date('2026-04-01'),
            },
          }),
          await prisma.policyChange.create({
            data: {
              jurisdictionId,
              kind: 'PRIORITY',
              title: 'Lighting first',
              insight: 'i',
              change: 'c',
              limits: 'l',
              decidedOn: new Date('2026-04-02'),
            },
          }),
        ] as const,
    );
    const ids = [
      encodeGlobalId('PartnerOrganization', partner.id),
      encodeGlobalId('FeedbackItem', feedbackItem.id),
      encodeGlobalId('PolicyChange', policyChange.id),
    ];
    for (const id of ids) expect(await removed(id)).toMatchObject({ __typename: 'DeleteRecordPayload' });
    const { edges } = await deleted({ orderBy: { field: 'DELETED_AT', direction: 'ASCENDING' } });
    const titles = edges.map(({ node }: { node: { title: string } }) => node.title);
    expect(titles).toEqual(['YWCA', `Lights ${'x'.repeat(192)}…`, 'Lighting first']);
    for (const id of ids) expect(await restored(id)).toMatchObject({ __typename: 'RestoreRecordPayload' });
    expect(await deleted()).toMatchObject({ totalCount: 0 });
  });
});

describe('a deleted program', () => {
  it('also deletes its activities and budget lines, and restores exactly those', async () => {
    const { id, activityIds, lineId } = await plan();
    const [early = '', late = ''] = activityIds;
    await removed(early, { reason: 'Never happened' });
    now = new Date(now.getTime() + 1);
    await removed(id);
    expect(await nodes([id, early, late, lineId])).toEqual([null, null, null, null]);
    const { data } = await editor.query(
      '{ programs { totalCount } activities { totalCount } budgetLines { totalCount } }',
    );
    expect(data).toEqual({
      programs: { totalCount: 0 },
      activities: { totalCount: 0 },
      budgetLines: { totalCount: 0 },
    });
    expect((await deleted()).edges.map(({ node }: { node: { recordId: string } }) => node.recordId)).toEqual([
      id,
      early,
    ]);
    expect((await trail()).at(-1)).toMatchObject({
      action: 'program.deleted',
      detail: { reason: 'Entered twice', activities: 1, budgetLines: 1 },
    });

    for (const child of [early, late, lineId]) {
      expect(await restored(child)).toMatchObject({
        code: 'INVALID_STATE',
        message: expect.stringContaining('Restore the program'),
      });
    }
    expect(await restored(id)).toMatchObject({ record: { id } });
    expect(await nodes([id, early, late, lineId])).toEqual([id, null, late, lineId]);
    expect(await restored(early)).toMatchObject({ record: { id: early } });
  });

  it.each(['ACTIVE', 'PAUSED'] as const)('was not %s', async (status) => {
    const { id } = await plan(status);
    expect(await removed(id)).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
      message: expect.stringContaining(status),
    });
    expect(await nodes([id])).toEqual([id]);
  });

  it('had spent nothing, nor had a deleted budget line', async () => {
    const { id, lineId, lineRowId } = await plan();
    await system((prisma) =>
      prisma.expenditure.create({
        data: {
          jurisdictionId: county.id,
          budgetLineId: lineRowId,
          spentOn: new Date('2026-04-01'),
          amountCents: 500n,
          description: 'Deposit',
          recordedBySubject: 'somebody',
        },
      }),
    );
    for (const one of [id, lineId]) {
      expect(await removed(one)).toMatchObject({
        code: 'INVALID_STATE',
        message: expect.stringContaining('spent'),
      });
    }
    expect(await nodes([id, lineId])).toEqual([id, lineId]);
  });

  it('gets no activity any more, not even from somebody who is at it at the same time', async () => {
    const create = `mutation ($input: CreateActivityInput!) {
      createActivity(input: $input) { ${result} ... on CreateActivityPayload { activity { id } } }
    }`;
    for (let round = 0; round < 5; round += 1) {
      const { id, programRowId } = await plan('PROPOSED');
      const input = { programId: id, title: 'Forum', kind: 'FORUM', startsAt: '2026-06-01T18:00:00Z' };
      const [made] = await Promise.all([editor.query(create, { input }), removed(id)]);
      expect(['CreateActivityPayload', 'NotFoundError']).toContain(made.data.createActivity.__typename);
      const left = await system((prisma) =>
        prisma.activity.count({ where: { programId: programRowId, deletedAt: null } }),
      );
      expect(left).toBe(0);
    }
  });
});

describe('deleting', () => {
  it('is done by one of two, and only of what was read', async () => {
    const { activityIds } = await plan();
    const [first = '', second = ''] = activityIds;
    const answers = await Promise.all([removed(first), removed(first)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'DeleteRecordPayload',
      'NotFoundError',
    ]);
    expect(await removed(second, { expectedVersion: 2 })).toMatchObject({
      __typename: 'ConflictError',
      path: ['input', 'expectedVersion'],
      currentVersion: 1,
    });
  });

  it('needs a reason that names nobody, and the id of something that can be deleted', async () => {
    const { id } = await plan();
    for (const [reason, code] of [
      ['', 'VALIDATION_FAILED'],
      ['x'.repeat(201), 'VALIDATION_FAILED'],
      ['See case no. 24-CR-01234', 'IDENTIFYING_TEXT'],
    ]) {
      expect(await removed(id, { reason })).toMatchObject({ code, path: ['input', 'reason'] });
    }
    for (const one of ['nonsense', encodeGlobalId('Survey', decodeGlobalId(id)?.id ?? '')]) {
      expect(await removed(one)).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'id'] });
      expect(await restored(one)).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'id'] });
    }
  });
});

describe('another tenant', () => {
  it('sees nothing deleted, and neither deletes nor restores what is not its own', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const { id, activityIds } = await plan();
    const absent = encodeGlobalId('Program', '00000000-0000-7000-8000-000000000000');
    const untouched = await removed(absent, {}, stranger);
    expect(untouched).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    expect(await removed(id, {}, stranger)).toEqual(untouched);
    await removed(activityIds[0] ?? '');
    await removed(id);
    expect(await restored(id, stranger)).toEqual(await restored(absent, stranger));
    expect(await deleted({}, stranger)).toMatchObject({ totalCount: 0, edges: [] });
    expect(await restored(id)).toMatchObject({ record: { id } });
  });
});
