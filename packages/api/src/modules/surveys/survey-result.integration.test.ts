import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { figureRange, widthOf } from '../../testing/published-figures.ts';
import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  readResult,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';
import type { Json } from '../../testing/test-client.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const viewer = () => api.as({ jurisdiction: county, role: 'VIEWER' });
const analyst = () => api.as({ jurisdiction: county, role: 'ANALYST' });

/** `counts[group][answer]` people, as a CSV with the columns respondent_key, trust and area; group "" gave no area. */
function csvOf(counts: Record<string, Record<number | string, number>>): string {
  let person = 0;
  const lines = Object.entries(counts).flatMap(([group, answers]) =>
    Object.entries(answers).flatMap(([answer, people]) =>
      Array.from({ length: people }, () => `p${(person += 1)},${answer === 'none' ? '' : answer},${group}`),
    ),
  );
  return ['respondent_key,trust,area', ...lines].join('\n');
}

const questions = [trustQuestion, groupQuestion('area', ['north', 'south', 'east'])];

async function closedSurvey(csv: string, asked: object[] = questions, scales: object[] = []) {
  const version = await fieldedVersion(editor(), asked, scales);
  const done = await importResponses(api, editor(), version.versionId, csv);
  expect(done.job.status).toBe('SUCCEEDED');
  await closeVersion(editor(), version.versionId);
  await api.drainQueue();
  return version;
}

const balanced = () =>
  closedSurvey(csvOf({ north: { 2: 20, 8: 30 }, south: { 5: 40, 9: 20 }, east: { 0: 15, 10: 15 } }));

describe('exact figures', () => {
  it('have mean, top-box share and intervals, overall and by group, for people who can read responses', async () => {
    const { questionIds } = await balanced();
    const { data, errors } = await readResult(
      analyst(),
      { questionId: questionIds['trust'] },
      questionIds['area'],
      'EXACT',
    );
    expect(errors).toEqual([]);
    const { overall, groups, dimension, precision } = data.surveyResult;
    expect([dimension.code, precision]).toEqual(['area', 'EXACT']);
    // (20·2 + 30·8 + 40·5 + 20·9 + 15·0 + 15·10) / 140; 65 of 140 at 7 or more.
    expect(overall.mean.value).toBeCloseTo(810 / 140, 10);
    expect(overall.topBoxShare).toMatchObject({ numerator: 65, denominator: 140 });
    expect(overall.topBoxShare.interval.lower).toBeCloseTo(0.383736, 5);
    expect(groups.map((group: Json) => group.code)).toEqual(['north', 'south', 'east', 'NO_ANSWER']);
    expect(groups[0].figures.topBoxShare).toMatchObject({ numerator: 30, denominator: 50 });
    expect(groups[3].figures.mean).toMatchObject({ __typename: 'NotReported' });
    for (const figure of [overall.mean, overall.answered, groups[0].figures.topBoxShare])
      expect(figure.caveats.join()).toContain('not for publication');
  });

  it('are refused to people who cannot read responses, and each read is recorded', async () => {
    const { questionIds, versionId } = await balanced();
    const target = { questionId: questionIds['trust'] };
    for (const role of ['VIEWER', 'CONTRIBUTOR', 'ETHICS_REVIEWER'] as const) {
      const refused = await readResult(api.as({ jurisdiction: county, role }), target, null, 'EXACT');
      expect(refused.data?.surveyResult ?? null).toBeNull();
      expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    await readResult(analyst(), target, null, 'EXACT');
    const events = await inSystem(api.database.system, () =>
      api.database.system.prisma.auditEvent.findMany({
        where: { jurisdictionId: county.id, action: 'exactFigures.read' },
      }),
    );
    expect(events.map(({ detail }) => JSON.stringify(detail)).join()).toContain(versionId);
  });

  it('show nonresponse beside the figure', async () => {
    const { questionIds } = await closedSurvey(csvOf({ north: { 2: 27, 8: 30, none: 43 } }));
    const { data } = await readResult(analyst(), { questionId: questionIds['trust'] }, null, 'EXACT');
    const { overall } = data.surveyResult;
    expect(overall.answered).toMatchObject({ value: 57, denominator: 100 });
    expect(overall.notAnswered).toMatchObject({ value: 43 });
    expect(overall.notAnsweredShare).toMatchObject({ value: 0.43 });
    expect(overall.mean.caveats.join()).toContain('43 of 100 respondents (43.0%)');
  });

  it.each([
    { rows: { 2: 27, 8: 30, none: 43 }, share: 0.4375, people: 44, words: 'From 37.5% to 50%' },
    { rows: { 2: 150, 8: 147, none: 3 }, share: 0.025, people: 8, words: 'Under 5%' },
    { rows: { 2: 150, 8: 150 }, share: 0.025, people: 8, words: 'Under 5%' },
  ])('show a rounded share without an answer to a viewer: $words', async ({ rows, share, people, words }) => {
    const { questionIds } = await closedSurvey(csvOf({ north: rows }));
    const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const { data } = await readResult(viewer, { questionId: questionIds['trust'] });
    const { overall } = data.surveyResult;
    expect(overall.notAnsweredShare).toMatchObject({ value: share });
    expect(overall.notAnswered).toMatchObject({ value: people });
    for (const figure of [overall.notAnsweredShare, overall.mean])
      expect(figure.caveats.join()).toContain(`${words} of the respondents`);
  });

  it('score a scale by the mean of the answered items, reversed ones turned round, in words of a scale', async () => {
    const items = [
      { ...trustQuestion, code: 'a' },
      { ...trustQuestion, code: 'b' },
    ];
    const scale = {
      code: 'trust_scale',
      label: [{ language: 'en', text: 'Trust' }],
      minAnswered: 2,
      topBoxMinimum: 7,
      items: [{ questionCode: 'a' }, { questionCode: 'b', isReversed: true }],
    };
    // Person means 9, 3 and none: (8 + (10 − 0)) / 2, (2 + (10 − 6)) / 2, and one item alone is too few.
    const rows = [...Array(30).fill('8,0'), ...Array(20).fill('2,6'), ...Array(15).fill('5,')] as string[];
    const version = await closedSurvey(['a,b', ...rows].join('\r\n'), items, [scale]);
    const target = { scaleId: version.scaleIds['trust_scale'] };
    const { data } = await readResult(analyst(), target, null, 'EXACT');
    const { overall, reliability } = data.surveyResult;
    expect(overall.mean).toMatchObject({ value: (30 * 9 + 20 * 3) / 50, denominator: 50 });
    expect(overall.mean.method).toContain("respondents' scores");
    expect(overall.topBoxShare).toMatchObject({ numerator: 30, denominator: 50 });
    expect(overall.notAnswered).toMatchObject({ value: 15 });
    expect(overall.notAnswered.method).toContain('fewer than 2 of the 2 items');
    expect(overall.notAnsweredShare.method).toMatch(/^Share of respondents who answered fewer than 2/);
    expect(reliability).toMatchObject({ __typename: 'Estimate', denominator: 50 });
    const released = (await readResult(viewer(), target)).data.surveyResult.overall;
    for (const figure of [released.mean, released.topBoxShare]) {
      expect(figure.method).toContain("respondents' scores");
      expect(figure.caveats).toContain('A score needs valid answers to at least 2 of the 2 items.');
    }
  });

  it('compare the sums of a scale exactly with its top box', async () => {
    const items = ['a', 'b', 'c'].map((code) => ({ ...trustQuestion, code }));
    const scale = {
      code: 'all',
      label: [{ language: 'en', text: 'All' }],
      minAnswered: 3,
      topBoxMinimum: 7.1,
      items: items.map(({ code }) => ({ questionCode: code })),
    };
    const rows = [...Array(30).fill('7.1,7.1,7.1'), ...Array(30).fill('7,7.1,7.1')] as string[];
    const version = await closedSurvey(['a,b,c', ...rows].join('\n'), items, [scale]);
    const { data } = await readResult(analyst(), { scaleId: version.scaleIds['all'] }, null, 'EXACT');
    expect(data.surveyResult.overall.topBoxShare).toMatchObject({ numerator: 30, denominator: 60 });
  });
});

describe('released figures', () => {
  it('are rounded, and their interval includes the exact figure', async () => {
    const { questionIds } = await balanced();
    const target = { questionId: questionIds['trust'] };
    const { data } = await readResult(viewer(), target, questionIds['area']);
    const { overall, groups, precision, withheldBecause } = data.surveyResult;
    expect([precision, withheldBecause]).toEqual(['RELEASED', null]);
    expect(overall.mean.interval.lower).toBeLessThan(810 / 140);
    expect(overall.mean.interval.upper).toBeGreaterThan(810 / 140);
    expect(overall.mean.caveats.join()).toContain('Rounded');
    expect(overall.answered).toMatchObject({ __typename: 'Estimate', unit: 'people' });
    expect(groups.map(({ code, label }: Json) => `${code} ${label}`)).toEqual([
      'north area north',
      'south area south',
      'east area east',
    ]);
  });

  it('do not exist before the version is closed, nor before they are frozen', async () => {
    const { versionId, questionIds } = await fieldedVersion(editor(), questions);
    await importResponses(api, editor(), versionId, csvOf({ north: { 2: 40, 8: 60 } }));
    const read = async () => {
      const answer = await readResult(viewer(), { questionId: questionIds['trust'] }, questionIds['area']);
      return answer.data.surveyResult;
    };
    const open = await read();
    expect(open.overall.mean.why).toContain('not closed yet');
    expect(open.groups).toEqual([]);
    await closeVersion(editor(), versionId);
    expect((await read()).overall.mean.why).toContain('being prepared');
    await api.drainQueue();
    expect((await read()).overall.mean.__typename).toBe('Estimate');
    const { data } = await editor().query(
      'query ($id: ID!) { surveyVersion(id: $id) { release { threshold createdAt } releaseJob { kind status rowsDone } } }',
      { id: versionId },
    );
    expect(data.surveyVersion).toMatchObject({
      release: { threshold: 10 },
      releaseJob: { kind: 'SURVEY_RELEASE', status: 'SUCCEEDED', rowsDone: 200 },
    });
  });

  it('say how many of them are shown and what rounding adds, as the figures themselves tell a viewer', async () => {
    const small = csvOf({ north: { 2: 20, 8: 30 }, south: { 5: 40, 9: 20 }, east: { 0: 5, 10: 4 } });
    const { versionId, questionIds } = await closedSurvey(small);
    const { data } = await readResult(viewer(), { questionId: questionIds['trust'] }, questionIds['area']);
    const { overall, groups } = data.surveyResult;
    const figures: Json[] = [overall, ...groups.map((group: Json) => group.figures)].flatMap((row) => [
      row.mean,
      row.topBoxShare,
    ]);
    const shown = figures.filter(({ __typename }) => __typename === 'Estimate');
    const added = shown
      .map((figure) => widthOf(figureRange(figure)) / widthOf([figure.interval.lower, figure.interval.upper]))
      .sort((one, other) => one - other);
    const middle = (added.length - 1) / 2;
    const median = ((added[Math.floor(middle)] ?? NaN) + (added[Math.ceil(middle)] ?? NaN)) / 2;
    const value = '... on Estimate { value numerator denominator caveats }';
    const answer = await viewer().query(
      `query ($id: ID!) { surveyVersion(id: $id) { release { shownFigures { ${value} } roundingError { ${value} } } } }`,
      { id: versionId },
    );
    const { shownFigures, roundingError } = answer.data.surveyVersion.release;
    expect(shown.length).toBeLessThan(figures.length);
    expect(shownFigures).toMatchObject({ numerator: shown.length, denominator: figures.length });
    expect(roundingError).toMatchObject({ value: expect.closeTo(median, 6), denominator: shown.length });
    const largest = `The largest is ${Math.round(100 * (added.at(-1) ?? NaN))}%.`;
    expect(roundingError.caveats.join()).toContain(largest);
  });

  it('tell the usefulness of a release in the statement that reads it', async () => {
    const { versionId } = await balanced();
    const statements = async (fields: string): Promise<number> => {
      const text = `query ($id: ID!) { surveyVersion(id: $id) { release { ${fields} } } }`;
      const { errors, statementCount } = await viewer().query(text, { id: versionId });
      expect(errors).toEqual([]);
      return statementCount;
    };
    const more = 'threshold shownFigures { __typename } roundingError { __typename }';
    expect(await statements(more)).toBe(await statements('threshold'));
  });

  it('are hidden with too few people', async () => {
    const { questionIds } = await closedSurvey(csvOf({ north: { 2: 4, 8: 5 } }));
    const { data } = await readResult(viewer(), { questionId: questionIds['trust'] });
    const hidden = { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 };
    const { choices, ...figures } = data.surveyResult.overall;
    expect(choices).toEqual([]);
    for (const figure of Object.values(figures)) expect(figure).toEqual(hidden);
  });

  it('of a version that was closed without a release are frozen by the sweeper', async () => {
    const { versionId, questionIds } = await fieldedVersion(editor(), questions);
    await importResponses(api, editor(), versionId, csvOf({ north: { 2: 40, 8: 60 } }));
    await inSystem(api.database.system, () =>
      api.database.system.prisma.surveyVersion.updateMany({
        where: { id: decodeGlobalId(versionId)?.id ?? '' },
        data: { status: 'CLOSED', closedAt: new Date() },
      }),
    );
    await api.worker.sweep();
    await api.worker.sweep();
    await api.drainQueue();
    const { data } = await readResult(viewer(), { questionId: questionIds['trust'] });
    expect(data.surveyResult.overall.mean.__typename).toBe('Estimate');
    const requests = await inSystem(api.database.system, () =>
      api.database.system.prisma.surveyReleaseRequest.count({
        where: { surveyVersionId: decodeGlobalId(versionId)?.id ?? '' },
      }),
    );
    expect(requests).toBe(1);
  });

  it('are nothing to another tenant', async () => {
    const { questionIds, versionId } = await balanced();
    const other = await api.jurisdiction();
    for (const role of ['VIEWER', 'ADMIN'] as const) {
      const stranger = api.as({ jurisdiction: other, role });
      const target = { questionId: questionIds['trust'] };
      const { data, errors } = await readResult(stranger, target, questionIds['area']);
      expect([data.surveyResult, errors]).toEqual([null, []]);
      const version = await stranger.query(
        'query ($id: ID!) { surveyVersion(id: $id) { release { threshold } } }',
        {
          id: versionId,
        },
      );
      expect(version.data.surveyVersion).toBeNull();
    }
  });

  it('with their shares, intervals and groups are read in one statement', async () => {
    const { questionIds } = await balanced();
    const { statements, errors } = await viewer().query(
      `query ($target: SurveyResultTarget!, $by: ID) {
        surveyResult(target: $target, by: $by) {
          withheldBecause valueLabels { label } reliability { __typename } overall { mean { __typename } topBoxShare { __typename } }
          groups { label figures { mean { __typename } notAnsweredShare { __typename } choices { code } } }
        }
      }`,
      { target: { questionId: questionIds['trust'] }, by: questionIds['area'] },
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
  });

  it('take the same number of statements for one target and for many, for few people and for hundreds', async () => {
    const few = await closedSurvey(csvOf({ north: { 2: 3 } }));
    const many = await closedSurvey(csvOf({ north: { 1: 90, 2: 90, 3: 90 }, south: { 4: 90, 5: 90 } }));
    const read = (versions: (typeof few)[]) => {
      const fields = versions.map(
        ({ questionIds }, index) =>
          `r${index}: surveyResult(target: { questionId: "${questionIds['trust'] ?? ''}" }, by: "${questionIds['area'] ?? ''}") { overall { mean { __typename } } groups { code } dimension { code } }`,
      );
      return viewer().query(`{ ${fields.join(' ')} }`);
    };
    const counts = await Promise.all([[few], [many], [few, many], [many, few, many]].map(read));
    expect(counts.map(({ errors }) => errors)).toEqual([[], [], [], []]);
    expect(new Set(counts.map(({ statementCount }) => statementCount)).size).toBe(1);
  });

  it('refuse what has no figures and what is no dimension, naming the argument', async () => {
    const text = { ...trustQuestion, code: 'why', kind: 'TEXT', minimum: null, maximum: null };
    const { questionIds } = await fieldedVersion(editor(), [...questions, { ...text, topBoxMinimum: null }]);
    const other = await fieldedVersion(editor(), questions);
    const ofText = await readResult(viewer(), { questionId: questionIds['why'] });
    expect(ofText.errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      inputPath: ['target', 'questionId'],
    });
    for (const by of [questionIds['trust'], other.questionIds['area']]) {
      const answer = await readResult(viewer(), { questionId: questionIds['trust'] }, by);
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: ['by'] });
    }
  });

  it.each(['survey_release', 'survey_release_table', 'survey_release_certificate'])(
    'cannot be changed or deleted in %s, not even by the system',
    async (table) => {
      for (const text of [`update ${table} set version = 2`, `delete from ${table}`]) {
        await expect(inSystem(api.database.system, (session) => session.query({ text }))).rejects.toThrow(
          /permission denied/,
        );
      }
    },
  );
});
