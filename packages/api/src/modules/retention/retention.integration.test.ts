import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import { uuidv7At } from '@rapport/database/record-ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { fieldedVersion, trustQuestion } from '../../testing/survey-journey.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';
import { retainedTypes } from './retention.rules.ts';

let api: TestApi;
let county: TestJurisdiction;
let admin: TestClient;
const now = new Date('2026-06-15T12:00:00Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
afterAll(() => api.close());
beforeEach(async () => {
  county = await api.jurisdiction();
  admin = api.as({ jurisdiction: county, role: 'ADMIN' });
});

const result = '__typename ... on Error { code message path } ... on ConflictError { currentVersion }';
const setRule = `mutation ($input: SetRetentionRuleInput!) { setRetentionRule(input: $input) {
  ${result} ... on SetRetentionRulePayload { retentionRule { id recordType retainMonths rationale version legalAuthority { id } } } } }`;
const removeRule = `mutation ($input: RemoveRetentionRuleInput!) { removeRetentionRule(input: $input) {
  ${result} ... on RemoveRetentionRulePayload { recordType } } }`;
const hold =
  'legalHold { id title recordTypes isLimitedToProgram program { id } placedBy releasedAt releasedBy version }';
const place = `mutation ($input: PlaceLegalHoldInput!) { placeLegalHold(input: $input) {
  ${result} ... on PlaceLegalHoldPayload { ${hold} } } }`;
const release = `mutation ($input: ReleaseLegalHoldInput!) { releaseLegalHold(input: $input) {
  ${result} ... on ReleaseLegalHoldPayload { ${hold} } } }`;
const requestRun = `mutation ($input: RequestRetentionRunInput!) { requestRetentionRun(input: $input) {
  ${result} ... on RequestRetentionRunPayload { retentionRun { id isDryRun job { kind status } lines { due } } } } }`;
const readRun = `query ($id: ID!) { retentionRun(id: $id) {
  isDryRun job { status rowsDone } lines { recordType due deleted held referenced failed failures { recordId reason } } } }`;

const system = <T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));

const rule = { recordType: 'PROGRAM', retainMonths: 12, rationale: 'County schedule 12' };
const sent = async (document: string, input: object, client = admin): Promise<Json> =>
  Object.values((await client.query(document, { input })).data)[0];

async function ran(dryRun = false) {
  const { retentionRun } = await sent(requestRun, { dryRun });
  await api.drainQueue();
  const { id } = retentionRun;
  return (await admin.query(readRun, { id })).data.retentionRun;
}

const events = (action: string) =>
  system((prisma) =>
    prisma.auditEvent.findMany({ where: { jurisdictionId: county.id, action }, orderBy: { id: 'asc' } }),
  );

describe('a retention rule', () => {
  it('is created once per type, changed from the current version, and removed', async () => {
    const authorities = await admin.query('{ legalAuthorities(first: 1) { edges { node { id } } } }');
    const legalAuthorityId = authorities.data.legalAuthorities.edges[0].node.id as string;
    const made = await sent(setRule, { ...rule, legalAuthorityId });
    expect(made.retentionRule).toMatchObject({
      ...rule,
      version: 1,
      legalAuthority: { id: legalAuthorityId },
    });
    expect(await sent(setRule, rule)).toMatchObject({
      __typename: 'ConflictError',
      path: ['input', 'recordType'],
      currentVersion: 1,
    });
    const changed = await sent(setRule, { ...rule, retainMonths: 24, expectedVersion: 1 });
    expect(changed.retentionRule).toMatchObject({ retainMonths: 24, version: 2, legalAuthority: null });
    expect(await sent(setRule, { ...rule, expectedVersion: 1 })).toMatchObject({
      __typename: 'ConflictError',
      currentVersion: 2,
    });
    expect(await sent(setRule, { ...rule, recordType: 'ACTIVITY', expectedVersion: 1 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { id } = changed.retentionRule;
    const { data } = await admin.query(
      'query ($id: ID!) { node(id: $id) { id } retentionRules { totalCount edges { node { id } } } }',
      { id },
    );
    expect(data).toEqual({ node: { id }, retentionRules: { totalCount: 1, edges: [{ node: { id } }] } });
    expect(await sent(removeRule, { id, expectedVersion: 1 })).toMatchObject({ __typename: 'ConflictError' });
    expect(await sent(removeRule, { id, expectedVersion: 2 })).toMatchObject({ recordType: 'PROGRAM' });
    expect(await sent(removeRule, { id, expectedVersion: 2 })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await events('retentionRule.set')).map(({ detail }) => detail)).toEqual([
      { recordType: 'PROGRAM', from: null, to: 12 },
      { fields: ['retainMonths', 'legalAuthorityId'], recordType: 'PROGRAM', from: 12, to: 24 },
    ]);
    expect(await events('retentionRule.removed')).toHaveLength(1);
  });

  it('of two made at once is one', async () => {
    const answers = await Promise.all([sent(setRule, rule), sent(setRule, { ...rule, retainMonths: 13 })]);
    expect(answers.map(({ __typename }: Json) => __typename as string).sort()).toEqual([
      'ConflictError',
      'SetRetentionRulePayload',
    ]);
  });

  it('names what is wrong with it', async () => {
    const { data } = await admin.query(setRule, { input: { ...rule, retainMonths: 0, rationale: ' ' } });
    expect(data.setRetentionRule).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'retainMonths'],
    });
  });
});

describe('a legal hold', () => {
  const input = { title: 'Records request 7', reason: 'Litigation', recordTypes: ['ACTIVITY', 'ACTIVITY'] };

  it('is placed once per key, and released permanently', async () => {
    const [program] = await county.programs(1);
    const programId = encodeGlobalId('Program', program?.id ?? '');
    const whole = { ...input, programId, idempotencyKey: 'hold-0001' };
    const [one, other] = await Promise.all([sent(place, whole), sent(place, whole)]);
    expect(one).toEqual(other);
    expect(one.legalHold).toMatchObject({
      title: 'Records request 7',
      recordTypes: ['ACTIVITY'],
      isLimitedToProgram: true,
      program: { id: programId },
      placedBy: county.subjectOf('ADMIN'),
      releasedAt: null,
      version: 1,
    });
    const { id } = one.legalHold;
    const listed = async (isReleased?: boolean) =>
      (
        await admin.query('query ($filter: LegalHoldFilter) { legalHolds(filter: $filter) { totalCount } }', {
          filter: { isReleased },
        })
      ).data.legalHolds.totalCount;
    expect([await listed(), await listed(true), await listed(false)]).toEqual([1, 0, 1]);
    expect(await sent(release, { id, expectedVersion: 2 })).toMatchObject({ __typename: 'ConflictError' });
    const released = await sent(release, { id, expectedVersion: 1 });
    expect(released.legalHold).toMatchObject({
      releasedAt: now.toISOString(),
      releasedBy: county.subjectOf('ADMIN'),
      version: 2,
    });
    expect(await sent(release, { id, expectedVersion: 2 })).toMatchObject({ code: 'INVALID_STATE' });
    expect([await listed(), await listed(true), await listed(false)]).toEqual([1, 1, 0]);
    expect(await events('legalHold.placed')).toHaveLength(1);
    expect(await events('legalHold.released')).toHaveLength(1);
  });

  it('waits for a deletion that is under way, and keeps what is left', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [program] = await county.programs(1, { status: 'ENDED' });
      const id = encodeGlobalId('Program', program?.id ?? '');
      const [held, removed] = await Promise.all([
        sent(place, { ...input, recordTypes: [], programId: id }),
        sent(`mutation ($input: DeleteRecordInput!) { deleteRecord(input: $input) { ${result} } }`, {
          id,
          expectedVersion: 1,
          reason: 'Entered twice',
        }),
      ]);
      // Either the deletion was first, and the hold finds no program; or the hold was, and keeps it.
      expect([
        ['NotFoundError', 'DeleteRecordPayload'],
        ['PlaceLegalHoldPayload', 'InvalidStateError'],
      ]).toContainEqual([held.__typename, removed.__typename]);
    }
  });
});

describe('a retention run', () => {
  it('removes what is past its time with everything that belongs to it, reports, and can be read again', async () => {
    const jurisdictionId = county.id;
    const [old, young] = await system((prisma) =>
      prisma.program.createManyAndReturn({
        data: ['2025-06-01', '2025-07-01'].map((day) => ({
          jurisdictionId,
          title: day,
          type: 'REENTRY' as const,
          status: 'ENDED' as const,
          endsOn: new Date(day),
        })),
      }),
    );
    const [activity] = await county.activities({ id: old?.id ?? '' }, 1, {
      startsAt: new Date('2025-05-01'),
    });
    await system(async (prisma) => {
      const series = await prisma.activitySeries.create({
        data: {
          jurisdictionId,
          programId: old?.id ?? '',
          title: 'S',
          kind: 'FORUM',
          frequency: 'WEEKLY',
          timeZone: 'UTC',
        },
      });
      await prisma.activity.updateMany({ where: { id: activity?.id ?? '' }, data: { seriesId: series.id } });
      await prisma.attendance.create({
        data: { jurisdictionId, activityId: activity?.id ?? '', headcount: 3 },
      });
    });
    await sent(setRule, rule);
    await sent(setRule, { ...rule, recordType: 'ACTIVITY' });
    const counts = { due: 1, deleted: 1, held: 0, referenced: 0, failed: 0 };
    const line = { ...counts, failures: [] };

    const dry = await ran(true);
    expect(dry).toMatchObject({ isDryRun: true, job: { status: 'SUCCEEDED', rowsDone: 2 } });
    expect(await system((prisma) => prisma.program.count({ where: { jurisdictionId } }))).toBe(2);
    expect(await events('records.removed')).toEqual([]);
    const run = await ran();
    expect(run.lines).toEqual(dry.lines);
    expect(run.lines.filter(({ due }: { due: number }) => due > 0)).toEqual([
      { recordType: 'ACTIVITY', ...line },
      { recordType: 'PROGRAM', ...line },
    ]);
    const left = await system((prisma) => prisma.program.findMany({ where: { jurisdictionId } }));
    expect(left.map(({ id }) => id)).toEqual([young?.id]);
    expect(
      (await events('records.removed')).map(({ actorKind, actorSubject, detail }) => [
        actorKind,
        actorSubject,
        detail,
      ]),
    ).toEqual(
      ['ACTIVITY', 'PROGRAM'].map((recordType) => [
        'WORKER',
        county.subjectOf('ADMIN'),
        { recordType, ...counts },
      ]),
    );
    const { data } = await admin.query(
      '{ retentionRuns { totalCount edges { node { isDryRun lines { due } } } } }',
    );
    expect(
      data.retentionRuns.edges.map(({ node }: { node: { isDryRun: boolean } }) => node.isDryRun),
    ).toEqual([false, true]);
  });

  it('keeps the approval that a program runs by, until the program is over', async () => {
    const [program] = await county.programs(1, { status: 'ACTIVE' });
    const programId = program?.id ?? '';
    const [activity] = await county.activities({ id: programId }, 1);
    const decided = {
      jurisdictionId: county.id,
      kind: 'ETHICS' as const,
      requestedBySubject: 'somebody',
      reviewerSubject: 'a reviewer',
      decidedAt: new Date('2020-01-01'),
    };
    await system((prisma) =>
      prisma.ethicsReview.createMany({
        data: [
          { ...decided, programId, status: 'APPROVED' },
          {
            ...decided,
            activityId: activity?.id ?? '',
            status: 'APPROVED_WITH_CONDITIONS',
            conditions: ['One.'],
          },
          { ...decided, programId, kind: 'LEGAL', status: 'APPROVED', expiresOn: new Date('2021-01-01') },
          { ...decided, programId, kind: 'LEGAL', status: 'DECLINED' },
        ],
      }),
    );
    await sent(setRule, { ...rule, recordType: 'ETHICS_REVIEW' });
    const line = ({ lines }: { lines: { recordType: string }[] }) =>
      lines.find(({ recordType }) => recordType === 'ETHICS_REVIEW');
    expect(line(await ran())).toMatchObject({ due: 2, deleted: 2 });
    await system((prisma) =>
      prisma.program.updateMany({ where: { id: programId }, data: { status: 'ENDED' } }),
    );
    expect(line(await ran())).toMatchObject({ due: 2, deleted: 2 });
  });

  it('tells those who see every disclosure alone how many there were', async () => {
    const jurisdictionId = county.id;
    const [program] = await county.programs(1);
    const programId = program?.id ?? '';
    await system((prisma) =>
      prisma.conflictDisclosure.create({
        data: {
          jurisdictionId,
          programId,
          discloserSubject: 'somebody',
          nature: 'FAMILY',
          description: 'A cousin.',
          status: 'RESOLVED',
          resolution: 'RECUSED',
          resolutionNote: 'Takes no part.',
          resolvedBySubject: 'a reviewer',
          resolvedAt: new Date('2020-01-01'),
        },
      }),
    );
    const ofReviewer = api.as({ jurisdiction: county, role: 'ETHICS_REVIEWER' });
    const recordType = 'CONFLICT_DISCLOSURE';
    const linesFor = async (client: TestClient) => {
      const { data } = await client.query(
        '{ retentionRuns(first: 1) { edges { node { job { rowsDone } lines { recordType due deleted held } } } } }',
      );
      const { job, lines } = data.retentionRuns.edges[0].node;
      return [job.rowsDone, lines.filter((line: Json) => line.recordType === recordType)];
    };
    await sent(setRule, { ...rule, recordType });

    const placed = await sent(place, {
      title: 'Probe',
      reason: 'Which programs have some?',
      recordTypes: [recordType],
      programId: encodeGlobalId('Program', programId),
    });
    await ran(true);
    expect(await linesFor(admin)).toEqual([0, []]);
    expect(await linesFor(ofReviewer)).toEqual([0, [{ recordType, due: 1, deleted: 0, held: 1 }]]);

    await sent(release, { id: placed.legalHold.id, expectedVersion: 1 });
    await ran();
    expect(await linesFor(admin)).toEqual([0, []]);
    expect(await linesFor(ofReviewer)).toEqual([0, [{ recordType, due: 1, deleted: 1, held: 0 }]]);
    const trail = '{ auditTrail(filter: { action: "records.removed" }) { totalCount } }';
    expect((await admin.query(trail)).data.auditTrail.totalCount).toBe(0);
    expect((await ofReviewer.query(trail)).data.auditTrail.totalCount).toBe(1);
  });

  it('removes what was deleted once it can no longer be restored, without a rule', async () => {
    const [program] = await county.programs(1, { status: 'ENDED' });
    const id = encodeGlobalId('Program', program?.id ?? '');
    await sent(`mutation ($input: DeleteRecordInput!) { deleteRecord(input: $input) { ${result} } }`, {
      id,
      expectedVersion: 1,
      reason: 'Entered twice',
    });
    const programLine = ({ lines }: { lines: { recordType: string }[] }) =>
      lines.find(({ recordType }) => recordType === 'PROGRAM');
    expect(programLine(await ran())).toMatchObject({ due: 0 });
    const at = new Date('2026-05-16T12:00:00Z');
    await system(async (prisma) => {
      await prisma.program.updateMany({ where: { id: program?.id ?? '' }, data: { deletedAt: at } });
      await prisma.deletedRecord.updateMany({ where: { id: program?.id ?? '' }, data: { occurredAt: at } });
    });
    expect(programLine(await ran())).toMatchObject({ due: 1, deleted: 1 });
    const { data } = await admin.query('{ deletedRecords { totalCount } }');
    expect(data.deletedRecords.totalCount).toBe(0);
  });

  describe('keeps a record that cannot be removed, says why, and removes the others:', () => {
    const lineOf = ({ lines }: { lines: Json[] }, type: string): Json =>
      lines.find(({ recordType }: Json) => recordType === type);
    const asOwner = async (text: string): Promise<void> => {
      const owner = new pg.Client({ connectionString: api.database.urls.owner });
      await owner.connect();
      await owner.query(text);
      await owner.end();
    };
    /** Makes the database refuse to delete some rows of a table, until the result is called. */
    async function refusing(table: string, condition: string): Promise<() => Promise<void>> {
      await asOwner(`
        create function refuse_${table}() returns trigger language plpgsql as $$ begin raise exception 'a secret about %', old; end $$;
        create trigger refuse_${table} before delete on ${table} for each row when (${condition}) execute function refuse_${table}()`);
      return () => asOwner(`drop trigger refuse_${table} on ${table}; drop function refuse_${table}()`);
    }

    it('one that the database refuses to remove', async () => {
      const programs = await county.programs(4, { status: 'ENDED', endsOn: new Date('2020-01-01') });
      const stuck = programs[2]?.id ?? '';
      await county.activities({ id: stuck }, 1, { startsAt: new Date('2019-05-01') });
      await sent(setRule, rule);
      await sent(setRule, { ...rule, recordType: 'ACTIVITY' });
      const allow = await refusing('program', `old.id = '${stuck}'`);
      for (const isDryRun of [true, false]) {
        const run = await ran(isDryRun);
        expect(run.job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 4 });
        expect(lineOf(run, 'ACTIVITY')).toMatchObject({ due: 1, deleted: 1, failed: 0 });
        expect(lineOf(run, 'PROGRAM')).toEqual({
          recordType: 'PROGRAM',
          ...{ due: 4, deleted: 3, held: 0, referenced: 0, failed: 1 },
          failures: [
            {
              recordId: encodeGlobalId('Program', stuck),
              reason: 'The database refused to remove it (P0001). The log of the worker has the details.',
            },
          ],
        });
      }
      const left = await system((prisma) =>
        prisma.program.findMany({ where: { jurisdictionId: county.id } }),
      );
      expect(left.map(({ id }) => id)).toEqual([stuck]);
      expect((await events('records.removed')).map(({ detail }) => detail)).toContainEqual({
        recordType: 'PROGRAM',
        ...{ due: 4, deleted: 3, held: 0, referenced: 0, failed: 1 },
        failedRecords: [encodeGlobalId('Program', stuck)],
      });
      await allow();
      expect(lineOf(await ran(), 'PROGRAM')).toMatchObject({ due: 1, deleted: 1, failed: 0 });
    });

    it('one whose retention period cannot be computed', async () => {
      const [program] = await county.programs(1);
      const lines = await system((prisma) =>
        prisma.budgetLine.createManyAndReturn({
          // PostgreSQL has no day in the last of these years.
          data: [2001, 2002, 2003, 9_999_999].map((fiscalYear) => ({
            jurisdictionId: county.id,
            programId: program?.id ?? '',
            fiscalYear,
            fundingType: 'STATE_GRANT' as const,
            expenseType: 'PERSONNEL' as const,
            plannedCents: 100n,
            description: `Year ${fiscalYear}`,
          })),
        }),
      );
      await sent(setRule, { ...rule, recordType: 'BUDGET_LINE' });
      const bad = lines.find(({ fiscalYear }) => fiscalYear === 9_999_999)?.id ?? '';
      const run = await ran();
      expect(run.job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 3 });
      expect(lineOf(run, 'BUDGET_LINE')).toMatchObject({
        ...{ due: 4, deleted: 3, failed: 1 },
        failures: [
          {
            recordId: encodeGlobalId('BudgetLine', bad),
            reason: 'Its retention period cannot be computed, because one of its dates is out of range.',
          },
        ],
      });
    });

    it('one response, with all others of its survey version', async () => {
      const versions: { id: string; responses: string[] }[] = [];
      for (const keys of [
        ['stuck', 'a'],
        ['b', 'c'],
      ]) {
        const { versionId } = await fieldedVersion(api.as({ jurisdiction: county, role: 'EDITOR' }), [
          trustQuestion,
        ]);
        await system(async (prisma) => {
          const surveyVersionId = decodeGlobalId(versionId)?.id ?? '';
          await prisma.surveyVersion.updateMany({
            where: { id: surveyVersionId },
            data: { status: 'CLOSED', closedAt: new Date('2020-05-01') },
          });
          const made = await prisma.response.createManyAndReturn({
            data: keys.map((respondentKey) => ({
              jurisdictionId: county.id,
              surveyVersionId,
              respondentKey,
            })),
          });
          versions.push({ id: versionId, responses: made.map(({ id }) => id) });
        });
      }
      await sent(setRule, { ...rule, recordType: 'SURVEY_RESPONSE' });
      const allow = await refusing('response', `old.respondent_key = 'stuck'`);
      expect(lineOf(await ran(), 'SURVEY_RESPONSE')).toMatchObject({
        ...{ due: 4, deleted: 2, failed: 2 },
        failures: [{ recordId: versions[0]?.id, reason: expect.stringContaining('refused') }],
      });
      const left = await system((prisma) =>
        prisma.response.findMany({ where: { jurisdictionId: county.id } }),
      );
      expect(left.map(({ id }) => id).sort()).toEqual(versions[0]?.responses.toSorted());
      await allow();
      expect(lineOf(await ran(), 'SURVEY_RESPONSE')).toMatchObject({ due: 2, deleted: 2, failed: 0 });
    });
  });

  it('removes the responses of a survey version together, and trainings', async () => {
    const jurisdictionId = county.id;
    const { versionId } = await fieldedVersion(api.as({ jurisdiction: county, role: 'EDITOR' }), [
      trustQuestion,
    ]);
    const surveyVersion = await system((prisma) =>
      prisma.surveyVersion.findFirstOrThrow({ where: { jurisdictionId }, include: { questions: true } }),
    );
    expect(encodeGlobalId('SurveyVersion', surveyVersion.id)).toBe(versionId);
    await system(async (prisma) => {
      for (const [key, submittedAt] of [
        ['p1', '2020-01-01'],
        ['p2', '2026-06-01'],
      ] as const) {
        await prisma.response.create({
          data: {
            jurisdictionId,
            surveyVersionId: surveyVersion.id,
            respondentKey: key,
            submittedAt: new Date(submittedAt),
            answers: { create: { questionId: surveyVersion.questions[0]?.id ?? '', numberValue: 3 } },
          },
        });
      }
      const staff = await prisma.staffMember.create({
        data: {
          jurisdictionId,
          displayName: 'Ana',
          position: 'PROSECUTOR',
          staffCode: 's1',
          startedOn: new Date('2020-01-01'),
        },
      });
      const training = await prisma.training.create({ data: { jurisdictionId, title: 'Ethics', code: 'e' } });
      await prisma.trainingCompletion.create({
        data: {
          jurisdictionId,
          trainingId: training.id,
          staffMemberId: staff.id,
          completedOn: new Date('2024-01-01'),
        },
      });
    });
    await sent(setRule, { ...rule, recordType: 'SURVEY_RESPONSE', retainMonths: 1 });
    await sent(setRule, { ...rule, recordType: 'TRAINING_COMPLETION' });
    const lineOf = ({ lines }: { lines: { recordType: string }[] }, type: string) =>
      lines.find(({ recordType }) => recordType === type);
    const first = await ran();
    expect(lineOf(first, 'SURVEY_RESPONSE')).toMatchObject({ due: 0 });
    expect(lineOf(first, 'TRAINING_COMPLETION')).toMatchObject({ due: 1, deleted: 1 });
    await system((prisma) =>
      prisma.surveyVersion.updateMany({
        where: { id: surveyVersion.id },
        data: { status: 'CLOSED', closedAt: new Date('2026-05-01') },
      }),
    );
    expect(lineOf(await ran(), 'SURVEY_RESPONSE')).toMatchObject({ due: 2, deleted: 2 });
  });

  it('touches the records of its own tenant alone', async () => {
    const other = await api.jurisdiction();
    for (const one of [county, other])
      await one.programs(1, { status: 'ENDED', endsOn: new Date('2020-01-01') });
    await sent(setRule, rule);
    const { lines } = await ran();
    expect(lines.find(({ recordType }: { recordType: string }) => recordType === 'PROGRAM')).toMatchObject({
      due: 1,
    });
    expect(await system((prisma) => prisma.program.count({ where: { jurisdictionId: other.id } }))).toBe(1);
  });
});

describe('the schedule', () => {
  it('asks for a run where deleted records can no longer be restored, even without a rule', async () => {
    const requested = () =>
      system((prisma) => prisma.retentionRun.count({ where: { jurisdictionId: county.id } }));
    const [program] = await county.programs(1);
    const record = { id: program?.id ?? '', jurisdictionId: county.id, recordType: 'PROGRAM' as const };
    const about = { title: 'P', reason: 'R', deletedBySubject: 'ana' };
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await system((prisma) =>
      prisma.deletedRecord.create({ data: { ...record, ...about, occurredAt: daysAgo(29) } }),
    );
    await api.worker.sweep();
    expect(await requested()).toBe(0);
    await system((prisma) =>
      prisma.deletedRecord.updateMany({ where: { id: record.id }, data: { occurredAt: daysAgo(31) } }),
    );
    await api.worker.sweep();
    await api.worker.sweep();
    expect(await requested()).toBe(1);
    await api.drainQueue();
  });

  it('asks for a run once a day where there are rules, and nowhere else', async () => {
    const other = await api.jurisdiction();
    const runs = () =>
      system((prisma) =>
        prisma.retentionRun.findMany({
          where: { jurisdictionId: { in: [county.id, other.id] } },
          include: { job: true },
        }),
      );
    await sent(setRule, rule);
    await ran(true);
    await Promise.all([api.worker.sweep(), api.worker.sweep()]);
    const [dry, first, ...more] = await runs();
    expect([dry?.isDryRun, first?.isDryRun, first?.jurisdictionId, more]).toEqual([
      true,
      false,
      county.id,
      [],
    ]);
    await api.drainQueue();
    expect((await runs())[1]?.job).toMatchObject({
      status: 'SUCCEEDED',
      createdBySubject: 'system:retention',
    });
    await api.worker.sweep();
    expect(await runs()).toHaveLength(2);
    let runId = first?.id ?? '';
    const ranHoursAgo = (hours: number) =>
      system((prisma) =>
        prisma.retentionRun.updateMany({
          where: { id: runId },
          data: { id: (runId = uuidv7At(new Date(Date.now() - hours * 3_600_000))) },
        }),
      );
    await ranHoursAgo(23);
    await api.worker.sweep();
    expect(await runs()).toHaveLength(2);
    await ranHoursAgo(25);
    await county.suspend();
    await api.worker.sweep();
    expect(await runs()).toHaveLength(2);
    await system((prisma) =>
      prisma.jurisdiction.updateMany({ where: { id: county.id }, data: { status: 'ACTIVE' } }),
    );
    await api.worker.sweep();
    expect(await runs()).toHaveLength(3);
    expect(await events('retentionRun.requested')).toHaveLength(3);
    await api.drainQueue();
  });
});

describe('what a run knows of the database', () => {
  it('is every foreign key to a record that is not cleared with it: of what goes with it, or of what keeps it', async () => {
    const { rows } = await inSystem(api.database.system, (session) =>
      session.query({
        text: `select c.conrelid::regclass::text as "from", a.attname as column, c.confrelid::regclass::text as "to"
                 from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                where c.contype = 'f' and c.conparentid = 0 and c.confdeltype <> 'n' and a.attname <> 'jurisdiction_id'`,
      }),
    );
    const keys = rows as unknown as { from: string; column: string; to: string }[];
    const expected = (table: string) =>
      keys.filter(({ to }) => to === table).map(({ from, column }) => `${from}.${column}`);
    for (const { table, references, dependents } of retainedTypes) {
      const gone = dependents.map((text) => text.split(' ')[0] ?? '');
      const known = [
        ...references.map((key) => `${key.table}.${key.column}`),
        ...dependents
          .map((text) => /^(\w+) where (\w+) = any/.exec(text))
          .flatMap((match) => (match ? [`${match[1] ?? ''}.${match[2] ?? ''}`] : [])),
      ];
      expect(known.sort(), table).toEqual(expected(table).sort());
      // No record that is kept refers to a record that is removed with another.
      for (const dependent of gone) {
        const names = keys.filter(({ to }) => to === dependent).map(({ from }) => from);
        expect(
          names.filter((name) => !gone.includes(name) && name !== 'activity'),
          dependent,
        ).toEqual([]);
      }
    }
  });
});
