import { afterAll, beforeAll, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  importResponses,
  startApiWithWorker,
} from '../../testing/survey-journey.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let version: Awaited<ReturnType<typeof fieldedVersion>>;

const as = (role: 'EDITOR' | 'VIEWER') => api.as({ jurisdiction: county, role });
const english = (text: string) => [{ language: 'en', text }];

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  const contact = {
    code: 'contact',
    kind: 'SINGLE_CHOICE',
    text: english('Were you in contact with the office?'),
    choices: [
      { code: 'yes', label: english('Yes') },
      { code: 'never', label: english('No') },
    ],
  };
  const trust = {
    code: 'trust',
    kind: 'SCALE',
    minimum: 0,
    maximum: 10,
    text: english('How did it go?'),
    allowsDontKnow: true,
    allowsPreferNotToSay: true,
    shownIf: { all: [{ question: 'contact', anyOf: ['yes'] }] },
    choices: [{ code: '-9', label: english('Not in person'), missingKind: 'NOT_APPLICABLE' }],
  };
  version = await fieldedVersion(as('EDITOR'), [contact, trust]);
  const answers = [
    ...Array<string>(20).fill('yes,7'),
    ...Array<string>(3).fill('yes,DONT_KNOW'),
    ...Array<string>(2).fill('yes,PREFER_NOT_TO_SAY'),
    'yes,-9',
    ...Array<string>(4).fill('yes,'),
    ...Array<string>(5).fill('never,'),
    ...Array<string>(2).fill(','),
  ];
  const rows = answers.map((row, index) => `p${index},${row}`);
  const csv = ['respondent_key,contact,trust', ...rows].join('\n');
  const done = await importResponses(api, as('EDITOR'), version.versionId, csv);
  expect(done.job.status, JSON.stringify(done)).toBe('SUCCEEDED');
  const hidden = await importResponses(
    api,
    as('EDITOR'),
    version.versionId,
    'respondent_key,contact,trust\nx1,never,7',
  );
  expect(hidden.issues.edges.map(({ node }: { node: object }) => node)).toEqual([
    expect.objectContaining({ code: 'NOT_ASKED', column: 'trust', line: 2 }),
  ]);
  await closeVersion(as('EDITOR'), version.versionId);
});
afterAll(() => api.close());

const query = `query ($id: ID!, $precision: FigurePrecision!) { surveyResult(target: { questionId: $id }, precision: $precision) {
  nonresponse { reason people } overall { answered { ... on Estimate { value } } notAnswered { ... on Estimate { value } } mean { ... on Estimate { value } } } } }`;

it('nonresponse is told apart by its reason, for people who can read responses', async () => {
  const id = version.questionIds['trust'];
  const { data, errors } = await as('EDITOR').query(query, { id, precision: 'EXACT' });
  expect(errors).toEqual([]);
  expect(data.surveyResult.nonresponse).toEqual([
    { reason: 'NOT_ASKED', people: 7 },
    { reason: 'NO_ANSWER', people: 4 },
    { reason: 'DONT_KNOW', people: 3 },
    { reason: 'PREFER_NOT_TO_SAY', people: 2 },
    { reason: 'NOT_APPLICABLE', people: 1 },
    { reason: 'OTHER_MISSING', people: 0 },
  ]);
  expect(data.surveyResult.overall).toEqual({
    answered: { value: 20 },
    notAnswered: { value: 10 },
    mean: { value: 7 },
  });
  const released = await as('VIEWER').query(query, { id, precision: 'RELEASED' });
  expect(released.data.surveyResult.nonresponse).toBeNull();
});
