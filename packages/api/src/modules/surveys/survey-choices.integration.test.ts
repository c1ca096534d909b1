import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  readResult,
  startApiWithWorker,
} from '../../testing/survey-journey.ts';
import type { Json } from '../../testing/test-client.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let questionIds: Record<string, string>;
let versionId: string;

const as = (role: 'EDITOR' | 'VIEWER' | 'ANALYST') => api.as({ jurisdiction: county, role });
const english = (text: string) => [{ language: 'en', text }];
const choices = (codes: Record<string, object>) =>
  Object.entries(codes).map(([code, more]) => ({ code, label: english(`The ${code}`), ...more }));

const asked = [
  {
    code: 'topic',
    kind: 'SINGLE_CHOICE',
    text: english('What should the office work on?'),
    choices: choices({ safety: {}, courts: {}, housing: {}, refused: { isMissing: true } }),
  },
  {
    code: 'channels',
    kind: 'MULTIPLE_CHOICE',
    text: english('Where did you hear about us?'),
    choices: choices({ radio: {}, school: {}, online: {} }),
  },
  {
    code: 'fair',
    kind: 'SINGLE_CHOICE',
    text: english('How fair?'),
    choices: choices({ low: { value: 1 }, middle: { value: 2 }, high: { value: 3 }, other: {} }),
  },
  groupQuestion('area', ['north', 'south', 'east', 'west']),
];

/** 100 people in the north, 100 in the south, 6 in the east and 34 in the west. */
const people = Array.from({ length: 240 }, (_, index) => ({
  topic: index % 8 === 7 ? 'refused' : index % 2 === 0 ? 'safety' : index === 3 ? 'housing' : 'courts',
  channels: [index % 2 === 0 ? 'radio' : '', index % 4 === 0 ? 'online' : ''].filter(Boolean).join(';'),
  fair: ['low', 'middle', 'high', 'other'][index % 4] ?? '',
  area: index < 100 ? 'north' : index < 200 ? 'south' : index < 206 ? 'east' : 'west',
}));
type Asked = 'topic' | 'channels' | 'fair';

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  const version = await fieldedVersion(as('EDITOR'), asked);
  ({ questionIds, versionId } = version);
  const lines = people.map((row, index) => [`p${index}`, ...Object.values(row)].join(','));
  const csv = ['respondent_key,topic,channels,fair,area', ...lines].join('\n');
  const done = await importResponses(api, as('EDITOR'), versionId, csv);
  expect(done.job.status, JSON.stringify(done)).toBe('SUCCEEDED');
  await closeVersion(as('EDITOR'), versionId);
  await api.drainQueue();
});
afterAll(() => api.close());

async function read(role: 'VIEWER' | 'ANALYST', code: Asked, by: string | null = null): Promise<Json> {
  const precision = role === 'ANALYST' ? 'EXACT' : 'RELEASED';
  const dimension = by === null ? null : (questionIds[by] ?? null);
  const { data, errors } = await readResult(
    as(role),
    { questionId: questionIds[code] },
    dimension,
    precision,
  );
  expect(errors).toEqual([]);
  return data.surveyResult;
}

const shareOf = (figures: Json, code: string): Json =>
  figures.choices.find((choice: Json) => choice.code === code)?.share;
const rangeOf = (share: Json): number[] =>
  (/from (\S+)% to (\S+)%\. The/.exec(share.caveats.join(' ')) ?? [])
    .slice(1)
    .map((percent) => Number(percent) / 100);

describe('the shares of the choices of a question', () => {
  it.each([
    ['topic', 'safety', 120 / 210],
    ['topic', 'courts', 89 / 210],
    ['channels', 'radio', 120 / 240],
    ['channels', 'online', 60 / 240],
    ['fair', 'high', 60 / 180],
  ] as const)('are rounded for a viewer, and exact for an analyst: %s %s', async (question, code, share) => {
    const [released, exact] = await Promise.all(
      (['VIEWER', 'ANALYST'] as const).map((role) => read(role, question)),
    );
    const [lower = 1, upper = 0] = rangeOf(shareOf(released.overall, code));
    expect(lower).toBeLessThanOrEqual(share);
    expect(upper).toBeGreaterThan(share);
    expect(shareOf(released.overall, code)).toMatchObject({ unit: 'proportion', numerator: null });
    expect(shareOf(exact.overall, code).value).toBeCloseTo(share, 9);
    expect(shareOf(exact.overall, code).caveats.join()).toContain('not for publication');
  });

  it('have labels, no share of a missing answer, and the reason for a choice without a value', async () => {
    const { overall } = await read('VIEWER', 'topic');
    expect(overall.choices.map(({ code, label }: Json) => [code, label])).toEqual([
      ['safety', 'The safety'],
      ['courts', 'The courts'],
      ['housing', 'The housing'],
    ]);
    expect(overall.mean.why).toContain('has no mean');
    const fair = await read('VIEWER', 'fair');
    expect(fair.overall.mean.__typename).toBe('Estimate');
    expect(shareOf(fair.overall, 'other').why).toContain('has no value');
    const channels = await read('VIEWER', 'channels');
    expect(channels.overall.answered.value).toBe(240);
    expect(channels.overall.notAnsweredShare.why).toContain('cannot be told');
  });

  it('hide one person, and small groups with their neighbor', async () => {
    const { overall, groups } = await read('VIEWER', 'topic', 'area');
    expect(shareOf(overall, 'housing').__typename).toBe('Suppressed');
    const kinds = groups.map(({ code, figures }: Json) => [code, shareOf(figures, 'safety').__typename]);
    expect(kinds).toEqual([
      ['north', 'Estimate'],
      ['south', 'Estimate'],
      ['east', 'Suppressed'],
      ['west', 'Suppressed'],
    ]);
    const exact = await read('ANALYST', 'topic', 'area');
    expect(shareOf(exact.groups[0].figures, 'safety').denominator).toBe(
      people.filter(({ area, topic }) => area === 'north' && topic !== 'refused').length,
    );
  });

  it('are nothing to another tenant, and no choices before the version is frozen', async () => {
    const other = api.as({ jurisdiction: await api.jurisdiction(), role: 'VIEWER' });
    const { data } = await readResult(other, { questionId: questionIds['topic'] });
    expect(data.surveyResult).toBeNull();
    const open = await fieldedVersion(as('EDITOR'), asked);
    const waiting = await readResult(as('VIEWER'), { questionId: open.questionIds['topic'] });
    for (const { share } of waiting.data.surveyResult.overall.choices)
      expect(share.why).toContain('not closed yet');
  });
});
