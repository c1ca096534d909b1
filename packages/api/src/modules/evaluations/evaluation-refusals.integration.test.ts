import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkPlan, createEvaluation, register, resultOf } from '../../testing/evaluation-journey.ts';
import { mutate } from '../../testing/mutate.ts';
import { recordedPanel, type RecordedPanel } from '../../testing/recorded-panel.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let office: TestJurisdiction;
let analyst: TestClient;
let panel: RecordedPanel;

beforeAll(async () => {
  api = await startApiWithWorker();
  office = await api.jurisdiction();
  analyst = api.as({ jurisdiction: office, role: 'ANALYST' });
  panel = await recordedPanel(api, office.id, {
    places: Array.from({ length: 6 }, (_, place) => `p-${place}`),
    periods: 20,
    periodMonths: 12,
    denominator: 10_000,
    numerator: (place, period) => 300 + 20 * place + ((37 * place + 53 * period + 11 * place * period) % 41),
  });
});
afterAll(() => api.close());

type Role = 'TREATED' | 'COMPARISON';
const unit = (place: number, role: Role, startsOn?: string) => ({
  placeId: panel.placeIds[place],
  role,
  ...(startsOn === undefined ? {} : { startsOn }),
});
const both = () => [0, 1, 2, 3, 4, 5].map((place) => unit(place, place < 3 ? 'TREATED' : 'COMPARISON'));

const inputOf = (design: string, plan: object) => ({
  title: 'Complaints',
  question: 'Does the program reduce complaints?',
  design,
  indicatorDefinitionId: panel.indicatorDefinitionId,
  plan: {
    firstDay: '2010-01-01',
    lastDay: '2029-12-31',
    startsOn: '2020-01-01',
    units: both(),
    expectedEffect: 'DECREASE',
    decisionRule: 'Keep the program if complaints fall.',
    minimumDetectableEffect: 1,
    ...plan,
  },
});

describe('a plan that its design does not fit is refused before anything is stored', () => {
  const did = 'DIFFERENCE_IN_DIFFERENCES';
  it.each<[string, string, () => object, string, RegExp]>([
    ['one place', did, () => ({ units: [unit(0, 'TREATED')] }), 'units', /One place alone/],
    [
      'all places treated',
      'MATCHED_COMPARISON',
      () => ({ units: both().map((one) => ({ ...one, role: 'TREATED' })) }),
      'units',
      /All places have the program/,
    ],
    [
      'nobody treated',
      'RANDOMIZED',
      () => ({ units: both().map((one) => ({ ...one, role: 'COMPARISON' })) }),
      'units',
      /No place has the program/,
    ],
    ['no places', did, () => ({ units: [] }), 'units', /needs places with the program/],
    ['a comparison without a design for it', 'PRE_POST', () => ({}), 'units', /no comparison places/],
    ['a place twice', did, () => ({ units: [...both(), unit(1, 'TREATED')] }), 'units.6', /twice/],
    [
      'a start of a comparison place',
      did,
      () => ({ units: [...both().slice(0, 5), unit(5, 'COMPARISON', '2021-01-01')] }),
      'units.5',
      /no start/,
    ],
    [
      'a later start in another design',
      'RANDOMIZED',
      () => ({ units: [unit(0, 'TREATED', '2021-01-01'), ...both().slice(1)] }),
      'units.0',
      /Only DIFFERENCE_IN_DIFFERENCES/,
    ],
    [
      'a start before the first day',
      did,
      () => ({ startsOn: '2009-01-01' }),
      'startsOn',
      /after the first day/,
    ],
    ['a start after the last day', did, () => ({ startsOn: '2030-01-01' }), 'startsOn', /by the last day/],
  ])('%s', async (_name, design, plan, path, message) => {
    const outcome = await mutate(analyst, 'createEvaluation', inputOf(design, plan()), 'evaluation { id }');
    expect(outcome.code).toBe('VALIDATION_FAILED');
    expect(outcome.path.join('.')).toContain(`plan.${path}`);
    expect(outcome.message).toMatch(message);
  });

  it('a place of another office, like one that does not exist', async () => {
    const neighbor = await api.jurisdiction();
    for (const id of [office.id, neighbor.id]) {
      const units = [
        ...both().slice(1),
        { placeId: encodeGlobalId('MeasurementPlace', id), role: 'TREATED' },
      ];
      const outcome = await mutate(analyst, 'createEvaluation', inputOf(did, { units }), 'evaluation { id }');
      expect([outcome.code, outcome.path.join('.')]).toEqual(['NOT_FOUND', 'input.plan.units.5.placeId']);
    }
  });
});

describe('figures that a design does not fit fail the job with the reason', () => {
  it.each([
    [
      '7 points before an interruption',
      'INTERRUPTED_TIME_SERIES',
      { startsOn: '2017-01-01' },
      'TOO_FEW_POINTS',
    ],
    ['7 points after it', 'INTERRUPTED_TIME_SERIES', { lastDay: '2026-12-31' }, 'TOO_FEW_POINTS'],
    ['one period', 'RANDOMIZED', { firstDay: '2019-06-01', lastDay: '2020-12-31' }, 'ONE_PERIOD'],
    [
      'a start before all figures',
      'RANDOMIZED',
      { firstDay: '2001-01-01', startsOn: '2005-01-01' },
      'NO_PERIOD_BEFORE',
    ],
    [
      'a start after all figures',
      'RANDOMIZED',
      { startsOn: '2031-01-01', lastDay: '2039-12-31' },
      'NOBODY_TREATED',
    ],
  ])('%s', async (_name, design, plan, code) => {
    const { id: evaluationId, version } = await createEvaluation(analyst, inputOf(design, plan));
    await checkPlan(api, analyst, evaluationId);
    await register(analyst, { evaluationId, expectedVersion: version });
    const { outcome, job } = await resultOf(api, analyst, evaluationId);
    expect(outcome).toBeNull();
    expect(job).toMatchObject({ status: 'FAILED', problem: { code } });
    expect(job.problem.message).toMatch(/20\d\d-\d\d-\d\d/);
  });
});
