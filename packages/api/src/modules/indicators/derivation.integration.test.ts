import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { deriveIndicator, indicatorIds } from '../../testing/indicator-journey.ts';
import { done, mutate } from '../../testing/mutate.ts';
import { officeRows } from '../../testing/office-rows.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let analyst: TestClient;
let now = new Date('2026-03-04T05:06:07.000Z');

type Prisma = TestApi['database']['system']['prisma'];

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
beforeEach(async () => {
  now = new Date('2026-03-04T05:06:07.000Z');
  county = await api.jurisdiction();
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
});
afterAll(() => api.close());

const system = <T>(work: (prisma: Prisma) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));
const office = () => officeRows(api.database.system.prisma, county.id);

async function indicator(code: string): Promise<string> {
  const [id = ''] = await indicatorIds(analyst, [code]);
  return id;
}

const derive = (id: string, period: object = { calendarYear: 2025 }) =>
  deriveIndicator(api, analyst, id, period);

/** The current figures that are not empty: the first day, the group, the numerator and the denominator. */
async function figures(): Promise<unknown[]> {
  const { data } = await analyst.query(
    `{ observations(filter: { isCurrent: true, states: [VALUE, ZERO] }, first: 100) {
         edges { node { periodStart group numerator denominator } } } }`,
  );
  return data.observations.edges.map(({ node }: Json) => [
    node.periodStart,
    node.group,
    node.numerator,
    node.denominator,
  ]);
}

/** Two activities of January with 30 people and 2 pseudonyms, one canceled, one without attendance, and one of February. */
async function activities(): Promise<string> {
  return system(async (prisma) => {
    const { id: programId } = await office().program();
    const held = { status: 'COMPLETED' as const };
    const at = (day: string) => new Date(`${day}T12:00:00Z`);
    const first = await office().activity(programId, at('2025-01-10'), {
      ...held,
      accessibility: ['CAPTIONS'],
    });
    const second = await office().activity(programId, at('2025-01-31'), held);
    await office().activity(programId, at('2025-01-12'), { status: 'CANCELLED', cancelReason: 'Snow' });
    await office().activity(programId, at('2025-01-13'), held);
    const third = await office().activity(programId, at('2025-02-01'), held);
    const jurisdictionId = county.id;
    const attend = (activityId: string, values: object) =>
      prisma.attendance.create({ data: { jurisdictionId, activityId, ...values } });
    const counted = await attend(first.id, { headcount: 30 });
    await prisma.attendanceCount.createMany({
      data: [
        ['FEMALE', 20],
        ['MALE', 5],
        ['X', 1],
      ].map(([category, count]) => ({
        jurisdictionId,
        attendanceId: counted.id,
        dimension: 'SEX' as const,
        category: String(category),
        count: Number(count),
      })),
    });
    await attend(first.id, { participantKey: 'a' });
    await attend(second.id, { participantKey: 'a' });
    await attend(second.id, { participantKey: 'b' });
    await attend(second.id, { headcount: 99, voidedAt: new Date() });
    await attend(third.id, { headcount: 7 });
    return programId;
  });
}

async function populations(): Promise<void> {
  await system(async (prisma) => {
    const jurisdictionId = county.id;
    await prisma.jurisdictionArea.create({
      data: { jurisdictionId, countyFips: '06029', effectiveFrom: new Date('2020-01-01') },
    });
    const row = { jurisdictionId, countyFips: '06029', stateName: 'C', countyName: 'K', source: 'S' };
    await prisma.population.createMany({
      data: [
        { ...row, year: 2023, count: 900 },
        { ...row, year: 2024, count: 1000 },
        { ...row, year: 2026, count: 5000 },
        { ...row, year: 2024, sex: 'FEMALE', count: 520 },
        { ...row, year: 2024, sex: 'MALE', count: 480 },
      ],
    });
  });
}

describe('derived observations', () => {
  it('of participation are people over residents of the latest year, and say what is behind them', async () => {
    await activities();
    await populations();
    const id = await indicator('participation-rate');
    expect((await derive(id)).payload).toEqual({
      results: [{ written: 12, replaced: 0, unchanged: 0, kept: 0 }],
    });
    expect((await figures()).slice(0, 3)).toEqual([
      ['2025-01-01', null, 32, 1000],
      ['2025-02-01', null, 7, 1000],
      ['2025-03-01', null, 0, 1000],
    ]);
    const { data } = await analyst.query(
      `{ observations(first: 1) { edges { node { source inputs { used { what count } leftOut { what count } note } } } } }`,
    );
    expect(data.observations.edges[0].node).toEqual({
      source: 'DERIVED',
      inputs: {
        used: [
          { what: 'Activities counted by headcount', count: 1 },
          { what: 'Activities held with attendance', count: 2 },
        ],
        leftOut: [
          { what: 'Activities held without attendance', count: 1 },
          { what: 'Activities that were not held', count: 0 },
          { what: 'Canceled activities', count: 1 },
        ],
        note: expect.stringContaining('pseudonym'),
      },
    });
  });

  it('without a population are not reported, which is not zero', async () => {
    await activities();
    await derive(await indicator('participation-rate'));
    expect(await figures()).toEqual([]);
    const { data } = await analyst.query(
      `{ observations(filter: { states: [NOT_REPORTED] }) { totalCount } }`,
    );
    expect(data.observations.totalCount).toBe(12);
  });

  it('of reach are by group, over the residents of the group', async () => {
    await activities();
    await populations();
    await derive(await indicator('reach-equity'));
    expect(await figures()).toEqual([
      ['2025-01-01', 'FEMALE', 20, 520],
      ['2025-01-01', 'MALE', 5, 480],
    ]);
    const { data } = await analyst.query(
      `{ observations(first: 1) { edges { node { inputs { leftOut { count } } } } } }`,
    );
    expect(data.observations.edges[0].node.inputs.leftOut).toEqual([{ count: 1 }]);
  });

  it('are the same when they are derived again, and replaced where the records have changed', async () => {
    const programId = await activities();
    const id = await indicator('accessible-activities');
    await derive(id);
    expect(await figures()).toEqual([
      ['2025-01-01', null, 1, 3],
      ['2025-02-01', null, 0, 1],
    ]);
    expect((await derive(id)).payload.results).toEqual([{ written: 0, replaced: 0, unchanged: 12, kept: 0 }]);
    await system(() =>
      office().activity(programId, new Date('2025-02-02T12:00:00Z'), {
        status: 'COMPLETED',
        accessibility: ['DIAL_IN'],
      }),
    );
    expect((await derive(id)).payload.results).toEqual([{ written: 0, replaced: 1, unchanged: 11, kept: 0 }]);
    const { data } = await analyst.query(
      `{ observations(filter: { isCurrent: false }) { edges { node { numerator endKind } } } }`,
    );
    expect(data.observations.edges).toEqual([{ node: { numerator: 0, endKind: 'REPLACED' } }]);
    expect((await figures())[1]).toEqual(['2025-02-01', null, 1, 2]);
  });

  it('never replace what a person recorded', async () => {
    await activities();
    const id = await indicator('accessible-activities');
    const recorded = { indicatorDefinitionId: id, periodStart: '2025-01-01', numerator: 3, denominator: 3 };
    await mutate(analyst, 'recordObservation', recorded, 'observation { id }');
    expect((await derive(id)).payload.results).toEqual([{ written: 11, replaced: 0, unchanged: 0, kept: 1 }]);
    expect((await figures())[0]).toEqual(['2025-01-01', null, 3, 3]);
  });

  it('of feedback items are those received in the period', async () => {
    await system(async (prisma) => {
      const raised = (day: string, values: object = {}) =>
        office().feedbackItem(
          {},
          {
            receivedOn: new Date(day),
            dueOn: new Date(new Date(day).getTime() + 30 * 86_400_000),
            ...values,
          },
        );
      await raised('2025-01-01');
      await raised('2025-03-31', {
        decidedAt: new Date('2025-06-01'),
        status: 'ADOPTED',
        decisionReason: 'Done',
        category: 'YOUTH',
        priority: 'LOW',
      });
      await raised('2025-04-01');
      const answered = await raised('2025-02-01');
      const respond = (feedbackItemId: string, values: object = {}) =>
        prisma.feedbackResponse.create({
          data: {
            jurisdictionId: county.id,
            feedbackItemId,
            description: 'A walk',
            takenOn: new Date('2025-02-03'),
            ...values,
          },
        });
      await respond(answered.id);
      const unanswered = await raised('2025-04-02');
      await respond(unanswered.id, { voidedAt: new Date() });
    });
    await derive(await indicator('feedback-response'));
    expect(await figures()).toEqual([
      ['2025-01-01', null, 2, 3],
      ['2025-04-01', null, 0, 2],
    ]);
    // One was answered after 2 days and one after 62, which is later than the 30 that were promised.
    await derive(await indicator('feedback-on-time'));
    expect(await figures()).toContainEqual(['2025-01-01', null, 1, 3]);
    await derive(await indicator('feedback-response-days'));
    expect(await figures()).toContainEqual(['2025-01-01', null, 64, 2]);
    // A duplicate has the answer of the item that is kept, and counts as a submission.
    await system(async (prisma) => {
      const [kept] = await prisma.feedbackItem.findMany({
        where: { jurisdictionId: county.id, responses: { some: { voidedAt: null } } },
      });
      const data = { mergedIntoId: kept?.id ?? '', mergedAt: new Date() };
      const where = { jurisdictionId: county.id, receivedOn: new Date('2025-01-01') };
      await prisma.feedbackItem.updateMany({ where, data });
    });
    await derive(await indicator('feedback-response'));
    expect(await figures()).toContainEqual(['2025-01-01', null, 3, 3]);
  });

  it('of cost and training follow the money, the staff and the completions in force', async () => {
    const programId = await activities();
    await system(async (prisma) => {
      const jurisdictionId = county.id;
      const line = await office().budgetLine(programId, 2025);
      const spend = (amountCents: bigint, day: string, values: object = {}) =>
        prisma.expenditure.create({
          data: {
            jurisdictionId,
            budgetLineId: line.id,
            amountCents,
            spentOn: new Date(day),
            description: 'X',
            recordedBySubject: 'ana',
            ...values,
          },
        });
      await spend(12_345n, '2025-12-31');
      await spend(100n, '2026-01-01');
      await spend(999n, '2025-05-05', { voidedAt: new Date() });
      const member = (staffCode: string) =>
        prisma.staffMember.create({
          data: {
            jurisdictionId,
            staffCode,
            displayName: staffCode,
            position: 'PROSECUTOR',
            startedOn: new Date('2020-01-01'),
          },
        });
      const [one, two] = [await member('one'), await member('two')];
      const { id: trainingId } = await prisma.training.create({
        data: { jurisdictionId, code: 't', title: 'T' },
      });
      const complete = (staffMemberId: string, expiresOn: string) =>
        prisma.trainingCompletion.create({
          data: {
            jurisdictionId,
            trainingId,
            staffMemberId,
            completedOn: new Date('2025-02-01'),
            expiresOn: new Date(expiresOn),
          },
        });
      await complete(one.id, '2025-12-31');
      await complete(two.id, '2025-12-30');
    });
    await derive(await indicator('cost-per-participant'));
    await derive(await indicator('training-coverage'));
    expect(await figures()).toEqual([
      ['2025-01-01', null, 123.45, 39],
      ['2025-01-01', null, 1, 2],
    ]);
  });

  it('are those of whole periods that have ended, in the calendar of the indicator', async () => {
    const id = await indicator('accessible-activities');
    await activities();
    const running = await derive(id, { days: { from: '2026-03-01', to: '2026-03-31' } });
    expect(running).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'period'] });
    expect(
      (await derive(id, { days: { from: '2025-01-02', to: '2025-03-30' } })).payload.results[0].written,
    ).toBe(1);
  });

  it('cannot be made for an indicator without a derivation, with the reason', async () => {
    expect(await derive(await indicator('crime-rate'))).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'indicatorDefinitionIds', '0'],
    });
  });

  it('are not those of another office', async () => {
    await activities();
    const neighbor = api.as({ jurisdiction: await api.jurisdiction(), role: 'ANALYST' });
    const outcome = await mutate(
      neighbor,
      'requestDerivation',
      { indicatorDefinitionIds: [await indicator('accessible-activities')], period: { calendarYear: 2025 } },
      '__typename',
    );
    expect(outcome.code).toBe('NOT_FOUND');
  });

  it('are explained by the job, for each indicator in the order of the request', async () => {
    await activities();
    const codes = ['participation-rate', 'accessible-activities'];
    const input = {
      indicatorDefinitionIds: await indicatorIds(analyst, codes),
      period: { days: { from: '2025-01-01', to: '2025-02-28' } },
      idempotencyKey: 'derive-2025',
    };
    const fields = `id firstDay lastDay job { kind status rowsDone rowsExpected problem { code } }
      lines { indicator { code } periods written kept inputs { used { what count } leftOut { what count } } }`;
    const request = () => mutate(analyst, 'requestDerivation', input, `observationDerivation { ${fields} }`);
    const requested = (await request()).payload.observationDerivation;
    const nothing = { periods: null, written: null, kept: null, inputs: null };
    expect(requested).toMatchObject({
      firstDay: '2025-01-01',
      lastDay: '2025-02-28',
      job: { kind: 'OBSERVATION_DERIVATION', status: 'QUEUED' },
      lines: codes.map((code) => ({ indicator: { code }, ...nothing })),
    });
    await api.drainQueue();
    // The same key requests nothing new: it is the same derivation, with what it found.
    const { observationDerivation } = (await request()).payload;
    expect(observationDerivation.id).toBe(requested.id);
    expect(observationDerivation.job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 2, rowsExpected: 2 });
    expect(observationDerivation.lines[0]).toEqual({
      indicator: { code: 'participation-rate' },
      periods: 2,
      written: 2,
      kept: 0,
      inputs: {
        used: [
          { what: 'Activities counted by headcount', count: 2 },
          { what: 'Activities held with attendance', count: 3 },
        ],
        leftOut: [
          { what: 'Activities held without attendance', count: 1 },
          { what: 'Activities that were not held', count: 0 },
          { what: 'Canceled activities', count: 1 },
        ],
      },
    });
    const { data } = await analyst.query(`{ observationDerivations { edges { node { id } } } }`);
    expect(data.observationDerivations.edges).toEqual([{ node: { id: requested.id } }]);
  });

  it('are not written if an indicator was retired after the request', async () => {
    await activities();
    const { id, version } = await done(
      analyst,
      'createIndicator',
      {
        code: 'own-access',
        name: 'Own access',
        description: 'Accessible activities.',
        measure: 'PROPORTION',
        numerator: 'Accessible activities.',
        denominator: 'Activities.',
        unit: '%',
        multiplier: 100,
        direction: 'HIGHER_IS_BETTER',
        frequency: 'MONTH',
        source: 'Activities',
        derivation: 'ACCESSIBLE_ACTIVITIES',
      },
      'indicatorDefinition { id version }',
    );
    const indicatorDefinitionIds = [await indicator('accessible-activities'), id];
    const request = { indicatorDefinitionIds, period: { calendarYear: 2025 } };
    const requested = await done(analyst, 'requestDerivation', request, 'observationDerivation { id }');
    await done(analyst, 'retireIndicator', { id, expectedVersion: version }, 'indicatorDefinition { id }');
    await api.drainQueue();
    const { data } = await analyst.query(
      `query ($id: ID!) { observationDerivation(id: $id) { job { status problem { code message } } lines { written } } }`,
      { id: requested.id },
    );
    expect(data.observationDerivation).toEqual({
      job: { status: 'FAILED', problem: { code: 'RETIRED', message: expect.stringContaining('own-access') } },
      lines: [{ written: null }, { written: null }],
    });
    expect(await figures()).toEqual([]);
  });
});
