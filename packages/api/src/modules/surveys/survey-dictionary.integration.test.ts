import { afterAll, beforeAll, expect, it } from 'vitest';

import { fieldedVersion } from '../../testing/survey-journey.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let county: Awaited<ReturnType<TestApi['jurisdiction']>>;

beforeAll(async () => {
  api = await startTestApi();
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const query = `query ($redcapCsv: String!) { surveyDictionary(redcapCsv: $redcapCsv) {
  questions { code kind text helpText minimum maximum isRequired choices { code label } shownIf { all { question anyOf from to isAnswered } } }
  dropped { line field reason } issues { line column code message } } }`;
const header = 'field_name,field_type,field_label,select_choices_or_calculations,branching_logic';
const dictionary = [
  header,
  'record_id,text,,,',
  'trust,slider,How much do you trust us?,,',
  'heard,checkbox,Where did you hear of us?,"web, Website | tv, Television",',
  `which,radio,Which program?,"1, News | 2, Debate",[heard(tv)] = '1'`,
  'score,calc,Score,[trust] * 2,',
].join('\n');

/** The questions as they were read, in the form of the input. */
const asInput = (questions: Json[]) =>
  questions.map(({ text, helpText, choices, ...question }: Json) => ({
    ...question,
    text: [{ language: 'en', text }],
    helpText: helpText === null ? null : [{ language: 'en', text: helpText }],
    choices: choices.map(({ code, label }: Json) => ({ code, label: [{ language: 'en', text: label }] })),
  }));

it('a data dictionary becomes a draft that can be fielded', async () => {
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const { data, errors } = await editor.query(query, { redcapCsv: dictionary });
  expect(errors).toEqual([]);
  const { questions, dropped, issues } = data.surveyDictionary;
  expect(issues).toEqual([]);
  expect(dropped.map(({ line, field }: Json) => [line, field])).toEqual([
    [2, 'record_id'],
    [6, 'score'],
  ]);
  expect(questions[2].shownIf).toEqual({
    all: [{ question: 'heard', anyOf: ['tv'], from: null, to: null, isAnswered: null }],
  });
  const { questionIds } = await fieldedVersion(editor, asInput(questions));
  expect(Object.keys(questionIds)).toEqual(['trust', 'heard', 'which']);
});

it('another file, and one with too many questions, are refused by name', async () => {
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const many = Array.from({ length: 301 }, (_, index) => `q${index},text,,,`);
  for (const [redcapCsv, message] of [
    ['a,b\n1,2\n', 'has the column "Variable / Field Name"'],
    [[header, 'id,text,,,', ...many].join('\n'), 'has 301 questions, but a version has at most 300'],
    ['x'.repeat(200_001), 'at most 200000 characters'],
  ] as const) {
    const { errors } = await editor.query(query, { redcapCsv });
    expect(errors).toMatchObject([{ message: expect.stringContaining(message) }]);
  }
});

it('requires the permission to write surveys', async () => {
  const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
  const { errors } = await viewer.query(query, { redcapCsv: dictionary });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
