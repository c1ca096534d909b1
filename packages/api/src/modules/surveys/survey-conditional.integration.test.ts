import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { done } from '../../testing/mutate.ts';
import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  startApiWithWorker,
} from '../../testing/survey-journey.ts';
import type { Json } from '../../testing/test-client.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let version: Awaited<ReturnType<typeof fieldedVersion>>;
let weightSetId: string;

const as = (role: 'EDITOR' | 'VIEWER') => api.as({ jurisdiction: county, role });
const english = (text: string) => [{ language: 'en', text }];
const choices = (...codes: string[]) => codes.map((code) => ({ code, label: english(code) }));
const ifContact = { shownIf: { all: [{ question: 'contact', anyOf: ['yes'] }] } };

/** 160 people in two areas. 60 of the north and 40 of the south were in contact, and were asked the other questions. */
const rows = Array.from({ length: 160 }, (_, i) => {
  const area = i < 80 ? 'north' : 'south';
  const isAsked = i < 60 || (i >= 80 && i < 120);
  if (!isAsked) return [area, 'no', '', '', ''];
  // Of every 10: three phone, two phone and mail, one does not know, four choose nothing.
  const channels = ['phone', 'phone', 'phone', 'phone;mail', 'phone;mail', 'DONT_KNOW', '', '', '', ''][
    i % 10
  ];
  const staff = i % 4 === 3 ? '' : i % 4 === 2 ? 'rude' : 'kind';
  return [area, 'yes', channels ?? '', staff, i % 2 === 0 ? 'speed' : ''];
});

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  version = await fieldedVersion(as('EDITOR'), [
    groupQuestion('area', ['north', 'south']),
    { code: 'contact', kind: 'SINGLE_CHOICE', text: english('Contact?'), choices: choices('yes', 'no') },
    {
      code: 'channels',
      kind: 'MULTIPLE_CHOICE',
      text: english('How?'),
      allowsDontKnow: true,
      choices: choices('phone', 'mail'),
      ...ifContact,
    },
    {
      code: 'staff',
      kind: 'SINGLE_CHOICE',
      text: english('How was the staff?'),
      choices: choices('kind', 'rude'),
      ...ifContact,
    },
    {
      code: 'wishes',
      kind: 'RANKING',
      text: english('What matters?'),
      choices: choices('speed', 'respect'),
      ...ifContact,
    },
  ]);
  const csv = [
    'respondent_key,area,contact,channels,staff,wishes',
    ...rows.map((row, i) => `p${i},${row.join(',')}`),
  ].join('\n');
  const imported = await importResponses(api, as('EDITOR'), version.versionId, csv);
  expect(imported.job.status, JSON.stringify(imported)).toBe('SUCCEEDED');
  await closeVersion(as('EDITOR'), version.versionId);
  await api.drainQueue();
  const margin = {
    questionId: version.questionIds['area'],
    cells: [
      { codes: ['north'], share: 0.25 },
      { codes: ['south'], share: 0.75 },
    ],
  };
  const input = { surveyVersionId: version.versionId, label: 'Areas', margins: [margin] };
  weightSetId = (await done(as('EDITOR'), 'createWeightSet', input, 'weightSet { id }')).id as string;
  await api.drainQueue();
});
afterAll(() => api.close());

async function figures(
  code: string,
  precision: 'EXACT' | 'RELEASED',
  weights: string | null = null,
): Promise<Json> {
  const { data, errors } = await as(precision === 'EXACT' ? 'EDITOR' : 'VIEWER').query(
    `query ($id: ID!, $by: ID, $precision: FigurePrecision!, $weights: ID) {
       surveyResult(target: { questionId: $id }, by: $by, precision: $precision, weightSetId: $weights) {
         overall { ...Figures } groups { code figures { ...Figures } } } }
     fragment Figures on SurveyFigures {
       answered { ...Value } notAnswered { ...Value } notAnsweredShare { ...Value }
       choices { code share { ...Value } } }
     fragment Value on MeasuredValue { ... on Estimate { value numerator denominator } ... on NotReported { why } }`,
    { id: version.questionIds[code], by: version.questionIds['area'], precision, weights },
  );
  expect(errors).toEqual([]);
  return data.surveyResult;
}
const sharesOf = ({ choices: all }: Json): Json[] =>
  all.map(({ code, share }: Json) => [code, share.numerator, share.denominator]);

describe('figures of questions that not everyone is asked', () => {
  it('of several choices are about those who were asked and gave an answer', async () => {
    const { overall, groups } = await figures('channels', 'EXACT');
    expect(overall.answered.value).toBe(90);
    expect(sharesOf(overall)).toEqual([
      ['phone', 50, 90],
      ['mail', 20, 90],
    ]);
    expect(groups.map((group: Json) => [group.code, sharesOf(group.figures)])).toEqual([
      [
        'north',
        [
          ['phone', 30, 54],
          ['mail', 12, 54],
        ],
      ],
      [
        'south',
        [
          ['phone', 20, 36],
          ['mail', 8, 36],
        ],
      ],
      [
        'NO_ANSWER',
        [
          ['phone', undefined, undefined],
          ['mail', undefined, undefined],
        ],
      ],
    ]);
  });

  it('of one choice and of a ranking count those who were asked as without an answer', async () => {
    const staff = await figures('staff', 'EXACT');
    expect(sharesOf(staff.overall)).toEqual([
      ['kind', 50, 75],
      ['rude', 25, 75],
    ]);
    expect(staff.overall.notAnswered.value).toBe(25);
    expect(staff.overall.notAnsweredShare).toMatchObject({ value: 0.25, denominator: 100 });
    const wishes = await figures('wishes', 'EXACT');
    expect(wishes.overall).toMatchObject({ answered: { value: 50 }, notAnswered: { value: 50 } });
  });

  it('with weights are about the same people', async () => {
    const channels = await figures('channels', 'EXACT', weightSetId);
    // Half of the asked of each area chose phone, without those who did not know: 30 of 54 and 20 of 36.
    expect(channels.overall.answered.value).toBe(90);
    for (const [code, share] of [
      ['phone', 5 / 9],
      ['mail', 2 / 9],
    ] as const)
      expect(channels.overall.choices.find((one: Json) => one.code === code).share).toMatchObject({
        value: expect.closeTo(share, 9) as number,
        denominator: 90,
      });
    const staff = await figures('staff', 'EXACT', weightSetId);
    expect(staff.overall.notAnswered.value).toBe(25);
    expect(staff.overall.notAnsweredShare.value).toBeCloseTo(0.25, 9);
  });

  it('are not released as shares of everyone, and the reason is given', async () => {
    for (const weights of [null, weightSetId]) {
      const { overall } = await figures('channels', 'RELEASED', weights);
      for (const { share } of overall.choices) expect(share.why).toContain('Not everyone was asked');
      expect(overall.answered.why).toContain('choosing nothing leaves no trace');
      const staff = await figures('staff', 'RELEASED', weights);
      expect(staff.overall.notAnsweredShare.why).toContain('Not everyone was asked');
    }
    const contact = await figures('contact', 'RELEASED');
    expect(contact.overall.answered.value).toBeGreaterThan(0);
  });
});
