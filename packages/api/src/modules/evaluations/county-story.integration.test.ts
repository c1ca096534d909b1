import { judgePlacebo } from '@rapport/statistics/evaluation/placebo.verdict.ts';
import { checkReceipt, type Receipt } from '@rapport/statistics/evaluation/receipt.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

import {
  callsOf,
  checkPlan,
  createEvaluation,
  register,
  resultOf,
} from '../../testing/evaluation-journey.ts';
import { done } from '../../testing/mutate.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApiWithWorker();
});
afterAll(() => api.close());

it('a county asks whether foot patrols reduce calls, and gets an honest answer that anyone can check', async () => {
  const county = await api.jurisdiction();
  const analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
  const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });

  // The office defines what it measures.
  const indicator = await done(
    editor,
    'createIndicator',
    {
      code: 'calls-for-service',
      name: 'Calls for service',
      description: 'Calls for service in a beat.',
      measure: 'RATE',
      numerator: 'Calls.',
      denominator: 'Residents.',
      unit: 'per 1,000 residents',
      multiplier: 1000,
      direction: 'LOWER_IS_BETTER',
      frequency: 'YEAR',
      disaggregations: [],
      source: 'Dispatch records',
      items: [
        { kind: 'INCLUDE', code: 'all', text: 'All calls.', isRequired: true },
        { kind: 'EXCLUDE', code: 'hoax', text: 'Hoax calls.', isRequired: true },
        { kind: 'CONTEXT', code: 'how', text: 'How are calls counted?', isRequired: true },
      ],
    },
    'indicatorDefinition { id }',
  );

  // It records ten years of eight beats. Foot patrols began in three of them in 2017.
  const story = { places: 8, years: 10, treated: 3, effect: -8, startYear: 2017 };
  const beats: string[] = [];
  for (let beat = 0; beat < story.places; beat += 1) {
    const place = { code: `beat-${beat + 1}`, name: `Beat ${beat + 1}`, kind: 'BEAT' };
    const { id } = await done(editor, 'createMeasurementPlace', place, 'measurementPlace { id }');
    beats.push(id as string);
    for (let year = 2010; year < 2020; year += 1) {
      await done(
        editor,
        'recordObservation',
        {
          indicatorDefinitionId: indicator['id'] as string,
          placeId: id as string,
          periodStart: `${year}-01-01`,
          numerator: callsOf(story, beat, year),
          denominator: 20_000,
        },
        'observation { id }',
      );
    }
  }

  // The analyst plans the evaluation before looking at a result.
  const evaluation = await createEvaluation(analyst, {
    title: 'Foot patrols and calls for service',
    question: 'Do foot patrols reduce calls for service?',
    design: 'DIFFERENCE_IN_DIFFERENCES',
    indicatorDefinitionId: indicator['id'] as string,
    plan: {
      firstDay: '2010-01-01',
      lastDay: '2019-12-31',
      startsOn: '2017-01-01',
      units: beats.map((placeId, beat) => ({ placeId, role: beat < 3 ? 'TREATED' : 'COMPARISON' })),
      expectedEffect: 'DECREASE',
      decisionRule: 'Extend the patrols to all beats if calls fall by at least 3 per 1,000 residents.',
      minimumDetectableEffect: 3,
    },
  });

  // No result without a registration, and no registration without a check of the plan.
  const evaluationId = evaluation.id;
  const early = await analyst.query(
    `mutation ($input: RequestEvaluationResultInput!) { requestEvaluationResult(input: $input) {
       __typename ... on Error { code message } } }`,
    { input: { evaluationId } },
  );
  expect(early.data.requestEvaluationResult).toMatchObject({ code: 'INVALID_STATE' });
  const check = await checkPlan(api, analyst, evaluationId);
  expect(check).toMatchObject({ nominalRate: 0.05, job: { status: 'SUCCEEDED' } });
  expect(check['runs']).toBeGreaterThan(100);
  expect(check['rateLower']).toBeLessThan(check['falseAlarmRate']);
  expect(check['rateUpper']).toBeGreaterThan(check['falseAlarmRate']);
  const { runs, falseAlarms } = check;
  const { verdict, text } = judgePlacebo({ runs, falseAlarms, nominal: 0.05 });
  expect(check).toMatchObject({ verdict, isFlagged: verdict === 'FLAGGED', note: text });

  const registration = await register(analyst, { evaluationId, expectedVersion: evaluation.version });
  expect(registration).toMatchObject({ number: 1, isAfterResults: false, amendmentReason: null });

  // The result: one sentence for the council, and everything behind it for a statistician.
  const result = await resultOf(api, analyst, evaluationId);
  expect(result).toMatchObject({ verdict: 'EXPECTED_EFFECT', job: { status: 'SUCCEEDED' } });
  const { outcome } = result;
  expect(outcome.estimate).toMatchObject({ __typename: 'Estimate', unit: 'per 1,000 residents' });
  expect(outcome.estimate.interval.lower).toBeLessThan(-8);
  expect(outcome.estimate.interval.upper).toBeGreaterThan(-8);
  expect(outcome.estimate.interval.upper).toBeLessThan(0);
  expect(outcome.sentence).toContain('95%');
  expect(outcome.trend).toHaveLength(10);
  expect(outcome.eventStudy.map(({ eventTime }: { eventTime: number }) => eventTime)).toContain(0);

  // The receipt recomputes offline.
  const receipt = JSON.parse(result['receipt'] as string) as Receipt;
  const { data: keys } = await viewer.query('{ receiptKey { publicKey isTemporary } }');
  expect(checkReceipt(receipt, keys.receiptKey.publicKey)).toEqual([]);

  // Everyone in the office reads the result. Its inputs are for those who handle data.
  const seen = await viewer.query(
    `query ($id: ID!) { evaluationResult(id: $id) { claimLevel outcome { sentence } } }`,
    { id: result['id'] },
  );
  expect(seen.data.evaluationResult.outcome.sentence).toBe(outcome.sentence);
  const denied = await viewer.query(`query ($id: ID!) { evaluationResult(id: $id) { receipt } }`, {
    id: result['id'],
  });
  expect(denied.data.evaluationResult.receipt).toBeNull();
  expect(denied.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');

  // A neighbor sees nothing.
  const nothing = await stranger.query(
    `query ($evaluation: ID!, $result: ID!) {
       evaluation(id: $evaluation) { id } evaluationResult(id: $result) { id } evaluations { totalCount }
       node(id: $result) { id } }`,
    { evaluation: evaluationId, result: result['id'] },
  );
  expect(nothing.data).toEqual({
    evaluation: null,
    evaluationResult: null,
    evaluations: { totalCount: 0 },
    node: null,
  });
});
