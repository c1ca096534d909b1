import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkPlan, createEvaluation, register, resultOf } from '../../testing/evaluation-journey.ts';
import { done } from '../../testing/mutate.ts';
import { firstDayOf, recordedPanel, type PanelFigures } from '../../testing/recorded-panel.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApiWithWorker();
});
afterAll(() => api.close());

const codes = Array.from({ length: 8 }, (_, place) => `p-${place}`);
const panel = (numerator: PanelFigures['numerator']): PanelFigures => ({
  places: codes,
  periods: 8,
  periodMonths: 12,
  denominator: 10_000,
  numerator,
});
const usual = (place: number, period: number): number =>
  300 + 20 * place + 6 * period + ((37 * place + 53 * period + 11 * place * period) % 41);

interface Office {
  office: TestJurisdiction;
  analyst: TestClient;
  viewer: TestClient;
  indicatorDefinitionId: string;
  placeIds: readonly string[];
}

async function officeWith(numerator: PanelFigures['numerator'] = usual): Promise<Office> {
  const office = await api.jurisdiction();
  const recorded = await recordedPanel(api, office.id, panel(numerator));
  const as = (role: 'ANALYST' | 'VIEWER'): TestClient => api.as({ jurisdiction: office, role });
  return { office, analyst: as('ANALYST'), viewer: as('VIEWER'), ...recorded };
}

const planOf = ({ placeIds }: Office) => ({
  firstDay: '2010-01-01',
  lastDay: '2017-12-31',
  startsOn: firstDayOf({ periodMonths: 12 }, 5),
  units: placeIds.map((placeId, place) => ({ placeId, role: place % 2 === 0 ? 'TREATED' : 'COMPARISON' })),
  expectedEffect: 'DECREASE',
  decisionRule: 'Keep the program if complaints fall.',
  minimumDetectableEffect: 1,
});

async function registered(office: Office, design: string, input: object = {}): Promise<string> {
  const { indicatorDefinitionId, analyst } = office;
  const { id: evaluationId, version } = await createEvaluation(analyst, {
    title: 'Complaints',
    question: 'Does the program reduce complaints?',
    design,
    indicatorDefinitionId,
    plan: planOf(office),
    ...input,
  });
  await checkPlan(api, analyst, evaluationId);
  await register(analyst, { evaluationId, expectedVersion: version });
  return evaluationId;
}

async function observationOf({ analyst, placeIds }: Office, place: number, year: number): Promise<Json> {
  const { data } = await analyst.query(
    `query ($filter: ObservationFilter) { observations(filter: $filter, first: 100) {
       edges { node { id version periodStart place { id } } } } }`,
    { filter: {} },
  );
  const found = data.observations.edges.find(
    ({ node }: Json) => node.place.id === placeIds[place] && node.periodStart === `${year}-01-01`,
  );
  return found.node;
}

describe('a result', () => {
  it('names the unit, the period and both figures of a corrected, voided and added observation', async () => {
    const office = await officeWith((place, period) =>
      place === 3 && period === 7 ? null : usual(place, period),
    );
    const { analyst } = office;
    const evaluationId = await registered(office, 'RANDOMIZED');
    const first = await resultOf(api, analyst, evaluationId);
    expect(first['changedInputs']).toEqual([]);
    const wrong = await observationOf(office, 2, 2012);
    await done(
      analyst,
      'correctObservation',
      {
        id: wrong['id'],
        expectedVersion: wrong['version'],
        numerator: 512,
        denominator: 10_001,
        reason: 'Two weeks were missing.',
      },
      'observation { id }',
    );
    const missing = await observationOf(office, 3, 2017);
    await done(
      analyst,
      'correctObservation',
      {
        id: missing['id'],
        expectedVersion: missing['version'],
        state: 'VALUE',
        numerator: 400,
        denominator: 10_000,
        reason: 'The report came late.',
      },
      'observation { id }',
    );
    const second = await resultOf(api, analyst, evaluationId);
    expect(second['changedInputs']).toEqual([
      { unit: 'p-2', period: '2012-01-01', before: `${usual(2, 2)} of 10000`, after: '512 of 10001' },
      { unit: 'p-3', period: '2017-01-01', before: 'not reported', after: '400 of 10000' },
    ]);
    expect(second['inputsSha256']).not.toBe(first['inputsSha256']);
  });

  it('names the places that were lost, and lowers its claim for them', async () => {
    const office = await officeWith((place, period) =>
      place === 1 && period >= 5 ? null : usual(place, period),
    );
    const evaluationId = await registered(office, 'RANDOMIZED');
    const { claimLevel, outcome } = await resultOf(api, office.analyst, evaluationId);
    expect(outcome.lostUnits).toEqual(['p-1']);
    expect(claimLevel).not.toBe('EXPERIMENTAL');
    expect(outcome.claimReasons).toContainEqual({
      code: 'ATTRITION',
      atMost: 'QUASI_EXPERIMENTAL',
      text: '0.0% of the treated and 25.0% of the control group were lost.',
    });
  });

  it('names the place and the period of a gap in the other designs', async () => {
    const office = await officeWith((place, period) =>
      place === 1 && period === 6 ? null : usual(place, period),
    );
    for (const design of ['DIFFERENCE_IN_DIFFERENCES', 'MATCHED_COMPARISON', 'INTERRUPTED_TIME_SERIES']) {
      const evaluationId = await registered(office, design);
      const { outcome, job } = await resultOf(api, office.analyst, evaluationId);
      expect(outcome).toBeNull();
      expect(job).toMatchObject({
        status: 'FAILED',
        problem: { code: 'PANEL_GAP', message: expect.stringMatching(/p-1.*2016-01-01/) as string },
      });
    }
  });
});

describe('an amendment after results', () => {
  it('says so, lowers the claim, and keeps the registration and the result before', async () => {
    const office = await officeWith();
    const { analyst } = office;
    const evaluationId = await registered(office, 'DIFFERENCE_IN_DIFFERENCES');
    const before = await resultOf(api, analyst, evaluationId);
    const plan = { ...planOf(office), minimumDetectableEffect: 2 };
    const changed = await done(
      analyst,
      'updateEvaluation',
      { id: evaluationId, expectedVersion: 1, plan },
      'evaluation { version }',
    );
    await checkPlan(api, analyst, evaluationId);
    const amendment = { evaluationId, expectedVersion: changed['version'] as number };
    const unexplained = await analyst.query(
      `mutation ($input: RegisterEvaluationInput!) { registerEvaluation(input: $input) {
         ... on Error { code message path } } }`,
      { input: amendment },
    );
    expect(unexplained.data.registerEvaluation).toMatchObject({ code: 'VALIDATION_FAILED' });
    const amendmentReason = 'A smaller effect would not pay for itself.';
    const second = await register(analyst, { ...amendment, amendmentReason });
    expect(second).toMatchObject({ number: 2, isAfterResults: true, amendmentReason });
    const after = await resultOf(api, analyst, evaluationId);
    expect(after['registration']).toMatchObject({ number: 2, isAfterResults: true });
    expect(['DESCRIPTIVE', 'ASSOCIATIONAL']).toContain(after['claimLevel']);
    expect(after.outcome.caveats).toContain('The plan was changed after results were known.');
    const { data } = await analyst.query(
      `query ($id: ID!) { evaluation(id: $id) {
         registrations(first: 10) { edges { node { number sha256 isAfterResults } } }
         results(first: 10) { edges { node { id resultSha256 receipt } } } } }`,
      { id: evaluationId },
    );
    const nodes = (list: Json): Json[] => list.edges.map(({ node }: Json) => node);
    expect(nodes(data.evaluation.registrations)).toEqual([
      { number: 2, sha256: second['sha256'], isAfterResults: true },
      { number: 1, sha256: before['registration'].sha256, isAfterResults: false },
    ]);
    expect(nodes(data.evaluation.results)[1]).toEqual({
      id: before['id'],
      resultSha256: before['resultSha256'],
      receipt: before['receipt'],
    });
  });
});

const everything = `
  id claimLevel verdict inputsSha256 resultSha256 outcome {
    sentence noEffect pValue standardError breakdownValue caveats lostUnits diagnostics charts
    claimReasons { code text } estimate { __typename }
    trend { period treated { __typename ... on Estimate { value } } comparison { __typename ... on Estimate { value } } withoutProgram }
    eventStudy { estimate } balance { before } }`;

describe('disclosure control of a result', () => {
  const readResult = async (client: TestClient, id: unknown): Promise<Json> => {
    const { data, errors } = await client.query(
      `query ($id: ID!) { evaluationResult(id: $id) { ${everything} } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return data.evaluationResult;
  };

  it.each([
    ['DIFFERENCE_IN_DIFFERENCES', {}],
    ['MATCHED_COMPARISON', {}],
    ['RANDOMIZED', { adjustsForBefore: true }],
  ])(
    'hides in %s everything that is computed from an observation that a series hides',
    async (design, plan) => {
      const small = 4;
      // Before the program, so that all sums after it are large.
      const office = await officeWith((place, period) =>
        place === 2 && period === 1 ? small : usual(place, period),
      );
      const input = { plan: { ...planOf(office), ...plan } };
      const { id } = await resultOf(api, office.analyst, await registered(office, design, input));
      const exact = await readResult(office.analyst, id);
      expect(exact.outcome.estimate).toEqual({ __typename: 'Estimate' });
      expect(exact['resultSha256']).toMatch(/^[0-9a-f]{64}$/);
      const seen = await readResult(office.viewer, id);
      expect(seen).toMatchObject({ claimLevel: exact['claimLevel'], inputsSha256: null, resultSha256: null });
      const { trend, caveats, claimReasons, ...rest } = seen.outcome;
      expect(rest).toEqual({
        sentence: null,
        noEffect: 0,
        pValue: null,
        standardError: null,
        breakdownValue: null,
        lostUnits: [],
        diagnostics: null,
        charts: [],
        estimate: { __typename: 'Suppressed' },
        eventStudy: [],
        balance: [],
      });
      expect(`${JSON.stringify(caveats)}${JSON.stringify(claimReasons)}`).not.toMatch(
        /\d\.\d+ (times|standard)|p 0\./,
      );
      const kinds = trend.map(({ treated }: Json) => treated.__typename as string);
      expect(kinds).toEqual(
        kinds.map((_kind: string, period: number) => (period === 1 ? 'Suppressed' : 'Estimate')),
      );
    },
  );

  it('hides in an INTERRUPTED_TIME_SERIES the trend without the program, which is fitted to a hidden month', async () => {
    const county = await api.jurisdiction();
    const recorded = await recordedPanel(api, county.id, {
      places: null,
      periods: 24,
      periodMonths: 1,
      denominator: 10_000,
      numerator: (_, period) => (period === 3 ? 4 : usual(0, period)),
    });
    const as = (role: 'ANALYST' | 'VIEWER'): TestClient => api.as({ jurisdiction: county, role });
    const office = {
      ...recorded,
      office: county,
      analyst: as('ANALYST'),
      viewer: as('VIEWER'),
      placeIds: [],
    };
    const plan = {
      ...planOf(office),
      lastDay: '2011-12-31',
      startsOn: firstDayOf({ periodMonths: 1 }, 12),
    };
    const { id } = await resultOf(
      api,
      office.analyst,
      await registered(office, 'INTERRUPTED_TIME_SERIES', { plan }),
    );
    const trends = await Promise.all(
      [office.analyst, office.viewer].map(
        async (client) => (await readResult(client, id)).outcome.trend as Json[],
      ),
    );
    const fitted = trends.map(
      (trend) => trend.filter(({ withoutProgram }) => withoutProgram !== null).length,
    );
    expect(fitted[0]).toBeGreaterThan(0);
    expect(fitted[1]).toBe(0);
  });

  it('hides a figure that was small when it was used, and was corrected or voided later', async () => {
    const office = await officeWith((place, period) =>
      place === 2 && period === 1 ? 4 : usual(place, period),
    );
    const { id } = await resultOf(api, office.analyst, await registered(office, 'DIFFERENCE_IN_DIFFERENCES'));
    const { id: observationId, version } = await observationOf(office, 2, 2011);
    const corrected = { id: observationId, expectedVersion: version, numerator: 400, denominator: 10_000 };
    const observation = await done(
      office.analyst,
      'correctObservation',
      { ...corrected, reason: 'Wrong.' },
      'observation { id version }',
    );
    expect((await readResult(office.viewer, id)).outcome.estimate).toEqual({ __typename: 'Suppressed' });
    const voided = { id: observation['id'], expectedVersion: observation['version'], reason: 'Twice.' };
    await done(office.analyst, 'voidObservation', voided, 'observation { id }');
    expect((await readResult(office.viewer, id)).outcome.estimate).toEqual({ __typename: 'Suppressed' });
  });

  it('hides a figure that was large when it was used, and is small now', async () => {
    const office = await officeWith();
    const { id } = await resultOf(api, office.analyst, await registered(office, 'DIFFERENCE_IN_DIFFERENCES'));
    const { id: observationId, version } = await observationOf(office, 2, 2011);
    const corrected = { id: observationId, expectedVersion: version, numerator: 4, denominator: 10_000 };
    await done(
      office.analyst,
      'correctObservation',
      { ...corrected, reason: 'Wrong.' },
      'observation { id }',
    );
    expect((await readResult(office.viewer, id)).outcome.estimate).toEqual({ __typename: 'Suppressed' });
  });

  it('shows viewers a result of large counts, unless its indicator is released in another form', async () => {
    const office = await officeWith();
    const { id } = await resultOf(api, office.analyst, await registered(office, 'DIFFERENCE_IN_DIFFERENCES'));
    const exact = await readResult(office.analyst, id);
    expect(await readResult(office.viewer, id)).toEqual(exact);
    const { system } = api.database;
    await inSystem(system, () =>
      system.prisma.indicatorDefinition.updateMany({
        where: { jurisdictionId: office.office.id },
        data: { derivation: 'REACH' },
      }),
    );
    expect((await readResult(office.viewer, id)).outcome.estimate).toEqual({ __typename: 'Suppressed' });
    expect(await readResult(office.analyst, id)).toEqual(exact);
  });
});

describe('the evaluations of a program', () => {
  it('take as many statements for 10 as for one, and a neighbor sees none', async () => {
    const office = await officeWith();
    const programs = await office.office.programs(2);
    const [one = '', ten = ''] = programs.map(({ id }) => encodeGlobalId('Program', id));
    for (const [programId, count] of [
      [one, 1],
      [ten, 10],
    ] as const) {
      for (let index = 0; index < count; index += 1) {
        const evaluationId = await registered(office, 'RANDOMIZED', { programId });
        await resultOf(api, office.analyst, evaluationId);
      }
    }
    const outcomes = `query ($id: ID!) { programOutcomes(programId: $id) { evaluation { id title } result { ${everything} } } }`;
    const few = await office.viewer.query(outcomes, { id: one });
    const many = await office.viewer.query(outcomes, { id: ten });
    expect(many.errors).toEqual([]);
    expect([few.data.programOutcomes.length, many.data.programOutcomes.length]).toEqual([1, 10]);
    expect(many.data.programOutcomes[9].result.outcome.sentence).toMatch(/95% interval/);
    expect(many.statements).toHaveLength(few.statements.length);
    const list = `query ($first: Int!) { evaluations(first: $first) { edges { node { id
      registrations(first: 1) { edges { node { number } } } placeboChecks(first: 1) { edges { node { falseAlarmRate } } }
      results(first: 1) { edges { node { ${everything} } } } } } } }`;
    const [first, all] = [
      await office.viewer.query(list, { first: 1 }),
      await office.viewer.query(list, { first: 10 }),
    ];
    expect(all.data.evaluations.edges).toHaveLength(10);
    expect(all.statements).toHaveLength(first.statements.length);
    const neighbor = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const foreign = await neighbor.query(outcomes, { id: ten });
    expect(foreign.data?.programOutcomes ?? []).toEqual([]);
    expect((await neighbor.query(list, { first: 10 })).data.evaluations.edges).toEqual([]);
  });
});
