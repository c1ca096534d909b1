import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countAnswers, poolDistributions, type AnswerDistribution } from './answer.distribution.ts';
import { scaleScores } from './scale.scores.ts';
import { surveyResultTable, type SurveyResultInput } from './survey-result.ts';
import { rangeOf, sumOf, type Known, type Unknown } from './testing/attacker.ts';

/** Answers from 0 to 4, with 3 and 4 as the top box; `counts` by answer. */
function group(code: string, counts: readonly number[]): SurveyResultInput['groups'][number] {
  return { code, label: `Group ${code}`, distribution: counts.map((count, value) => ({ value, count })) };
}

function result(
  groups: SurveyResultInput['groups'],
  rest: Partial<SurveyResultInput> = {},
): ReturnType<typeof surveyResultTable> {
  return surveyResultTable({
    unit: 'points from 0 to 4',
    minimum: 0,
    maximum: 4,
    topBoxMinimum: 3,
    groups,
    ...rest,
  });
}

function kinds(table: ReturnType<typeof surveyResultTable>): readonly string[] {
  return [table.overall, ...table.groups].map(({ mean, topBoxShare }) => {
    if (topBoxShare !== null) {
      expect(topBoxShare.kind, 'all statistics of a row go together').toBe(mean.kind);
    }
    return mean.kind;
  });
}

const large = group('large', [40, 40, 40, 40, 40]);
const larger = group('larger', [50, 50, 50, 50, 50]);
const largest = group('largest', [60, 60, 60, 60, 60]);

describe('the result of a survey question', () => {
  it('of answers 0 and 1 has the interval of a proportion', () => {
    const table = result([], {
      minimum: 0,
      maximum: 1,
      topBoxMinimum: null,
      overall: [
        { value: 0, count: 182 },
        { value: 1, count: 81 },
      ],
    });
    expect(table.overall.mean).toMatchObject({ method: expect.stringContaining('Wilson') as string });
    const { mean } = table.overall;
    expect(mean.kind === 'ESTIMATE' && mean.interval?.lower).toBeCloseTo(0.255289, 6);
  });

  it('is an estimate overall and in each group, with its base', () => {
    const table = result([large, larger]);
    expect(kinds(table)).toEqual(['ESTIMATE', 'ESTIMATE', 'ESTIMATE']);
    expect(table.overall.mean).toMatchObject({
      value: 2,
      numerator: null,
      denominator: 450,
      unit: 'points from 0 to 4',
      method: "Mean of valid answers with Student's t interval",
    });
    expect(table.overall.topBoxShare).toMatchObject({
      value: 0.4,
      numerator: 180,
      denominator: 450,
      interval: { confidenceLevel: 0.95 },
    });
    expect(JSON.stringify(table.overall.topBoxShare)).toContain("don't know");
    expect(table.groups[1]).toMatchObject({ code: 'larger', label: 'Group larger' });
  });

  it('is only the overall row without groups', () => {
    const table = result([], { overall: large.distribution });
    expect(table.groups).toEqual([]);
    expect(table.overall.mean).toMatchObject({ kind: 'ESTIMATE', denominator: 200 });
    expect(result([], { overall: group('x', [1, 2, 1, 2, 1]).distribution }).overall.mean).toEqual({
      kind: 'SUPPRESSED',
      reason: 'SMALL_COUNT',
      threshold: 10,
    });
    expect(result([], { overall: [] }).overall.mean.kind).toBe('NOT_REPORTED');
  });

  it('has no share if the question has no top box', () => {
    const table = result([large, larger], { topBoxMinimum: null });
    expect(table.overall.topBoxShare).toBeNull();
    expect(kinds(table)).toEqual(['ESTIMATE', 'ESTIMATE', 'ESTIMATE']);
  });

  it.each([
    { why: 'few people', small: [2, 1, 1, 2, 1] },
    { why: 'few people in the top box', small: [20, 20, 20, 2, 1] },
    { why: 'few people below the top box', small: [0, 0, 7, 30, 30] },
  ])('hides a group with $why, and the smallest other group', ({ small }) => {
    const table = result([larger, group('small', small), large, largest]);
    expect(kinds(table)).toEqual(['ESTIMATE', 'ESTIMATE', 'SUPPRESSED', 'SUPPRESSED', 'ESTIMATE']);
    expect(table.groups[1]?.mean, 'does not reveal which of them is the small one').toEqual(
      table.groups[2]?.mean,
    );
  });

  it('hides nothing if everyone or nobody of a large group is in the top box', () => {
    const table = result([large, group('none', [30, 30, 30, 0, 0]), group('all', [0, 0, 0, 30, 30])]);
    expect(kinds(table)).not.toContain('SUPPRESSED');
  });

  it('hides another group if the first complement has nobody in the top box', () => {
    const small = group('small', [1, 1, 1, 1, 0]);
    const noTop = group('no top', [20, 20, 20, 0, 0]);
    expect(kinds(result([small, noTop, large, larger]))).toEqual([
      'ESTIMATE',
      'SUPPRESSED',
      'SUPPRESSED',
      'SUPPRESSED',
      'ESTIMATE',
    ]);
  });

  it('hides both of two groups of the same size', () => {
    const table = result([group('small', [1, 1, 1, 1, 0]), large, { ...large, code: 'twin' }, larger]);
    expect(kinds(table)).toEqual(['ESTIMATE', 'SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED', 'ESTIMATE']);
  });

  it('hides a group whose mean reveals a small count, because only two answers occur', () => {
    const yesNo = [group('few yes', [90, 4]), group('b', [70, 60]), group('c', [90, 80])];
    const table = result(yesNo, { minimum: 0, maximum: 1, topBoxMinimum: null });
    expect(kinds(table)).toEqual(['ESTIMATE', 'SUPPRESSED', 'SUPPRESSED', 'ESTIMATE']);
  });

  it('labels an empty group as empty', () => {
    const table = result([large, group('empty', []), larger]);
    expect(kinds(table)).toEqual(['ESTIMATE', 'ESTIMATE', 'NOT_REPORTED', 'ESTIMATE']);
  });

  it('hides everything if the overall row is small', () => {
    const table = result([group('a', [1, 1, 1, 1, 1]), group('empty', [])]);
    expect(kinds(table)).toEqual(['SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED']);
  });

  it('hides every group and keeps the overall row if the groups cannot be protected', () => {
    const tight = [group('a', [1, 0, 2, 0, 0]), group('b', [3, 0, 1, 0, 4]), group('empty', [])];
    const table = result(tight, { topBoxMinimum: null });
    expect(kinds(table)).toEqual(['ESTIMATE', 'SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED']);
  });

  it("hides the overall row too if it reveals everyone's answer", () => {
    const nobody = group('nobody', [80, 0, 20, 0, 0]);
    expect(kinds(result([group('small', [3, 0, 0, 0, 0]), nobody]))).toEqual([
      'SUPPRESSED',
      'SUPPRESSED',
      'SUPPRESSED',
    ]);
    expect(kinds(result([nobody, { ...nobody, code: 'more' }]))).not.toContain('SUPPRESSED');
  });

  it('treats the scores of a scale like answers', () => {
    const scale = {
      minimum: 0,
      maximum: 4,
      items: [
        { code: 'a', reverseScored: false },
        { code: 'b', reverseScored: true },
      ],
      minAnswered: 1,
    };
    const { distribution } = scaleScores(
      scale,
      Array.from({ length: 60 }, (_, person) => [person % 5, person % 3 === 0 ? null : 2]),
    );
    const table = result([{ code: 'a', label: 'A', distribution }]);
    expect(table.overall.mean).toMatchObject({ kind: 'ESTIMATE', denominator: 60, value: 2 });
  });

  it('warns if an interval extends past the end of the scale', () => {
    const table = result([], { overall: group('x', [0, 0, 0, 0, 200]).distribution });
    expect(table.overall.mean).toMatchObject({ value: 4, interval: null });
    const crowded = result([], { topBoxMinimum: null, overall: group('x', [0, 1, 1, 0, 12]).distribution });
    expect(JSON.stringify(crowded.overall.mean)).toContain('past the end of the scale');
  });

  it('refuses impossible input', () => {
    expect(() => result([])).toThrow(RangeError);
    expect(() => result([large, large])).toThrow(RangeError);
    expect(() => result([large], { overall: larger.distribution })).toThrow(RangeError);
    expect(() => result([large], { maximum: 3 })).toThrow(RangeError);
    expect(() => result([large], { maximum: 0 })).toThrow(RangeError);
    expect(() => result([large], { threshold: 0 })).toThrow(RangeError);
    expect(() => result([large], { topBoxMinimum: Number.NaN })).toThrow(RangeError);
    expect(() => result([large], { confidenceLevel: 95 })).toThrow(RangeError);
    expect(() => result([group('x', [-1])])).toThrow(RangeError);
  });
});

/**
 * The attacker knows more than is published: for every shown row, the number of times each answer was given
 * (a mean, its interval and a share can reveal no more). The attacker also knows that a hidden group has at
 * least one answer, unless all groups are hidden.
 */
function widthsOfHiddenGroups(
  groups: SurveyResultInput['groups'],
  table: ReturnType<typeof surveyResultTable>,
  cut: number | null,
): readonly { readonly what: string; readonly width: number }[] {
  const isHidden = (value: MeasuredValue | undefined): boolean => value?.kind === 'SUPPRESSED';
  const hidden = groups.filter((_, index) => isHidden(table.groups[index]?.mean));
  const values = [...new Set(groups.flatMap(({ distribution }) => distribution.map(({ value }) => value)))];
  const name = (code: string, value: number): string => `${code} ${value}`;
  const unknowns: Unknown[] = hidden.flatMap(({ code }) =>
    values.map((value) => ({ name: name(code, value), minimum: 0 })),
  );
  const known: Known[] = [];
  if (!isHidden(table.overall.mean)) {
    const pool = poolDistributions(hidden.map((each): AnswerDistribution => each.distribution));
    for (const value of values) {
      known.push({
        sum: sumOf(hidden.map(({ code }) => name(code, value))),
        equals: pool.find((answer) => answer.value === value)?.count ?? 0,
      });
    }
  }
  if (hidden.length < groups.length) {
    for (const { code } of hidden) {
      const beyondOne = `${code} beyond one`;
      unknowns.push({ name: beyondOne, minimum: 0 });
      known.push({
        sum: new Map([...sumOf(values.map((value) => name(code, value))), [beyondOne, -1]]),
        equals: 1,
      });
    }
  }
  const parts = [
    { part: 'answers', of: (_: number) => true },
    ...(cut === null
      ? []
      : [
          { part: 'top box', of: (value: number) => value >= cut },
          { part: 'below the top box', of: (value: number) => value < cut },
        ]),
  ];
  return hidden.flatMap(({ code }) =>
    parts.map(({ part, of }) => {
      const target = sumOf(values.filter(of).map((value) => name(code, value)));
      const { least, greatest } = rangeOf(target, unknowns, known);
      return { what: `${part} of ${code}`, width: greatest - least };
    }),
  );
}

describe('a count that hidden groups reveal', () => {
  const count = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 50 }) },
  );
  const groupsOf = (values: number): fc.Arbitrary<SurveyResultInput['groups']> =>
    fc
      .array(fc.array(count, { minLength: values, maxLength: values }), { minLength: 1, maxLength: 7 })
      .map((groups) => groups.map((counts, index) => group(`g${index}`, counts)));
  const threshold = fc.integer({ min: 1, max: 12 });

  function expectProtected(
    groups: SurveyResultInput['groups'],
    table: ReturnType<typeof surveyResultTable>,
    cut: number | null,
    least: number,
  ): void {
    const rows = [...table.groups];
    const overall = { distribution: poolDistributions(groups.map((each) => each.distribution)) };
    [...groups, overall].forEach(({ distribution }, index) => {
      const n = countAnswers(distribution);
      const k = cut === null ? 0 : countAnswers(distribution, cut);
      const counts = cut === null ? [n] : [n, k, n - k];
      if (counts.some((each) => each >= 1 && each <= least)) {
        expect((rows[index] ?? table.overall).mean.kind, `row ${index} is sensitive`).toBe('SUPPRESSED');
      }
    });
    for (const { what, width } of widthsOfHiddenGroups(groups, table, cut)) {
      expect(width, what).toBeGreaterThanOrEqual(least - 1e-6);
    }
  }

  it('is never bounded to a range narrower than the threshold, with a top box', () => {
    fc.assert(
      fc.property(groupsOf(5), threshold, fc.integer({ min: 1, max: 4 }), (groups, least, cut) => {
        const table = result(groups, { threshold: least, topBoxMinimum: cut });
        expectProtected(groups, table, cut, least);
      }),
      { numRuns: 300 },
    );
  });

  it('is never bounded to a range narrower than the threshold, without a top box', () => {
    fc.assert(
      fc.property(groupsOf(5), threshold, (groups, least) => {
        const values = poolDistributions(groups.map((each) => each.distribution)).filter((a) => a.count > 0);
        const table = result(groups, { threshold: least, topBoxMinimum: null });
        expectProtected(groups, table, values.length === 2 ? (values[1]?.value ?? null) : null, least);
      }),
      { numRuns: 200 },
    );
  });

  it('is never bounded to a range narrower than the threshold, if only two answers are possible', () => {
    fc.assert(
      fc.property(groupsOf(2), threshold, (groups, least) => {
        const values = poolDistributions(groups.map((each) => each.distribution)).filter((a) => a.count > 0);
        const table = result(groups, { threshold: least, minimum: 0, maximum: 1, topBoxMinimum: null });
        expectProtected(groups, table, values.length === 2 ? 1 : null, least);
      }),
      { numRuns: 200 },
    );
  });
});
