import { afterAll, beforeAll, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';
import type { Json } from '../../testing/test-client.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let first: Awaited<ReturnType<typeof fieldedVersion>>;
let second: Json;
let draft: Json;

const as = (role: 'EDITOR' | 'VIEWER') => api.as({ jurisdiction: county, role });
const english = (text: string) => [{ language: 'en', text }];
const fair = { ...trustQuestion, code: 'fair', kind: 'SCALE' };
const scale = {
  code: 'legitimacy',
  label: english('Legitimacy'),
  minAnswered: 1,
  items: [{ questionCode: 'trust' }, { questionCode: 'fair', isReversed: true }],
};
const questions = [trustQuestion, fair, groupQuestion('area', ['north', 'south'])];

async function copied(input: Json): Promise<Json> {
  const { data } = await as('EDITOR').query(
    `mutation ($input: CreateSurveyVersionInput!) { createSurveyVersion(input: $input) {
       ... on Error { message path } ... on CreateSurveyVersionPayload { surveyVersion {
         id version scales { id } questions(first: 10) { edges { node { id code } } } } } } }`,
    { input: { surveyId: first.surveyId, copyOfId: first.versionId, ...input } },
  );
  return data.createSurveyVersion.surveyVersion;
}

/** 60 people of each area; those in the south trust less, and everyone trusts more by `shift`. */
async function answered(versionId: string, shift: number): Promise<void> {
  const rows = Array.from({ length: 120 }, (_, index) => {
    const trust = (index % 4) + 2 + shift + (index < 60 ? 2 : 0);
    return `wave${shift}-${index},${trust},${10 - trust},${index < 60 ? 'north' : 'south'}`;
  });
  const csv = ['respondent_key,trust,fair,area', ...rows].join('\n');
  const done = await importResponses(api, as('EDITOR'), versionId, csv);
  expect(done.job.status, JSON.stringify(done)).toBe('SUCCEEDED');
  await closeVersion(as('EDITOR'), versionId);
}

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  first = await fieldedVersion(as('EDITOR'), questions, [scale]);
  await answered(first.versionId, 0);
  second = await copied({
    questions: [{ ...trustQuestion, text: english('How much trust do you have?') }, ...questions.slice(1)],
  });
  await as('EDITOR').query(
    `mutation ($input: FieldSurveyVersionInput!) { fieldSurveyVersion(input: $input) { __typename } }`,
    { input: { id: second.id, expectedVersion: second.version } },
  );
  await answered(second.id, 2);
  draft = await copied({});
  await api.drainQueue();
});
afterAll(() => api.close());

const trend = `query ($target: SurveyResultTarget!, $by: ID) { surveyTrend(target: $target, by: $by) {
  isSameWording withoutGroupsBecause surveyVersion { number }
  result { overall { mean { ... on Estimate { value interval { lower upper } } } }
    groups { code figures { mean { ... on Estimate { value interval { lower upper } } } } } } } }`;

it('a trend has the released figures of each comparable version, with intervals, by groups', async () => {
  const target = { questionId: first.questionIds['trust'] };
  const { data, errors } = await as('VIEWER').query(trend, { target, by: first.questionIds['area'] });
  expect(errors).toEqual([]);
  const points = data.surveyTrend as Json[];
  expect(points.map(({ surveyVersion, isSameWording }) => [surveyVersion.number, isSameWording])).toEqual([
    [1, true],
    [2, false],
  ]);
  for (const [index, point] of points.entries()) {
    const shift = index * 2;
    const { value, interval } = point.result.overall.mean;
    expect(Math.abs(value - (4.5 + shift))).toBeLessThan(0.5);
    expect(interval.lower).toBeLessThan(4.5 + shift);
    expect(interval.upper).toBeGreaterThan(4.5 + shift);
    expect(point.withoutGroupsBecause).toBeNull();
    expect(point.result.groups.map(({ code }: Json) => code)).toEqual(['north', 'south']);
    const [north, south] = point.result.groups.map(({ figures }: Json) => figures.mean.value as number);
    expect(north - south).toBeGreaterThan(1.5);
  }
});

it('a trend is the same from any of its versions, and for a scale with comparable items', async () => {
  const own = second.questions.edges.find(({ node }: Json) => node.code === 'trust').node.id;
  const [one, other] = await Promise.all(
    [{ questionId: own }, { questionId: first.questionIds['trust'] }].map((target) =>
      as('VIEWER').query(trend, { target }),
    ),
  );
  const figures = (answer: Json) => answer.data.surveyTrend.map(({ result }: Json) => result);
  expect(figures(one)).toEqual(figures(other));
  const ofScale = await as('VIEWER').query(trend, { target: { scaleId: first.scaleIds['legitimacy'] } });
  const means = ofScale.data.surveyTrend.map(({ result }: Json) => result.overall.mean.value as number);
  expect(means).toHaveLength(2);
  expect(means[1] - means[0]).toBeGreaterThan(1.5);
});

it('a draft is in no trend, and another tenant sees none', async () => {
  const own = draft.questions.edges[0].node.id as string;
  const ofDraft = await as('VIEWER').query(trend, { target: { questionId: own } });
  expect(ofDraft.data.surveyTrend.map(({ surveyVersion }: Json) => surveyVersion.number)).not.toContain(3);
  const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
  const foreign = await stranger.query(trend, { target: { questionId: first.questionIds['trust'] } });
  expect(foreign.data.surveyTrend).toBeNull();
});
