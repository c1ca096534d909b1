import { encodeGlobalId } from '@rapport/core/ids.ts';
import { getNamedType, isLeafType, isObjectType, isUnionType, type GraphQLNamedType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { schema } from '../../schema.ts';
import { mutate, type Outcome } from '../../testing/mutate.ts';
import { aDistribution, anActivity, anAttendance } from '../../testing/scenarios/activities.scenarios.ts';
import { aResponse, aTriagedItem } from '../../testing/scenarios/feedback.scenarios.ts';
import { aBudgetLine, anExpenditure } from '../../testing/scenarios/money.scenarios.ts';
import { aProgram } from '../../testing/scenarios/programs.scenarios.ts';
import {
  corrected,
  dayFromNow,
  worldOf,
  type Reference,
  type World,
} from '../../testing/scenarios/scenario.ts';
import { aStaffMember } from '../../testing/scenarios/office.scenarios.ts';
import { aCompletion, aTraining } from '../../testing/scenarios/staff.scenarios.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

/**
 * Every figure after corrections and voids. A program whose records were corrected has the figures of a program
 * in which they were right from the start. If they were voided, it has the figures of a program without them.
 */
let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  world = worldOf(api, await api.jurisdiction());
});
afterAll(() => api.close());

const measuredValue = `fragment Value on MeasuredValue {
  __typename ... on Estimate { value numerator denominator caveats } ... on NotReported { why } }`;

/** All figures of a type: every field that needs no argument, and those of its parts, without lists of programs. */
function figuresOf(type: GraphQLNamedType | undefined): string {
  if (isUnionType(type)) return '...Value';
  if (!isObjectType(type)) throw new Error('This type has no figures');
  return Object.values(type.getFields())
    .filter(({ name }) => name !== 'programs')
    .map(({ name, type: of }) => {
      const named = getNamedType(of);
      return isLeafType(named) ? name : `${name} { ${figuresOf(named)} }`;
    })
    .join(' ');
}

const thisYear = new Date().getUTCFullYear();

/** Every figure of a program: its summary, its months, its budget and its participants. */
async function figures({ id }: Reference): Promise<Json[]> {
  const queries = [
    `program(id: $id) {
       participantCount
       budget { plannedCents spentCents remainingCents }
       budgetLines { edges { node { spentCents remainingCents } } }
       activities { edges { node { attendance { ${figuresOf(schema.getType('AttendanceSummary'))} } } } }
     }`,
    `program(id: $id) { figures { ${figuresOf(schema.getType('ProgramSummary'))} } }`,
    ...[thisYear - 1, thisYear].map(
      (year) =>
        `programTimeline(programId: $id, period: { calendarYear: ${year} }) { months { ${figuresOf(schema.getType('TimelineMonth'))} } }`,
    ),
  ];
  return Promise.all(
    queries.map(async (query) => {
      const document = `query ($id: ID!) { ${query} } ${query.includes('...Value') ? measuredValue : ''}`;
      const { data, errors } = await world.as('ADMIN').query(document, { id });
      expect(errors).toEqual([]);
      return data;
    }),
  );
}

/** A program that records things: at one activity, and from one budget line. */
interface Scene {
  program: Reference;
  activity: Reference;
  line: Reference;
}

async function scene(): Promise<Scene> {
  const program = await aProgram(world, 'ACTIVE');
  const activity = await anActivity(world, 'COMPLETED', program);
  return { program, activity, line: await aBudgetLine(world, program) };
}

const send = (name: string, input: object, selection: string): Promise<Outcome> =>
  mutate(world.as('ADMIN'), name, input, selection);

const changeOf = ({ id, version }: Reference, values: object = {}) => ({
  id,
  expectedVersion: version,
  ...values,
});

const correctionFields = `version voidedAt corrections {
  kind reason correctedByName createdAt values { field before after } }`;

/** A kind of record: what is recorded wrong, and how it is put right. */
interface Kind {
  name: string;
  field: string;
  record: (scene: Scene, isRight: boolean) => Promise<Reference>;
  right: object;
  values: object[];
}

const kinds: Kind[] = [
  {
    name: 'Attendance',
    field: 'attendance',
    record: ({ activity }, isRight) => anAttendance(world, { headcount: isRight ? 42 : 420 }, activity),
    right: { headcount: 42 },
    values: [{ field: 'headcount', before: '420', after: '42' }],
  },
  {
    name: 'Expenditure',
    field: 'expenditure',
    record: ({ line }, isRight) =>
      world.run('recordExpenditure', {
        budgetLineId: line.id,
        amountCents: isRight ? 1_250 : 12_500,
        spentOn: isRight ? `${thisYear - 1}-02-03` : `${thisYear - 1}-03-02`,
        description: 'Rooms',
      }) as Promise<Reference>,
    right: { amountCents: 1_250, spentOn: `${thisYear - 1}-02-03` },
    values: [
      { field: 'amountCents', before: '12500', after: '1250' },
      { field: 'spentOn', before: `${thisYear - 1}-03-02`, after: `${thisYear - 1}-02-03` },
    ],
  },
  {
    name: 'ResourceDistribution',
    field: 'distribution',
    record: ({ activity }, isRight) =>
      world.run('recordResourceDistribution', {
        activityId: activity.id,
        kind: 'LEGAL_FORM',
        title: 'Form',
        quantity: isRight ? 12 : 120,
      }) as Promise<Reference>,
    right: { quantity: 12 },
    values: [{ field: 'quantity', before: '120', after: '12' }],
  },
];

describe.each(kinds)('$name', ({ name, field, record, right, values }) => {
  it('has the figures of the right values after a correction, and shows what it said before', async () => {
    const [wrong, model] = [await scene(), await scene()];
    const entry = await record(wrong, false);
    await record(model, true);
    expect(await figures(wrong.program)).not.toEqual(await figures(model.program));
    const input = { ...corrected(entry), ...right };
    const { code, payload } = await send(`correct${name}`, input, `${field} { ${correctionFields} }`);
    expect(code).toBeUndefined();
    expect(payload[field]).toEqual({
      version: 2,
      voidedAt: null,
      corrections: [
        {
          kind: 'CORRECTED',
          reason: 'The form was misread.',
          correctedByName: expect.any(String) as string,
          createdAt: expect.any(String) as string,
          values: expect.arrayContaining(values) as object[],
        },
      ],
    });
    expect(await figures(wrong.program)).toEqual(await figures(model.program));
  });

  it('counts nowhere after a void, stays readable, and can be recorded again', async () => {
    const [wrong, empty, again] = [await scene(), await scene(), await scene()];
    const entry = await record(wrong, true);
    await record(again, true);
    const { code, payload } = await send(`void${name}`, corrected(entry), `${field} { ${correctionFields} }`);
    expect(code).toBeUndefined();
    expect(payload[field]).toMatchObject({
      version: 2,
      voidedAt: expect.any(String) as string,
      corrections: [{ kind: 'VOIDED', reason: 'The form was misread.', values: [] }],
    });
    expect(await figures(wrong.program)).toEqual(await figures(empty.program));
    const { data } = await world
      .as('VIEWER')
      .query(`query ($id: ID!) { node(id: $id) { ... on ${name} { voidedAt } } }`, { id: entry.id });
    expect(data.node.voidedAt).not.toBeNull();
    await record(wrong, true);
    expect(await figures(wrong.program)).toEqual(await figures(again.program));
  });

  it('is neither corrected nor voided once it is void', async () => {
    const entry = await record(await scene(), false);
    await send(`void${name}`, corrected(entry), '__typename');
    const late = { ...corrected(entry), expectedVersion: 2 };
    for (const [mutation, input] of [
      [`correct${name}`, { ...late, ...right }],
      [`void${name}`, late],
    ] as const) {
      expect(await send(mutation, input, '__typename')).toMatchObject({
        code: 'INVALID_STATE',
        path: ['input', 'id'],
        message: expect.stringContaining('was voided on') as string,
      });
    }
  });

  it('changes nothing if a correction says what it says already', async () => {
    const entry = await record(await scene(), true);
    const { payload } = await send(
      `correct${name}`,
      { ...corrected(entry), ...right },
      `${field} { ${correctionFields} }`,
    );
    expect(payload[field]).toEqual({ version: 1, voidedAt: null, corrections: [] });
  });

  it.each(['', ' ', '\u200b\u3164'])('needs a reason, not %j', async (reason) => {
    const entry = await record(await scene(), false);
    for (const mutation of [`correct${name}`, `void${name}`]) {
      expect(
        await send(
          mutation,
          { ...corrected(entry), ...(mutation.startsWith('c') ? right : {}), reason },
          '__typename',
        ),
      ).toMatchObject({
        code: 'VALIDATION_FAILED',
        path: ['input', 'reason'],
      });
    }
  });

  it('can be put right after its program is over and while a legal hold covers it', async () => {
    const over = await scene();
    const [first, second] = [await record(over, false), await record(over, true)];
    await world.run('placeLegalHold', {
      title: 'Hold',
      reason: 'A lawsuit.',
      programId: over.program.id,
      recordTypes: [],
    });
    await world.system((prisma) =>
      prisma.program.updateMany({ where: { jurisdictionId: world.county.id }, data: { status: 'ENDED' } }),
    );
    expect(await send(`correct${name}`, { ...corrected(first), ...right }, '__typename')).toMatchObject({
      code: undefined,
    });
    expect(await send(`void${name}`, corrected(second), '__typename')).toMatchObject({ code: undefined });
  });
});

describe('attendance', () => {
  const seen = `attendance { headcount counts { dimension category count }
    corrections { groupValues { field before after } values { field } } }`;
  const grouped = (headcount: number, count: number) => ({
    headcountWithGroups: { headcount, groups: [{ dimension: 'SEX', category: 'FEMALE', count }] },
  });

  it('has other groups after a correction, which people without access to groups do not see', async () => {
    const entry = await anAttendance(world, grouped(40, 21));
    const groups = [
      { dimension: 'SEX', category: 'FEMALE', count: 12 },
      { dimension: 'AGE_BAND', category: '65+', count: 3 },
    ];
    const { payload } = await send('correctAttendance', { ...corrected(entry), groups }, seen);
    expect(payload.attendance).toEqual({
      headcount: 40,
      counts: [groups[1], groups[0]],
      corrections: [
        {
          groupValues: [
            { field: 'groups', before: 'SEX FEMALE: 21', after: 'AGE_BAND 65+: 3; SEX FEMALE: 12' },
          ],
          values: [],
        },
      ],
    });
    const viewed = await world.as('VIEWER').query(
      `query ($id: ID!) { node(id: $id) { ... on Attendance {
         corrections { reason values { before } groupValues { before } participantKeyValues { before } } } } }`,
      { id: entry.id },
    );
    expect(viewed.data.node.corrections).toEqual([
      { reason: 'The form was misread.', values: [], groupValues: null, participantKeyValues: null },
    ]);
    const { data } = await world
      .as('ADMIN')
      .query(
        '{ auditTrail(filter: { actions: ["attendance.corrected"] }) { edges { node { detail { name value } } } } }',
      );
    expect(JSON.stringify(data)).not.toContain('FEMALE');
  });

  it.each([
    [{ headcount: 20 }, ['input', 'headcount']],
    [{ groups: [{ dimension: 'SEX', category: 'FEMALE', count: 41 }] }, ['input', 'groups']],
    [{ participantKey: 'P-1' }, ['input', 'participantKey']],
    [{ headcount: null }, ['input', 'headcount']],
    [{ groups: null }, ['input', 'groups']],
  ])('of a headcount is not corrected to %j', async (wrong, path) => {
    const entry = await anAttendance(world, grouped(40, 21));
    expect(await send('correctAttendance', { ...corrected(entry), ...wrong }, '__typename')).toMatchObject({
      code: 'VALIDATION_FAILED',
      path,
    });
  });

  it('of a participant can be another one, or none, and be recorded again', async () => {
    const activity = await anActivity(world);
    const first = await anAttendance(world, { participantKeys: ['P-1'] }, activity);
    await anAttendance(world, { participantKeys: ['P-2'] }, activity);
    const correct = (participantKey: string, expectedVersion = 1) =>
      send(
        'correctAttendance',
        { ...corrected(first), expectedVersion, participantKey },
        'attendance { participantKey }',
      );
    expect(await correct('P-2')).toMatchObject({ code: 'CONFLICT', path: ['input', 'participantKey'] });
    expect(await correct('Maria Garcia')).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await correct('P-3')).toMatchObject({ payload: { attendance: { participantKey: 'P-3' } } });
    expect(
      await send(
        'correctAttendance',
        { ...corrected(first), expectedVersion: 2, headcount: 3 },
        '__typename',
      ),
    ).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'headcount'] });
    await send('voidAttendance', { ...corrected(first), expectedVersion: 2 }, '__typename');
    const counted = async () => {
      const { data } = await world
        .as('VIEWER')
        .query(
          'query ($id: ID!) { activity(id: $id) { attendance { participantCount } attendances { totalCount } } }',
          {
            id: activity.id,
          },
        );
      return data.activity;
    };
    expect(await counted()).toEqual({ attendance: { participantCount: 1 }, attendances: { totalCount: 2 } });
    await anAttendance(world, { participantKeys: ['P-3', 'P-2'] }, activity);
    expect(await counted()).toEqual({ attendance: { participantCount: 2 }, attendances: { totalCount: 3 } });
  });

  it('of a deleted activity stays as it is', async () => {
    const activity = await anActivity(world, 'PROPOSED');
    await world.system((prisma) =>
      prisma.activity.updateMany({ where: { jurisdictionId: world.county.id }, data: { status: 'ACTIVE' } }),
    );
    const entry = await anAttendance(world, { headcount: 4 }, activity);
    await world.system((prisma) =>
      prisma.activity.updateMany({
        where: { jurisdictionId: world.county.id },
        data: { deletedAt: new Date() },
      }),
    );
    expect(await send('voidAttendance', corrected(entry), '__typename')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the budget line of an expenditure', () => {
  it('keeps its sum between zero and the plan through corrections and voids', async () => {
    const line = await aBudgetLine(world);
    const spend = (amountCents: number) =>
      world.run('recordExpenditure', {
        budgetLineId: line.id,
        amountCents,
        spentOn: `${thisYear - 1}-03-02`,
        description: 'Rooms',
      }) as Promise<Reference>;
    const first = await spend(60_000);
    const refund = await spend(-30_000);
    const exceeded = { code: 'INVALID_STATE' };
    const correct = (one: Reference, amountCents: number) =>
      send(
        'correctExpenditure',
        { ...corrected(one), amountCents },
        'expenditure { budgetLine { spentCents } }',
      );
    expect(await correct(first, 130_001)).toMatchObject({
      ...exceeded,
      path: ['input', 'amountCents'],
      message:
        'The line would have $1,000.01 spent of $1,000.00 planned. Plan more first, or correct the other expenditures.',
    });
    expect(await correct(first, 29_999)).toMatchObject(exceeded);
    expect(await send('voidExpenditure', corrected(first), '__typename')).toMatchObject({
      ...exceeded,
      path: ['input', 'id'],
      message: 'The line would have -$300.00 spent. Correct or void its refunds first.',
    });
    expect(await correct(first, 0)).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await correct(first, 130_000)).toMatchObject({
      payload: { expenditure: { budgetLine: { spentCents: 100_000 } } },
    });
    expect(await send('voidExpenditure', corrected(refund), '__typename')).toMatchObject({
      ...exceeded,
      path: ['input', 'id'],
    });
    const voided = await send('voidExpenditure', { ...corrected(first), expectedVersion: 2 }, '__typename');
    expect(voided).toMatchObject(exceeded);
  });

  it('is approved before an amount is corrected upward, and not for a lower one', async () => {
    const one = await anExpenditure(world);
    await world.run(
      'createPermissibleActivityRule',
      {
        title: 'Spending needs a review',
        rationale: 'The office decided so.',
        appliesTo: 'BUDGET_LINE',
        requiredReview: 'ETHICS',
      },
      { selection: 'rule { id }' },
    );
    const correct = (amountCents: number) =>
      send('correctExpenditure', { ...corrected(one), amountCents }, '__typename');
    expect(await correct(10_001)).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'amountCents'] });
    expect(await correct(9_999)).toMatchObject({ code: undefined });
  });
});

describe('a completed training', () => {
  const coverage = async () => {
    const { data } = await world
      .as('VIEWER')
      .query('{ trainingCoverage { completedCount expiredCount missingCount } }');
    return data.trainingCoverage;
  };

  it('counts for nobody once it is void, and can be recorded again for its day', async () => {
    const training = await aTraining(world);
    const member = await aStaffMember(world);
    const completedOn = `${thisYear - 1}-12-01`;
    const complete = () =>
      world.run('recordTrainingCompletion', {
        trainingId: training.id,
        staffMemberId: member.id,
        completedOn,
      }) as Promise<Reference>;
    const before = await coverage();
    const entry = await complete();
    const after = await coverage();
    expect(after).not.toEqual(before);
    const { payload } = await send(
      'voidTrainingCompletion',
      corrected(entry),
      'completion { holds voidedAt }',
    );
    expect(payload.completion).toEqual({ holds: false, voidedAt: expect.any(String) as string });
    expect(await coverage()).toEqual(before);
    await complete();
    expect(await coverage()).toEqual(after);
  });

  it('is corrected to another day, which is not taken or in the future', async () => {
    const entry = await aCompletion(world);
    const correct = (completedOn: string) =>
      send(
        'correctTrainingCompletion',
        { ...corrected(entry), completedOn },
        'completion { completedOn corrections { values { field before after } } }',
      );
    expect(await correct(`${thisYear + 2}-01-01`)).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'completedOn'],
    });
    expect(await correct('2024-02-29')).toMatchObject({
      payload: {
        completion: {
          completedOn: '2024-02-29',
          corrections: [{ values: [{ field: 'completedOn', after: '2024-02-29' }] }],
        },
      },
    });
  });
});

describe('a response to a feedback item', () => {
  const seen = `feedbackResponse { description takenOn version voidedAt activity { id } program { id }
    corrections { kind reason correctedByName values { field before after } } }`;

  it('shows what it said before a correction, and changes nothing if it says so already', async () => {
    const feedbackItem = await aTriagedItem(world);
    const response = await aResponse(world, feedbackItem);
    const { program, activity } = await scene();
    await world.run(
      'decideFeedback',
      changeOf(feedbackItem, { status: 'ADOPTED', decisionReason: 'There is a light now.' }),
    );
    const right = {
      description: 'A street light.',
      takenOn: '2024-02-29',
      activityId: activity.id,
      programId: program.id,
    };
    const { code, payload } = await send(
      'correctFeedbackResponse',
      { ...corrected(response), ...right },
      seen,
    );
    expect(code).toBeUndefined();
    const { corrections, ...values } = payload.feedbackResponse;
    expect(values).toEqual({
      description: 'A street light.',
      takenOn: '2024-02-29',
      version: 2,
      voidedAt: null,
      activity: { id: activity.id },
      program: { id: program.id },
    });
    expect(corrections).toEqual([
      {
        kind: 'CORRECTED',
        reason: 'The form was misread.',
        correctedByName: expect.any(String) as string,
        values: [
          { field: 'description', before: 'A walk.', after: 'A street light.' },
          { field: 'takenOn', before: dayFromNow(-4), after: '2024-02-29' },
          { field: 'activityId', before: null, after: activity.id },
          { field: 'programId', before: null, after: program.id },
        ],
      },
    ]);
    const again = { ...corrected(response), expectedVersion: 2, ...right };
    expect(await send('correctFeedbackResponse', again, seen)).toMatchObject({ code: undefined, payload });
    const { data } = await world
      .as('ADMIN')
      .query(
        '{ auditTrail(filter: { actions: ["feedbackResponse.corrected"] }) { edges { node { detail { name value } } } } }',
      );
    expect(data.auditTrail.edges).toHaveLength(1);
    expect(JSON.stringify(data)).toContain('2024-02-29');
    expect(JSON.stringify(data)).not.toContain('street light');
  });

  it('is corrected to a day that is over, and to records that exist', async () => {
    const response = await aResponse(world);
    for (const [field, value, code] of [
      ['takenOn', `${thisYear + 2}-01-01`, 'VALIDATION_FAILED'],
      ['description', null, 'VALIDATION_FAILED'],
      ['description', ' ', 'VALIDATION_FAILED'],
      ['reason', '\u200b', 'VALIDATION_FAILED'],
      ['activityId', encodeGlobalId('Activity', crypto.randomUUID()), 'NOT_FOUND'],
      ['programId', encodeGlobalId('Program', crypto.randomUUID()), 'NOT_FOUND'],
    ] as const) {
      const input = { ...corrected(response), description: 'A light.', [field]: value };
      expect(await send('correctFeedbackResponse', input, seen), field).toMatchObject({
        code,
        path: ['input', field],
      });
    }
  });

  it('counts nowhere after a void and stays readable', async () => {
    const feedbackItem = await aTriagedItem(world);
    const response = await aResponse(world, feedbackItem);
    const voided = await send('voidFeedbackResponse', corrected(response), seen);
    expect(voided.payload.feedbackResponse).toMatchObject({
      version: 2,
      voidedAt: expect.any(String) as string,
      corrections: [{ kind: 'VOIDED', reason: 'The form was misread.', values: [] }],
    });
    const late = { ...corrected(response), expectedVersion: 2 };
    for (const mutation of ['correctFeedbackResponse', 'voidFeedbackResponse']) {
      expect(await send(mutation, late, '__typename')).toMatchObject({
        code: 'INVALID_STATE',
        path: ['input', 'id'],
      });
    }
    await aResponse(world, feedbackItem);
    const { data } = await world.as('VIEWER').query(
      `query ($id: ID!) { feedbackItem(id: $id) {
         all: responses { totalCount }
         standing: responses(filter: { isVoided: false }) { totalCount }
         void: responses(filter: { isVoided: true }) { edges { node { id } } } } }`,
      { id: feedbackItem.id },
    );
    expect(data.feedbackItem).toEqual({
      all: { totalCount: 2 },
      standing: { totalCount: 1 },
      void: { edges: [{ node: { id: response.id } }] },
    });
  });
});

it('lists void records, or the others', async () => {
  const { activity, line } = await scene();
  const [stands, isVoid] = [await aDistribution(world, activity), await aDistribution(world, activity)];
  await send('voidResourceDistribution', corrected(isVoid), '__typename');
  const spent = await anExpenditure(world, line);
  await send('voidExpenditure', corrected(spent), '__typename');
  const { data } = await world.as('VIEWER').query(`{
    all: resourceDistributions { totalCount }
    standing: resourceDistributions(filter: { isVoided: false }) { edges { node { id } } }
    void: resourceDistributions(filter: { isVoided: true }) { edges { node { id } } }
    expenditures(filter: { isVoided: false }) { totalCount }
  }`);
  expect(data).toEqual({
    all: { totalCount: 2 },
    standing: { edges: [{ node: { id: stands.id } }] },
    void: { edges: [{ node: { id: isVoid.id } }] },
    expenditures: { totalCount: 0 },
  });
});

it('makes a retry with the same key safe', async () => {
  const entry = await anAttendance(world);
  const input = { ...corrected(entry), headcount: 4, idempotencyKey: 'correction-1' };
  const selection = `attendance { ${correctionFields} }`;
  const first = await send('correctAttendance', input, selection);
  expect(await send('correctAttendance', input, selection)).toEqual(first);
  expect(first.payload.attendance.corrections).toHaveLength(1);
});

it('limits the corrections of one record, which can still be voided', async () => {
  const entry = await aDistribution(world);
  const correct = (expectedVersion: number) =>
    send(
      'correctResourceDistribution',
      { ...corrected(entry), expectedVersion, quantity: expectedVersion },
      '__typename',
    );
  for (let version = 1; version <= 100; version += 1) {
    expect(await correct(version)).toMatchObject({ code: undefined });
  }
  expect(await correct(101)).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'id'] });
  const input = { ...corrected(entry), expectedVersion: 101 };
  expect(await send('voidResourceDistribution', input, '__typename')).toMatchObject({ code: undefined });
});

it('does not keep a budget line from being deleted once its expenditures are void', async () => {
  const line = await aBudgetLine(world);
  const spent = await anExpenditure(world, line);
  const remove = () =>
    send(
      'deleteRecord',
      { id: line.id, expectedVersion: line.version, reason: 'Entered twice.' },
      '__typename',
    );
  expect(await remove()).toMatchObject({ code: 'INVALID_STATE' });
  await send('voidExpenditure', corrected(spent), '__typename');
  expect(await remove()).toMatchObject({ code: undefined });
});
