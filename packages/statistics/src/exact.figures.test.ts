import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { describe, expect, it } from 'vitest';

import { exactFigures, NOT_FOR_PUBLICATION, type FigureTarget } from './exact.figures.ts';

const question: FigureTarget = {
  minimum: 0,
  maximum: 10,
  topBoxMinimum: 7,
  isShare: false,
  scale: null,
};
const textOf = (value: MeasuredValue | null): string =>
  value?.kind === 'ESTIMATE' ? [value.method, ...value.caveats].join(' ') : '';

describe('exactFigures', () => {
  const some = [
    { value: 2, count: 27 },
    { value: 8, count: 30 },
  ];

  it('shows nonresponse beside every figure', () => {
    const figures = exactFigures(question, some, 100);
    expect(figures.answered).toMatchObject({ value: 57, denominator: 100, unit: 'people' });
    expect(figures.notAnswered).toMatchObject({ value: 43, denominator: 100 });
    expect(figures.notAnsweredShare).toMatchObject({ value: 0.43, numerator: 43, denominator: 100 });
    for (const figure of [figures.mean, figures.topBoxShare]) {
      expect(textOf(figure)).toContain('43 of 100 respondents (43.0%) are not included.');
      expect(textOf(figure)).toContain(NOT_FOR_PUBLICATION);
    }
    expect(textOf(exactFigures(question, some, 57).mean)).not.toContain('not included');
  });

  it('has the words of a scale for a scale', () => {
    const scale = { ...question, scale: { items: 3, minAnswered: 2 } };
    const figures = exactFigures(scale, some, 60);
    expect(textOf(figures.mean)).toContain("Mean of respondents' scores");
    expect(textOf(figures.mean)).toContain('at least 2 of the 3 items');
    expect(textOf(figures.topBoxShare)).toContain("Share of respondents' scores");
    expect(textOf(figures.notAnswered)).toContain('fewer than 2 of the 3 items');
    const { choices, ...others } = figures;
    expect(choices).toEqual([]);
    for (const figure of Object.values(others)) expect(textOf(figure)).not.toContain('valid answer to');
    expect(exactFigures(scale, [], 4).mean).toEqual({
      kind: 'NOT_REPORTED',
      reason: 'Nobody in this group answered at least 2 of the 3 items.',
    });
  });

  it.each([
    [0, 1],
    [1, 2],
    [0, 100],
  ])('gives a question with the values %d and %d the interval of a share', (minimum, maximum) => {
    const target = { ...question, minimum, maximum, topBoxMinimum: null, isShare: true };
    const answers = [
      { value: minimum, count: 182 },
      { value: maximum, count: 81 },
    ];
    const { mean } = exactFigures(target, answers, 263);
    if (mean.kind !== 'ESTIMATE') throw new Error('There is no mean');
    expect(mean.method).toContain('Wilson');
    // Newcombe 1998: 81/263.
    expect((mean.value - minimum) / (maximum - minimum)).toBeCloseTo(81 / 263, 10);
    expect(((mean.interval?.lower ?? NaN) - minimum) / (maximum - minimum)).toBeCloseTo(0.255289, 6);
    expect(((mean.interval?.upper ?? NaN) - minimum) / (maximum - minimum)).toBeCloseTo(0.36621, 6);
    // Also if everybody agrees, which leaves Student's interval without a width.
    const { mean: all } = exactFigures(target, [{ value: maximum, count: 20 }], 20);
    expect(all).toMatchObject({ value: maximum, interval: { upper: maximum } });
  });

  it('refuses more answers than people', () => {
    expect(() => exactFigures(question, some, 56)).toThrow(RangeError);
  });
});
