import { afterAll, beforeAll, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import { closeVersion, fieldedVersion } from '../../testing/survey-journey.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('gives the share that ranks a choice first, and its mean rank among those who ranked it', async () => {
  const county = await api.jurisdiction();
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const english = (text: string) => [{ language: 'en', text }];
  const { versionId, questionIds } = await fieldedVersion(editor, [
    {
      code: 'topics',
      kind: 'RANKING',
      text: english('What matters most?'),
      choices: ['safety', 'courts'].map((code) => ({ code, label: english(code) })),
    },
  ]);
  for (const choiceCodes of [['safety', 'courts'], ['safety'], ['courts', 'safety']]) {
    const answers = [{ questionCode: 'topics', choiceCodes }];
    const input = { surveyVersionId: versionId, entryMode: 'PAPER', language: 'en', answers };
    expect((await mutate(editor, 'recordResponse', input, 'outcome')).message).toBe('');
  }
  await closeVersion(editor, versionId);
  const { data } = await editor.query(
    `query ($target: SurveyResultTarget!) {
       surveyResult(target: $target, precision: EXACT) {
         overall { choices { code share { ... on Estimate { value denominator } } meanRank { ... on Estimate { value denominator } } } }
       }
     }`,
    { target: { questionId: questionIds['topics'] } },
  );
  expect(data.surveyResult.overall.choices).toEqual([
    { code: 'safety', share: { value: 2 / 3, denominator: 3 }, meanRank: { value: 4 / 3, denominator: 3 } },
    { code: 'courts', share: { value: 1 / 3, denominator: 3 }, meanRank: { value: 1.5, denominator: 2 } },
  ]);
});
