import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  startApiWithWorker,
  trustQuestion,
  valueFragment,
} from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let made: Awaited<ReturnType<typeof fieldedVersion>>;

const as = (role: 'EDITOR' | 'ANALYST' | 'VIEWER') => api.as({ jurisdiction: county, role });

/** 240 people: 144 women and 96 men; 5 of area c; design weights from .8 to 1.6. */
const answersOf = (i: number) => {
  const sex = (i * 7) % 10 < 6 ? 'female' : 'male';
  const area = i < 5 ? 'c' : i % 3 === 0 ? 'a' : i % 3 === 1 ? 'b' : 'd';
  return {
    sex,
    area,
    d: 0.8 + ((i * 11) % 9) / 10,
    trust: (i * i + 3 * i + (sex === 'female' ? 2 : 0)) % 11,
  };
};
const people = Array.from({ length: 240 }, (_, i) => answersOf(i));

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  made = await fieldedVersion(as('EDITOR'), [
    {
      ...trustQuestion,
      kind: 'SCALE',
      choices: [
        { code: '0', value: 0, label: [{ language: 'en', text: 'Not at all' }] },
        { code: '10', value: 10, label: [{ language: 'en', text: 'Completely' }] },
      ],
    },
    groupQuestion('sex', ['female', 'male']),
    groupQuestion('area', ['a', 'b', 'c', 'd']),
    { code: 'd', kind: 'NUMBER', text: [{ language: 'en', text: 'Design weight' }] },
  ]);
  const rows = people.map(({ sex, area, d, trust }, i) => `p${i},${trust},${sex},${area},${d.toFixed(1)}`);
  const csv = ['respondent_key,trust,sex,area,d', ...rows].join('\n');
  await importResponses(api, as('EDITOR'), made.versionId, csv, { dryRun: false });
});
afterAll(() => api.close());

const sexMargin = (female = 0.51, male = 0.49) => ({
  questionId: made.questionIds['sex'],
  cells: [
    { codes: ['female'], share: female },
    { codes: ['male'], share: male },
  ],
});
const create = (role: 'EDITOR' | 'ANALYST' | 'VIEWER', input: object) =>
  mutate(
    as(role),
    'createWeightSet',
    { surveyVersionId: made.versionId, label: 'Sex, census 2020', margins: [sexMargin()], ...input },
    'weightSet { id number method hasStrata hasClusters exactFigures { respondents designEffect effectiveSampleSize largestError } } job { status }',
  );

async function result(
  role: 'ANALYST' | 'VIEWER',
  weightSetId: string | null,
  precision: string,
): Promise<Json> {
  const { data, errors } = await as(role).query(
    `${valueFragment}
     query ($target: SurveyResultTarget!, $by: ID, $weightSetId: ID, $precision: FigurePrecision!) {
       surveyResult(target: $target, by: $by, weightSetId: $weightSetId, precision: $precision) {
         withheldBecause valueLabels { value label } weightSet { designEffect { ...Value } releasedAt }
         overall { ...Figures marginOfError { ...Value } } groups { code figures { ...Figures } }
       }
     }`,
    {
      target: { questionId: made.questionIds['trust'] },
      by: made.questionIds['area'],
      weightSetId,
      precision,
    },
  );
  expect(errors).toEqual([]);
  return data.surveyResult;
}

describe('weight sets', () => {
  let weightSetId = '';

  it('are made after the figures are frozen, by people who can read the responses', async () => {
    expect((await create('ANALYST', {})).path).toEqual(['input', 'surveyVersionId']);
    await closeVersion(as('EDITOR'), made.versionId);
    await api.drainQueue();
    expect((await create('VIEWER', {})).code).toBe('FORBIDDEN');
    const outcome = await create('ANALYST', {
      designWeightQuestionId: made.questionIds['d'],
      stratumQuestionId: made.questionIds['sex'],
      clusterQuestionId: made.questionIds['d'],
    });
    expect(outcome.message).toBe('');
    weightSetId = outcome.payload.weightSet.id;
    expect(outcome.payload.weightSet).toMatchObject({
      number: 1,
      method: 'POST_STRATIFICATION',
      hasStrata: true,
      hasClusters: true,
    });
    expect(outcome.payload.weightSet.exactFigures).toMatchObject({ respondents: 240 });
    expect(outcome.payload.weightSet.exactFigures.designEffect).toBeGreaterThan(1);
    await api.drainQueue();
  });

  it('refuse what is wrong, and name the margin', async () => {
    const sums = await create('ANALYST', { margins: [sexMargin(0.51, 0.4)] });
    expect(sums).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'margins', '0', 'cells'] });
    expect(sums.message).toContain('"sex" add up to 0.91');
    const area = (cells: [string[], number][]) => ({
      questionId: made.questionIds['area'],
      cells: cells.map(([codes, share]) => ({ codes, share })),
    });
    const small = await create('ANALYST', {
      margins: [
        sexMargin(),
        area([
          [['a'], 0.3],
          [['b'], 0.3],
          [['c'], 0.1],
          [['d'], 0.3],
        ]),
      ],
    });
    expect(small.path).toEqual(['input', 'margins', '1', 'cells']);
    expect(small.message).toContain('only 5 respondents for "c"');
    // Areas c and d are hidden together. Weights of d alone would tell its size.
    const apart = await create('ANALYST', {
      margins: [
        area([
          [['a'], 0.3],
          [['b', 'c'], 0.4],
          [['d'], 0.3],
        ]),
      ],
    });
    expect(apart.message).toContain('hidden together');
    expect((await create('ANALYST', { margins: [] })).path).toEqual(['input', 'margins']);
    expect((await create('ANALYST', { margins: [sexMargin(), sexMargin()] })).message).toContain(
      'given twice',
    );
    const trust = { ...sexMargin(), questionId: made.questionIds['trust'] };
    expect((await create('ANALYST', { margins: [trust] })).path).toEqual([
      'input',
      'margins',
      '0',
      'questionId',
    ]);
    const design = await create('ANALYST', { designWeightQuestionId: made.questionIds['sex'] });
    expect(design.path).toEqual(['input', 'designWeightQuestionId']);
    const scale = await create('ANALYST', { stratumQuestionId: made.questionIds['trust'] });
    expect(scale.path).toEqual(['input', 'stratumQuestionId']);
    // Areas as clusters of areas: one cluster in each stratum.
    const lonely = await create('ANALYST', {
      stratumQuestionId: made.questionIds['area'],
      clusterQuestionId: made.questionIds['area'],
    });
    expect(lonely.path).toEqual(['input', 'stratumQuestionId']);
    expect(lonely.message).toContain('only one cluster');
  });

  it('give exact figures to people who can read the responses', async () => {
    const women = people.filter(({ sex }) => sex === 'female');
    const men = people.filter(({ sex }) => sex === 'male');
    const meanOf = (some: typeof people) =>
      some.reduce((sum, { d, trust }) => sum + d * trust, 0) / some.reduce((sum, { d }) => sum + d, 0);
    const exact = await result('ANALYST', weightSetId, 'EXACT');
    expect(exact.overall.mean.value).toBeCloseTo(0.51 * meanOf(women) + 0.49 * meanOf(men), 8);
    expect(exact.overall.mean.caveats.join(' ')).toContain('design effect');
    const plain = await result('ANALYST', null, 'EXACT');
    expect(plain.overall.mean.value).not.toBeCloseTo(exact.overall.mean.value, 3);
  });

  it('release figures in which the same groups are hidden, with their design effect', async () => {
    const exact = (await result('ANALYST', weightSetId, 'EXACT')).overall.mean.value as number;
    const released = await result('VIEWER', weightSetId, 'RELEASED');
    const { mean, marginOfError } = released.overall;
    const [lower = NaN, upper = NaN] =
      [...(mean.caveats.join(' ') as string).matchAll(/from ([\d.]+) to ([\d.]+)\./g)][0]
        ?.slice(1)
        .map(Number) ?? [];
    expect(lower).toBeLessThanOrEqual(exact);
    expect(upper).toBeGreaterThanOrEqual(exact);
    expect(released.valueLabels).toEqual([
      { value: 0, label: 'Not at all' },
      { value: 10, label: 'Completely' },
    ]);
    expect(released.weightSet.releasedAt).not.toBeNull();
    expect(released.weightSet.designEffect.value).toBe(1.1);
    expect(marginOfError.value).toBeCloseTo(1.959964 * Math.sqrt((1.1 * 0.25) / 240), 6);
    const plain = await result('VIEWER', null, 'RELEASED');
    const hidden = (of: Json) =>
      of.groups.map(({ code, figures }: Json) => [code, figures.mean.__typename === 'Suppressed']);
    expect(hidden(released)).toEqual(hidden(plain));
    expect(hidden(released)).toContainEqual(['c', true]);
  });

  it('belong to one version, and are at most five', async () => {
    for (let more = 2; more <= 5; more += 1) await create('ANALYST', { margins: [sexMargin(0.5, 0.5)] });
    expect((await create('ANALYST', {})).message).toContain('at most 5');
    const other = await fieldedVersion(as('EDITOR'), [trustQuestion]);
    const { errors } = await as('VIEWER').query(
      `query ($target: SurveyResultTarget!, $w: ID) { surveyResult(target: $target, weightSetId: $w) { withheldBecause } }`,
      { target: { questionId: other.questionIds['trust'] }, w: weightSetId },
    );
    expect(errors[0]?.message).toContain('another survey version');
  });
});
