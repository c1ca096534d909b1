import { afterAll, beforeAll, expect, it } from 'vitest';

import { importResponses, startApiWithWorker } from '../../testing/survey-journey.ts';

let api: Awaited<ReturnType<typeof startApiWithWorker>>;
beforeAll(async () => {
  api = await startApiWithWorker();
});
afterAll(() => api.close());

const english = (text: string) => [{ language: 'en', text }];

async function version(codes: readonly string[]) {
  const county = await api.jurisdiction();
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const created = await editor.query(
    `mutation { createSurvey(input: { title: "Ages" }) { ... on CreateSurveyPayload { survey { id } } } }`,
  );
  const { data } = await editor.query(
    `mutation ($input: CreateSurveyVersionInput!) { createSurveyVersion(input: $input) {
       ... on Error { message path }
       ... on CreateSurveyVersionPayload { surveyVersion { id version } } } }`,
    {
      input: {
        surveyId: created.data.createSurvey.survey.id,
        questions: [
          {
            code: 'age',
            kind: 'SINGLE_CHOICE',
            text: english('How old are you?'),
            choices: codes.map((code, index) => ({ code, label: english(`Label ${index}`) })),
          },
        ],
      },
    },
  );
  return { editor, made: data.createSurveyVersion };
}

it('a choice code can be any short text, and files with it are read', async () => {
  const codes = ['<18', '18+', '-oth-', 'Côte', '=1', 'No answer given', '100%', '"', 'a|b', '日本'];
  const { editor, made } = await version(codes);
  expect(made.message).toBeUndefined();
  await editor.query(
    `mutation ($input: FieldSurveyVersionInput!) { fieldSurveyVersion(input: $input) { __typename } }`,
    { input: { id: made.surveyVersion.id, expectedVersion: made.surveyVersion.version } },
  );
  // The last rows are as an export protects them, and as a Mac decomposes them.
  const cells = [...codes, "'-oth-", 'Côte'.normalize('NFD')];
  const rows = cells.map((code, index) => `p${index},"${code.replaceAll('"', '""')}"`);
  const done = await importResponses(
    api,
    editor,
    made.surveyVersion.id,
    ['respondent_key,age', ...rows].join('\n'),
  );
  expect(done).toMatchObject({ rowsImported: cells.length, issueCount: 0 });
  const { data } = await editor.query(
    `query ($id: ID!) { surveyVersion(id: $id) { responses(first: 100) { edges { node {
       respondentKey answers { choiceCodes } } } } } }`,
    { id: made.surveyVersion.id },
  );
  const answers = new Map(
    data.surveyVersion.responses.edges.map(
      ({ node }: { node: { respondentKey: string; answers: { choiceCodes: string[] }[] } }) => [
        node.respondentKey,
        node.answers[0]?.choiceCodes[0],
      ],
    ),
  );
  expect(cells.map((_cell, index) => answers.get(`p${index}`))).toEqual([...codes, '-oth-', 'Côte']);
});

it.each([
  ['', 'A choice code has 1 to 64'],
  ['\u200b', 'A choice code has 1 to 64'],
  ['a;b', 'A choice code has 1 to 64'],
  ['a\nb', 'A choice code has 1 to 64'],
  ['x'.repeat(65), 'A choice code has at most 64 characters.'],
])('a choice code cannot be %j', async (code, message) => {
  const { made } = await version(['ok', code]);
  expect(made.path).toEqual(['input', 'questions', '0', 'choices', '1', 'code']);
  expect(made.message).toContain(message);
});

it('two codes that look the same are one code', async () => {
  const { made } = await version(['Côte'.normalize('NFC'), 'Côte'.normalize('NFD')]);
  expect(made.message).toContain('Another choice has this code.');
});
