import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApi, type TestApi } from './testing/test-api.ts';
import type { TestClient } from './testing/test-client.ts';

let api: TestApi;
let editor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  editor = api.as({ jurisdiction: await api.jurisdiction(), role: 'EDITOR' });
});
afterAll(() => api.close());

const anyId = (type: string) => encodeGlobalId(type, '00000000-0000-7000-8000-000000000000');
const program = { title: 'Forum', type: 'COMMUNITY_FORUM' };
const question = { code: 'trust', kind: 'NUMBER', text: [{ language: 'en', text: 'Trust?' }] };

/** A mutation, its input with the text in one place, and the path of that place. */
const inputs: [string, string, (text: string) => object][] = [
  ['createProgram', 'title', (text) => ({ ...program, title: text })],
  ['createProgram', 'summary', (text) => ({ ...program, summary: text })],
  ['createProgram', 'idempotencyKey', (text) => ({ ...program, idempotencyKey: `retry-${text}` })],
  ['createSurvey', 'idempotencyKey', (text) => ({ title: 'Trust', idempotencyKey: `retry-${text}` })],
  [
    'createSurveyVersion',
    'questions.0.text.0.text',
    (text) => ({
      surveyId: anyId('Survey'),
      questions: [{ ...question, text: [{ language: 'en', text }] }],
    }),
  ],
  ['requestUpload', 'fileName', (text) => ({ fileName: text, bytes: 1 })],
  ...(['respondentKey', 'questions.0.column', 'questions.0.questionCode'] as const).map(
    (place): [string, string, (text: string) => object] => [
      'importDataset',
      `dataset.surveyResponses.mapping.${place}`,
      (text) => {
        const at = (name: string) => (place === name ? text : 'trust');
        const mapping = {
          respondentKey: at('respondentKey'),
          questions: [{ column: at('questions.0.column'), questionCode: at('questions.0.questionCode') }],
        };
        const surveyVersionId = anyId('SurveyVersion');
        return { uploadId: anyId('Upload'), dataset: { surveyResponses: { surveyVersionId, mapping } } };
      },
    ],
  ),
];

describe.each([
  ['NUL', 'a\u0000b'],
  ['half of a surrogate pair', 'a\ud83d'],
])('a text with %s', (_what, text) => {
  it.each(inputs)('is refused by %s at %s', async (name, path, inputOf) => {
    const { data, errors } = await editor.query(
      `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
         ${name}(input: $input) { __typename ... on ValidationError { issues { path } } }
       }`,
      { input: inputOf(text) },
    );
    expect(errors).toEqual([]);
    expect(data[name]).toEqual({
      __typename: 'ValidationError',
      issues: [{ path: ['input', ...path.split('.')] }],
    });
  });

  it.each(['programs', 'surveys'])('is refused by the filter of %s', async (list) => {
    const { errors } = await editor.query(
      `query ($text: String) { ${list}(filter: { titleContains: $text }) { totalCount } }`,
      { text },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'VALIDATION_FAILED' } }]);
  });
});

it('keeps whole characters beyond the first plane', async () => {
  const { data } = await editor.query(
    `mutation ($input: CreateProgramInput!) {
       createProgram(input: $input) { ... on CreateProgramPayload { program { title } } }
     }`,
    { input: { ...program, title: 'Forum 🤝' } },
  );
  expect(data.createProgram.program.title).toBe('Forum 🤝');
});
