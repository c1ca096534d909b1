import { expect, test } from 'vitest';

import { designFor, nextQuestion, shownQuestions, type DesignAnswers } from './design.questions.ts';

const none: DesignAnswers = { isByLot: '', hasComparison: '', hasSeveralPeriods: '', hasLongSeries: '' };

test.each([
  [{ isByLot: 'YES' }, 'RANDOMIZED'],
  [{ isByLot: 'NO', hasComparison: 'YES', hasSeveralPeriods: 'YES' }, 'DIFFERENCE_IN_DIFFERENCES'],
  [{ isByLot: 'NO', hasComparison: 'YES', hasSeveralPeriods: 'NO' }, 'MATCHED_COMPARISON'],
  [{ isByLot: 'NO', hasComparison: 'NO', hasLongSeries: 'YES' }, 'INTERRUPTED_TIME_SERIES'],
  [{ isByLot: 'NO', hasComparison: 'NO', hasLongSeries: 'NO' }, 'PRE_POST'],
] as const)('%j leads to %s', (answers, design) => {
  expect(designFor({ ...none, ...answers })).toBe(design);
  expect(nextQuestion({ ...none, ...answers })).toBeNull();
});

test('asks one question after the other, and ignores answers to questions that no longer matter', () => {
  expect(shownQuestions(none)).toEqual(['isByLot']);
  expect(shownQuestions({ ...none, isByLot: 'NO' })).toEqual(['isByLot', 'hasComparison']);
  expect(nextQuestion({ ...none, isByLot: 'NO', hasComparison: 'NO' })).toBe('hasLongSeries');
  expect(designFor({ ...none, isByLot: 'NO', hasComparison: 'NO', hasSeveralPeriods: 'YES' })).toBeNull();
  expect(designFor({ ...none, isByLot: 'YES', hasComparison: 'NO', hasLongSeries: 'NO' })).toBe('RANDOMIZED');
});
