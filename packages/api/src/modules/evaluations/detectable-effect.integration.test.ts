import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createEvaluation } from '../../testing/evaluation-journey.ts';
import { firstDayOf, recordedPanel, type RecordedPanel } from '../../testing/recorded-panel.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let office: TestJurisdiction;
let analyst: TestClient;
let panel: RecordedPanel;
const periodMonths = 1;
const start = 36;
const codes = Array.from({ length: 8 }, (_, place) => `p-${place}`);

beforeAll(async () => {
  api = await startTestApi();
  office = await api.jurisdiction();
  analyst = api.as({ jurisdiction: office, role: 'ANALYST' });
  panel = await recordedPanel(api, office.id, {
    places: codes,
    periods: 60,
    periodMonths,
    denominator: 10_000,
    // After the start, figures of another size: they must not be used.
    numerator: (place, period) =>
      period >= start ? 9000 : 300 + 20 * place + ((37 * place + 53 * period + 11 * place * period) % 41),
  });
});
afterAll(() => api.close());

const query = `query ($id: ID!, $power: Float) { detectableEffect(evaluationId: $id, power: $power) {
  effect unit isEnough standardError degreesOfFreedom periodsBefore periodsAfter historyPeriods method caveats reason } }`;

async function planned(design: string, plan: object = {}): Promise<string> {
  const isSeries = design === 'PRE_POST' || design === 'INTERRUPTED_TIME_SERIES';
  const { id } = await createEvaluation(analyst, {
    title: 'Complaints',
    question: 'Does the program reduce complaints?',
    design,
    indicatorDefinitionId: panel.indicatorDefinitionId,
    plan: {
      firstDay: firstDayOf({ periodMonths }, 12),
      lastDay: '2014-12-31',
      startsOn: firstDayOf({ periodMonths }, start),
      units: panel.placeIds.map((placeId, place) => ({
        placeId,
        role: isSeries || place % 2 === 0 ? 'TREATED' : 'COMPARISON',
      })),
      expectedEffect: 'DECREASE',
      decisionRule: 'Keep the program if complaints fall.',
      minimumDetectableEffect: 1,
      ...plan,
    },
  });
  return id;
}

describe('the detectable effect of a plan', () => {
  it.each([
    ['DIFFERENCE_IN_DIFFERENCES', 'per 1,000'],
    ['MATCHED_COMPARISON', 'per 1,000'],
    ['RANDOMIZED', 'per 1,000'],
    ['PRE_POST', 'per 1,000'],
    ['INTERRUPTED_TIME_SERIES', 'rate ratio'],
  ])('of %s is known before the registration, from the history alone', async (design, unit) => {
    const id = await planned(design);
    const { data, errors } = await analyst.query(query, { id });
    expect(errors).toEqual([]);
    const found = data.detectableEffect;
    expect(found).toMatchObject({ reason: null, periodsBefore: 24, periodsAfter: 24, historyPeriods: 36 });
    expect(found.unit).toContain(unit);
    expect(found.effect).toBeGreaterThan(0);
    // The noise has a range of 41 per 10,000. The figures after the start would give a hundred times as much.
    expect(found.effect).toBeLessThan(design === 'RANDOMIZED' || design === 'MATCHED_COMPARISON' ? 20 : 2);
    expect(found.isEnough).toBe(found.effect <= 1);
    expect(found.caveats.length).toBeGreaterThan(0);
    const sure = await analyst.query(query, { id, power: 0.95 });
    expect(sure.data.detectableEffect.effect).toBeGreaterThan(found.effect);
  });

  it('takes as many statements for eight places as for two', async () => {
    const two = await planned('PRE_POST', {
      units: panel.placeIds.slice(0, 2).map((placeId) => ({ placeId, role: 'TREATED' })),
    });
    const [few, many] = [
      await analyst.query(query, { id: two }),
      await analyst.query(query, { id: await planned('PRE_POST') }),
    ];
    expect(many.statements).toHaveLength(few.statements.length);
  });

  it('says why it cannot be computed', async () => {
    const id = await planned('INTERRUPTED_TIME_SERIES', { lastDay: '2013-06-30' });
    const { data } = await analyst.query(query, { id });
    expect(data.detectableEffect).toMatchObject({ effect: null, isEnough: null });
    expect(data.detectableEffect.reason).toContain('at least 8');
  });

  it('is for readers of observations only, of the same office, and refuses a power out of bounds', async () => {
    const id = await planned('RANDOMIZED');
    const viewer = api.as({ jurisdiction: office, role: 'VIEWER' });
    expect((await viewer.query(query, { id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const neighbor = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    expect((await neighbor.query(query, { id })).data.detectableEffect).toBeNull();
    expect((await analyst.query(query, { id: office.id })).data.detectableEffect).toBeNull();
    for (const power of [0, 0.4, 1, 2]) {
      const { errors } = await analyst.query(query, { id, power });
      expect(errors[0]?.message).toMatch(/A power is at (least|most)/);
    }
  });
});
