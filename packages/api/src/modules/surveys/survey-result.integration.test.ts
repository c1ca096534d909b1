import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

/** `counts[group][answer]` people, as a CSV with the columns respondent_key, trust and area; group "" gave no area. */
function csvOf(counts: Record<string, Record<number, number>>): string {
  let person = 0;
  const lines = Object.entries(counts).flatMap(([group, answers]) =>
    Object.entries(answers).flatMap(([answer, people]) =>
      Array.from({ length: people }, () => `p${(person += 1)},${answer},${group}`),
    ),
  );
  return ['respondent_key,trust,area', ...lines].join('\n');
}

const questions = [trustQuestion, groupQuestion('area', ['north', 'south', 'east'])];

async function closedSurvey(csv: string, scales: object[] = []) {
  const version = await fieldedVersion(editor(), questions, scales);
  const done = await importResponses(api, editor(), version.versionId, csv);
  expect(done.job.status).toBe('SUCCEEDED');
  await closeVersion(editor(), version.versionId);
  return version;
}

describe('surveyResult', () => {
  it('gives mean and top-box share with intervals, overall and by group', async () => {
    const { questionIds } = await closedSurvey(
      csvOf({ north: { 2: 20, 8: 30 }, south: { 5: 40, 9: 20 }, east: { 0: 15, 10: 15 } }),
    );
    const { data, errors } = await readResult(
      viewer(),
      { questionId: questionIds['trust'] },
      questionIds['area'],
    );
    expect(errors).toEqual([]);
    const { overall, groups, dimension } = data.surveyResult;
    expect(dimension.code).toBe('area');
    // (20·2 + 30·8 + 40·5 + 20·9 + 15·0 + 15·10) / 140; 65 of 140 at 7 or more.
    expect(overall.mean.value).toBeCloseTo(810 / 140, 10);
    expect(overall.topBoxShare).toMatchObject({ numerator: 65, denominator: 140 });
    expect(overall.topBoxShare.interval.lower).toBeCloseTo(0.383736, 5);
    expect(groups.map((group: { code: string }) => group.code)).toEqual([
      'north',
      'south',
      'east',
      'NO_ANSWER',
    ]);
    expect(groups[0].figures.topBoxShare).toMatchObject({ numerator: 30, denominator: 50 });
    expect(groups[3].figures.mean).toMatchObject({ __typename: 'NotReported' });
  });

  it('hides a small group, and another one so that it cannot be subtracted', async () => {
    const { questionIds } = await closedSurvey(
      csvOf({ north: { 2: 40, 8: 60 }, south: { 2: 50, 8: 50 }, east: { 3: 4, 9: 3 }, '': { 2: 30, 9: 30 } }),
    );
    const { data } = await readResult(viewer(), { questionId: questionIds['trust'] }, questionIds['area']);
    const { overall, groups } = data.surveyResult;
    const shown = groups.map((group: { code: string; figures: { mean: { __typename: string } } }) => [
      group.code,
      group.figures.mean.__typename,
    ]);
    expect(overall.mean.__typename).toBe('Estimate');
    expect(shown).toEqual([
      ['north', 'Estimate'],
      ['south', 'Estimate'],
      ['east', 'Suppressed'],
      ['NO_ANSWER', 'Suppressed'],
    ]);
    expect(groups[2].figures.topBoxShare).toEqual({
      __typename: 'Suppressed',
      reason: 'SMALL_COUNT',
      threshold: 10,
    });
  });

  it('hides everything where too few people answered', async () => {
    const { questionIds } = await closedSurvey(csvOf({ north: { 2: 4, 8: 5 } }));
    const { data } = await readResult(viewer(), { questionId: questionIds['trust'] });
    expect(data.surveyResult.overall).toEqual({
      mean: { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 },
      topBoxShare: { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 },
    });
  });

  it('shows no figures before the version is closed', async () => {
    const { versionId, questionIds } = await fieldedVersion(editor(), questions);
    await importResponses(api, editor(), versionId, csvOf({ north: { 2: 40, 8: 60 } }));
    const { data } = await readResult(viewer(), { questionId: questionIds['trust'] }, questionIds['area']);
    expect(data.surveyResult.overall.mean).toMatchObject({ __typename: 'NotReported' });
    expect(data.surveyResult.groups).toEqual([]);
  });

  it('scores a scale by the mean of the answered items, reversed ones turned round', async () => {
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
    const version = await fieldedVersion(editor(), items, [scale]);
    // Person means 9, 3 and none: (8 + (10 − 0)) / 2, (2 + (10 − 6)) / 2, and one item alone is too few.
    const rows = [...Array(30).fill('8,0'), ...Array(20).fill('2,6'), ...Array(15).fill('5,')] as string[];
    await importResponses(api, editor(), version.versionId, ['a,b', ...rows].join('\r\n'));
    await closeVersion(editor(), version.versionId);
    const { data } = await readResult(viewer(), { scaleId: version.scaleIds['trust_scale'] });
    expect(data.surveyResult.overall.mean.value).toBeCloseTo((30 * 9 + 20 * 3) / 50, 10);
    expect(data.surveyResult.overall.topBoxShare).toMatchObject({ numerator: 30, denominator: 50 });
    // The items agree completely, with two values each: (8, 10) and (2, 4) after recoding.
    expect(data.surveyResult.reliability).toMatchObject({ __typename: 'Estimate', denominator: 50 });
    expect(data.surveyResult.reliability.value).toBeCloseTo(1, 10);
  });

  it('hides the reliability where its count would give away who left an item out', async () => {
    const codes = ['a', 'b', 'c'];
    const items = codes.map((code) => ({ ...trustQuestion, code }));
    const scale = {
      code: 'all',
      label: [{ language: 'en', text: 'Trust' }],
      minAnswered: 2,
      items: codes.map((questionCode) => ({ questionCode })),
    };
    const version = await fieldedVersion(editor(), items, [scale]);
    const rows = ['8,6,7', '2,3,1', '5,5,', '4,,'].flatMap((row, kind) =>
      Array<string>([30, 20, 4, 20][kind] ?? 0).fill(row),
    );
    await importResponses(api, editor(), version.versionId, [codes.join(), ...rows].join('\n'));
    await closeVersion(editor(), version.versionId);
    const { data } = await readResult(viewer(), { scaleId: version.scaleIds['all'] });
    expect(data.surveyResult.overall.mean).toMatchObject({ __typename: 'Estimate', denominator: 54 });
    expect(data.surveyResult.reliability).toMatchObject({ __typename: 'Suppressed', threshold: 10 });
  });

  it('hides a scale whose difference from its items would be the answers of a few people', async () => {
    const items = [
      { ...trustQuestion, code: 'a' },
      { ...trustQuestion, code: 'b' },
      groupQuestion('area', ['north', 'south', 'east']),
    ];
    const scale = {
      code: 'both',
      label: [{ language: 'en', text: 'Trust' }],
      minAnswered: 1,
      items: [{ questionCode: 'a' }, { questionCode: 'b' }],
    };
    const rowsOf = (area: string, complete: number, incomplete: number): string[] => [
      ...Array.from({ length: complete }, (_, person) => `${person % 11},${(person * 3) % 11},${area}`),
      ...Array.from({ length: incomplete }, () => `7,,${area}`),
    ];
    const resultOf = async (rows: string[]) => {
      const version = await fieldedVersion(editor(), items, [scale]);
      await importResponses(api, editor(), version.versionId, ['a,b,area', ...rows].join('\n'));
      await closeVersion(editor(), version.versionId);
      const by = version.questionIds['area'] ?? null;
      const { data } = await readResult(viewer(), { scaleId: version.scaleIds['both'] }, by);
      const ofItem = await readResult(viewer(), { questionId: version.questionIds['a'] }, by);
      const kinds = (result: Json) => [
        result.overall.mean.__typename,
        ...result.groups.map((group: Json) => group.figures.mean.__typename),
      ];
      return [kinds(data.surveyResult), kinds(ofItem.data.surveyResult)];
    };
    // One person left an item out: the scale less its items would be what they answered.
    const [single, itsItem] = await resultOf([
      ...rowsOf('north', 60, 1),
      ...rowsOf('south', 60, 0),
      ...rowsOf('east', 60, 0),
    ]);
    expect(single).toEqual(Array(5).fill('Suppressed'));
    expect(itsItem).toEqual(['Estimate', 'Estimate', 'Estimate', 'Estimate', 'NotReported']);
    // Enough overall; in the north too few, and in the next smallest enough to keep company.
    const [mixed] = await resultOf([
      ...rowsOf('north', 60, 3),
      ...rowsOf('south', 70, 12),
      ...rowsOf('east', 90, 20),
    ]);
    expect(mixed).toEqual(['Estimate', 'Suppressed', 'Suppressed', 'Estimate', 'NotReported']);
  });

  it('breaks figures down by the first only of two demographic questions that give each other away', async () => {
    const regions = [
      trustQuestion,
      groupQuestion('region', ['A', 'B']),
      groupQuestion('district', ['a1', 'a2', 'b1', 'b2']),
    ];
    const version = await fieldedVersion(editor(), regions);
    const people = { A: { a1: 3, a2: 60 }, B: { b1: 4, b2: 60 } };
    const rows = Object.entries(people).flatMap(([region, districts]) =>
      Object.entries(districts).flatMap(([district, count]) =>
        Array<string>(count).fill(`4,${region},${district}`),
      ),
    );
    const varied = rows.map((row, person) => `${person % 11}${row.slice(1)}`);
    await importResponses(api, editor(), version.versionId, ['trust,region,district', ...varied].join('\n'));
    await closeVersion(editor(), version.versionId);
    const target = { questionId: version.questionIds['trust'] };
    const coarse = await readResult(viewer(), target, version.questionIds['region']);
    const fine = await readResult(viewer(), target, version.questionIds['district']);
    const shown = (answer: typeof fine): string[] =>
      answer.data.surveyResult.groups.map((group: Json) => group.figures.mean.__typename);
    expect(shown(coarse)).toEqual(['Estimate', 'Estimate', 'NotReported']);
    // The region less its large district would be the three people of the small one.
    expect(shown(fine)).toEqual(Array(5).fill('Suppressed'));
  });

  it('refuses what has no mean and what is no dimension, naming the argument', async () => {
    const { questionIds } = await fieldedVersion(editor(), questions);
    const other = await fieldedVersion(editor(), questions);
    const areaMean = await readResult(viewer(), { questionId: questionIds['area'] });
    expect(areaMean.errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      inputPath: ['target', 'questionId'],
    });
    for (const by of [questionIds['trust'], other.questionIds['area']]) {
      const answer = await readResult(viewer(), { questionId: questionIds['trust'] }, by);
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: ['by'] });
    }
  });

  it('takes the same number of statements for three people and for hundreds', async () => {
    const few = await closedSurvey(csvOf({ north: { 2: 3 } }));
    const many = await closedSurvey(csvOf({ north: { 1: 90, 2: 90, 3: 90 }, south: { 4: 90, 5: 90 } }));
    const counts = await Promise.all(
      [few, many].map(({ questionIds }) =>
        readResult(viewer(), { questionId: questionIds['trust'] }, questionIds['area']),
      ),
    );
    expect(counts[0]?.statementCount).toBe(counts[1]?.statementCount);
  });
});
