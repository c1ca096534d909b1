import { describe, expect, it } from 'vitest';

import { agreedThemes, codingAgreement, themeRelease, type CodedExcerpt } from './coding.rules.ts';

const excerpt = (participant: string, decisions: Record<string, number[]>): CodedExcerpt => ({
  participant,
  decisions: new Map(Object.entries(decisions).map(([coder, themes]) => [coder, new Set(themes)])),
});

describe('the themes of an excerpt', () => {
  it.each([
    [{ ann: [0, 2] }, [0, 2]],
    [{ ann: [0], ben: [1] }, [0, 1]],
    [{ ann: [0], ben: [0, 1], cy: [] }, [0]],
    [{ ann: [], ben: [] }, []],
    [{}, []],
  ])('of %j are %j', (decisions, themes) => {
    expect([...agreedThemes(excerpt('p', decisions))].sort()).toEqual(themes);
  });
});

describe('the agreement of coders', () => {
  it('is one where they always agree, and leaves out excerpts of one coder', () => {
    const excerpts = [
      excerpt('p', { ann: [0], ben: [0] }),
      excerpt('p', { ann: [], ben: [] }),
      excerpt('p', { ann: [0] }),
    ];
    expect(codingAgreement(excerpts, [0])).toMatchObject({ kind: 'ESTIMATE', value: 1, denominator: 2 });
  });

  it('is that of Krippendorff (2011), example B, for two coders and ten excerpts', () => {
    const [first, second] = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ];
    const excerpts = first.map((found, place) =>
      excerpt('p', { ann: found ? [0] : [], ben: second[place] ? [0] : [] }),
    );
    const alpha = codingAgreement(excerpts, [0]);
    expect(alpha.kind === 'ESTIMATE' ? alpha.value : null).toBeCloseTo(0.095, 3);
  });

  it('is not reported without two coders', () => {
    expect(codingAgreement([excerpt('p', { ann: [0] })], [0])).toMatchObject({ kind: 'NOT_REPORTED' });
  });
});

describe('a focus group as a survey', () => {
  const groups = { AGE_BAND: null, SEX: null, RACE_ETHNICITY: null, ETHNICITY: null };
  const input = themeRelease(
    10,
    ['bus', 'light'],
    [
      { id: 'a', groups: { ...groups, SEX: 'MALE' } },
      { id: 'b', groups: { ...groups, SEX: 'FEMALE' } },
      { id: 'c', groups },
    ],
    [
      excerpt('a', { ann: [1] }),
      excerpt('a', { ann: [0], ben: [0] }),
      excerpt('b', { ann: [1], ben: [], cy: [] }),
    ],
  );

  it('has the themes of each participant and a question for each dimension that somebody has', () => {
    expect(input.questions.map(({ code, choices }) => [code, choices.map((choice) => choice.code)])).toEqual([
      ['themes', ['bus', 'light']],
      ['SEX', ['FEMALE', 'MALE']],
    ]);
    expect(input.respondents.map(({ answers }) => answers)).toEqual([
      [[0, 1], 1],
      [[], 0],
      [[], null],
    ]);
  });
});
