import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { Database } from '@rapport/database/database.ts';
import { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import { inSystem } from '@rapport/database/system.ts';
import { showDeleted } from '@rapport/database/tenant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { run } from '../../testing/governance-journey.ts';
import { addDeletedRecords, addOldRecords, type HeldRecord } from '../../testing/held-records.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

/** Every kind of hold against every type of record: the types are those of the database, so that a new one is tested from its first day. */
let api: TestApi;
let county: TestJurisdiction;
let admin: TestClient;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  county = await api.jurisdiction();
  admin = api.as({ jurisdiction: county, role: 'ADMIN' });
});
afterAll(() => api.close());

const types = Object.values(RecordType);
const prisma = <T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));

interface Hold {
  recordTypes: RecordType[];
  programId: string | null;
}

/** Places holds, active by default. */
const place = (holds: readonly Hold[], values: object = {}) =>
  prisma((p) =>
    p.legalHold.createMany({
      data: holds.map((hold) => ({
        jurisdictionId: county.id,
        title: 'Records request',
        reason: 'A lawsuit.',
        placedBySubject: 'somebody',
        ...hold,
        ...values,
      })),
    }),
  );
const released = { releasedAt: new Date(), releasedBySubject: 'somebody' };

/** Those of the records whose rows are still there. */
async function kept(records: readonly Pick<HeldRecord, 'type' | 'name' | 'id'>[]): Promise<string[]> {
  const names: string[] = [];
  await inSystem(api.database.system, async (session) => {
    await session.query(showDeleted(true));
    for (const { type, name, id } of records) {
      const table = type === 'SURVEY_RESPONSE' ? 'response' : type.toLowerCase();
      const { rows } = await session.query({ text: `select 1 from ${table} where id = $1`, values: [id] });
      if (rows.length > 0) names.push(name);
    }
  });
  return names;
}

const runSelection = 'retentionRun { id }';

async function retentionRun(dryRun: boolean): Promise<Json> {
  const { retentionRun: asked } = await run(admin, 'requestRetentionRun', { dryRun }, runSelection);
  await api.drainQueue();
  const { data } = await api
    .as({ jurisdiction: county, role: 'ETHICS_REVIEWER' })
    .query(
      'query ($id: ID!) { retentionRun(id: $id) { job { status } lines { recordType due deleted held referenced } } }',
      { id: asked.id },
    );
  expect(data.retentionRun.job.status).toBe('SUCCEEDED');
  return data.retentionRun.lines;
}

/** Runs the removal, first as a dry run, and expects that exactly these records are kept, each because it is held. */
async function expectKept(
  records: readonly HeldRecord[],
  isKept: (record: HeldRecord) => boolean,
): Promise<void> {
  const dry = await retentionRun(true);
  expect(await retentionRun(false)).toEqual(dry);
  const names = records.filter(isKept).map(({ name }) => name);
  expect(await kept(records)).toEqual(names);
  const count = (of: readonly HeldRecord[], type: RecordType) =>
    of.filter((record) => record.type === type).length;
  const held = records.filter(isKept);
  const lines = types
    .filter((type) => count(records, type) > 0)
    .map((type) => ({
      recordType: type,
      due: count(records, type),
      deleted: count(records, type) - count(held, type),
      held: count(held, type),
      referenced: 0,
    }));
  const byType = (one: Json, other: Json) => String(one.recordType).localeCompare(String(other.recordType));
  expect(dry.filter(({ due }: { due: number }) => due > 0).sort(byType)).toEqual(lines.sort(byType));
}

/** A month for every type; attendance is tested without its activity being past its time. */
const addRules = () =>
  prisma((p) =>
    p.retentionRule.createMany({
      data: types.map((recordType) => ({
        jurisdictionId: county.id,
        recordType,
        retainMonths: recordType === 'ACTIVITY' ? 120 : 1,
        rationale: 'The schedule.',
      })),
    }),
  );

/** The records that a run removes: records past a rule, and records that were deleted too long ago to be restored. */
const sources: [string, () => Promise<HeldRecord[]>][] = [
  [
    'records past their time',
    async () => {
      await addRules();
      return prisma((p) => addOldRecords(p, county.id));
    },
  ],
  [
    'records that were deleted and can no longer be restored',
    () => prisma((p) => addDeletedRecords(p, county.id)),
  ],
];

describe.each(sources)('a retention run over %s', (_name, add) => {
  it('removes all of them without a hold', async () => {
    await expectKept(await add(), () => false);
  });

  it('keeps all of them under a hold on everything', async () => {
    const records = await add();
    await place([{ recordTypes: [], programId: null }]);
    await expectKept(records, () => true);
  });

  it.each(types)('keeps those of the type %s under a hold on it alone', async (type) => {
    const records = await add();
    await place([{ recordTypes: [type], programId: null }]);
    await expectKept(records, (record) => record.type === type);
  });

  it('keeps those of a type under a hold on several types', async () => {
    const records = await add();
    await place([{ recordTypes: types.slice(0, 4), programId: null }]);
    await expectKept(records, ({ type }) => types.indexOf(type) < 4);
  });

  it('keeps the records of a program under a hold on the program', async () => {
    const records = await add();
    const programs = records.flatMap(({ programId }) => programId ?? []);
    await place(programs.map((programId) => ({ recordTypes: [], programId })));
    await expectKept(records, ({ programId }) => programId !== null);
  });

  it('keeps the records of a type and a program under a hold on both', async () => {
    const records = await add();
    const named = records.filter(({ programId }) => programId !== null);
    await place(named.map(({ type, programId }) => ({ recordTypes: [type], programId })));
    await expectKept(records, ({ programId }) => programId !== null);
  });

  it('removes what a hold on the same type in another program does not cover', async () => {
    const records = await add();
    const [other] = await county.programs(1);
    await place([{ recordTypes: [], programId: other?.id ?? '' }]);
    await place(types.map((type) => ({ recordTypes: [type], programId: other?.id ?? '' })));
    await expectKept(records, () => false);
  });

  it('removes what holds on every other type of the same program do not cover', async () => {
    const records = await add();
    // A program that a hold names stays, because the hold names it.
    const holds = records.flatMap(({ type, programId }) =>
      programId === null || type === 'PROGRAM'
        ? []
        : [{ recordTypes: types.filter((one) => one !== type), programId }],
    );
    await place(holds);
    await expectKept(records, () => false);
  });

  it('removes the records of a hold that was released', async () => {
    const records = await add();
    await place(
      types.map((type) => ({ recordTypes: [type], programId: null })),
      released,
    );
    await place([{ recordTypes: [], programId: null }], released);
    await expectKept(records, () => false);
  });

  it('removes what only a hold of another county would cover', async () => {
    const records = await add();
    const { id: jurisdictionId } = await api.jurisdiction();
    await place([{ recordTypes: [], programId: null }], { jurisdictionId });
    await place(
      types.map((type) => ({ recordTypes: [type], programId: null })),
      { jurisdictionId },
    );
    await expectKept(records, () => false);
  });
});

describe('attendance under a hold', () => {
  it.each([
    ['past its time', {}],
    ['deleted too long ago to be restored', { deletedAt: new Date('2020-01-01') }],
  ])('keeps an activity that is %s, and its program', async (_name, values) => {
    const jurisdictionId = county.id;
    await addRules();
    const [program, other] = await county.programs(2, {
      status: 'ENDED',
      endsOn: new Date('2001-01-01'),
      ...values,
    });
    const records: Pick<HeldRecord, 'type' | 'name' | 'id'>[] = [];
    for (const { id: programId } of [program, other].flatMap((one) => one ?? [])) {
      const [activity] = await county.activities({ id: programId }, 1, {
        startsAt: new Date('2000-06-01'),
        ...values,
      });
      const activityId = activity?.id ?? '';
      const { id } = await prisma((p) =>
        p.attendance.create({ data: { jurisdictionId, activityId, headcount: 9 } }),
      );
      records.push(
        { type: 'ATTENDANCE', name: 'attendance', id },
        { type: 'ACTIVITY', name: 'activity', id: activityId },
        { type: 'PROGRAM', name: 'program', id: programId },
      );
    }
    await place([{ recordTypes: ['ATTENDANCE'], programId: program?.id ?? '' }]);
    await retentionRun(false);
    expect(await kept(records.slice(0, 3))).toEqual(['attendance', 'activity', 'program']);
    expect(await kept(records.slice(3))).toEqual([]);
    await prisma((p) => p.legalHold.updateMany({ where: { jurisdictionId }, data: released }));
    await retentionRun(false);
    // The program stays because the hold names it.
    expect(await kept(records)).toEqual(['program']);
  });
});

describe('deleting', () => {
  /** The types of records that a deletion hides, by the type of the deleted record. */
  const hiddenWith: Partial<Record<RecordType, readonly RecordType[]>> = {
    PROGRAM: ['PROGRAM', 'ACTIVITY', 'ATTENDANCE', 'BUDGET_LINE'],
    ACTIVITY: ['ACTIVITY', 'ATTENDANCE'],
    BUDGET_LINE: ['BUDGET_LINE'],
    PARTNER_ORGANIZATION: ['PARTNER_ORGANIZATION', 'AGREEMENT'],
    FEEDBACK_ITEM: ['FEEDBACK_ITEM'],
    POLICY_CHANGE: ['POLICY_CHANGE'],
  };

  const versionOf = async ({ type, id }: HeldRecord): Promise<number> => {
    const { rows } = await inSystem(api.database.system, (session) =>
      session.query({ text: `select version from ${type.toLowerCase()} where id = $1`, values: [id] }),
    );
    return (rows as { version: number }[])[0]?.version ?? 0;
  };
  const remove = async (record: HeldRecord): Promise<Json> =>
    run(admin, 'deleteRecord', {
      id: record.globalId,
      expectedVersion: await versionOf(record),
      reason: 'Entered twice.',
    });
  const restore = (record: HeldRecord) => run(admin, 'restoreRecord', { id: record.globalId });
  const done = expect.stringMatching(/Payload$/) as unknown;
  const refused = {
    code: 'INVALID_STATE',
    path: ['input', 'id'],
    message: expect.stringContaining('"Records request"'),
  };

  it('is known of every type that can be restored', async () => {
    const deletable = await prisma((p) => addDeletedRecords(p, county.id));
    expect(new Set(deletable.map(({ type }) => type))).toEqual(new Set(Object.keys(hiddenWith)));
  });

  it.each(types)('is refused under a hold on %s of what it would hide', async (held) => {
    const records = await prisma((p) => addOldRecords(p, county.id));
    const [otherProgram] = await county.programs(1);
    for (const record of records) {
      const hidden = hiddenWith[record.type];
      if (!hidden) continue;
      const scopes = [
        { programId: null, covers: true },
        { programId: otherProgram?.id ?? '', covers: false },
        ...(record.programId === null ? [] : [{ programId: record.programId, covers: true }]),
      ];
      for (const { programId, covers } of scopes) {
        const name = `${record.name}, hold on ${held} of ${programId === null ? 'everything' : covers ? 'the program' : 'another'}`;
        await place([{ recordTypes: [held], programId }]);
        const answer = await remove(record);
        if (covers && hidden.includes(held)) expect(answer, name).toMatchObject(refused);
        else {
          expect(answer, name).toMatchObject({ __typename: done });
          // A hold keeps things from being deleted, not from coming back.
          expect(await restore(record), name).toMatchObject({ __typename: done });
        }
        await prisma((p) => p.legalHold.deleteMany({ where: { jurisdictionId: county.id } }));
      }
    }
  });

  it('is refused for a partner whose agreement is about the program of a hold', async () => {
    const records = await prisma((p) => addOldRecords(p, county.id));
    const agreement = records.find(({ type }) => type === 'AGREEMENT');
    const { partnerOrganizationId: id } = await prisma((p) =>
      p.agreement.findFirstOrThrow({ where: { id: agreement?.id ?? '' } }),
    );
    const type = 'PARTNER_ORGANIZATION' as const;
    const globalId = encodeGlobalId('PartnerOrganization', id);
    const programId = agreement?.programId ?? '';
    for (const recordTypes of [[], [type], ['AGREEMENT' as const]]) {
      await place([{ recordTypes, programId }]);
      expect(await remove({ type, name: 'partner', id, globalId, programId })).toMatchObject(refused);
      await prisma((p) => p.legalHold.deleteMany({ where: { jurisdictionId: county.id } }));
    }
  });

  it('is refused under a hold on everything, or on everything of the program', async () => {
    const records = await prisma((p) => addOldRecords(p, county.id));
    for (const record of records.filter(({ type }) => hiddenWith[type])) {
      for (const programId of [null, ...(record.programId === null ? [] : [record.programId])]) {
        await place([{ recordTypes: [], programId }]);
        expect(await remove(record), record.name).toMatchObject(refused);
        await place([{ recordTypes: [], programId: null }], released);
        await prisma((p) => p.legalHold.deleteMany({ where: { jurisdictionId: county.id } }));
      }
    }
  });
});
