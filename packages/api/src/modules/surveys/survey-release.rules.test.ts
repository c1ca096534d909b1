import { expect, it } from 'vitest';

import { roundingError, shownFigures } from './survey-release.rules.ts';

const frame = (usefulness: object) => ({
  usefulness: { figures: 8, shown: 6, rounded: 6, addedMedian: 0.25, addedMost: 0.5, ...usefulness },
});

it('says how many figures a release shows, and how far rounding moves them', () => {
  expect(shownFigures(frame({}))).toMatchObject({ value: 0.75, numerator: 6, denominator: 8 });
  expect(roundingError(frame({}))).toMatchObject({ value: 0.25, denominator: 6 });
  expect(shownFigures(frame({ shown: 0 }))).toMatchObject({ value: 0, numerator: 0, denominator: 8 });
});

it('says why there is no such figure', () => {
  const nothing = { rounded: 0, addedMedian: null, addedMost: null };
  expect(shownFigures(frame({ figures: 0, shown: 0 }))).toMatchObject({ kind: 'NOT_REPORTED' });
  expect(roundingError(frame(nothing))).toMatchObject({ kind: 'NOT_REPORTED' });
  for (const figure of [shownFigures({}), roundingError({})])
    expect(figure).toMatchObject({
      kind: 'NOT_REPORTED',
      reason: expect.stringContaining('earlier version'),
    });
});
