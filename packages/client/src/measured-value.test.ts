import { expect, test } from 'vitest';

import {
  describeMeasuredValue,
  formatQuantity,
  type Estimate,
  type MeasuredValue,
} from './measured-value.ts';

const mean: Estimate = {
  __typename: 'Estimate',
  value: 6.005879,
  unit: 'points from 0 to 10',
  interval: { lower: 5.9, upper: 6.111, confidenceLevel: 0.95 },
  numerator: null,
  denominator: 1701,
  method: "Student's t",
  caveats: [],
};

test('a mean is described with its base, its interval and its method', () => {
  expect(describeMeasuredValue(mean)).toEqual({
    figure: '6.01',
    explanation: "1,701 answers; 95% interval 5.90 to 6.11; Student's t.",
  });
});

test('a share is a percentage of its base', () => {
  const share: Estimate = {
    ...mean,
    unit: 'proportion',
    value: 828 / 1701,
    numerator: 828,
    interval: null,
    method: 'Wilson',
    caveats: ['Few answers.'],
  };
  expect(describeMeasuredValue(share)).toEqual({
    figure: '48.7%',
    explanation: '828 of 1,701 answers; no interval; Wilson. Few answers.',
  });
});

test('a cost is described in dollars, with the number of people as its base', () => {
  const cost: Estimate = {
    ...mean,
    unit: 'US cents per participant',
    value: 1234.5,
    interval: null,
    denominator: 420,
    method: 'Spending divided by the sum of headcounts',
  };
  expect(describeMeasuredValue(cost, 'en', { one: 'person', other: 'people' })).toEqual({
    figure: '$12.35',
    explanation: '420 people; no interval; Spending divided by the sum of headcounts.',
  });
});

test('numbers are formatted for the locale', () => {
  expect(formatQuantity(-0.0314, 'difference of proportions')).toBe('-3.1 percentage points');
  expect(formatQuantity(6.005879, 'points from 0 to 10', 'de')).toBe('6,01');
});

const withoutNumber: MeasuredValue[] = [
  { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 },
  { __typename: 'Suppressed', reason: 'COMPLEMENTARY', threshold: 10 },
  { __typename: 'NotReported', why: 'Nobody answered.' },
  { __typename: 'NotComparable', why: 'Another question was asked.' },
];

test.each(withoutNumber)(
  '$__typename is described in words, without a number, and with the reason',
  (value) => {
    const { figure, explanation } = describeMeasuredValue(value);
    expect(figure).not.toMatch(/\d/);
    expect(figure).not.toBe('');
    expect(explanation.length).toBeGreaterThan(10);
  },
);

test('a hidden figure cannot be mistaken for zero', () => {
  const { explanation } = describeMeasuredValue({
    __typename: 'Suppressed',
    reason: 'SMALL_COUNT',
    threshold: 10,
  });
  expect(explanation).toContain('from 1 to 10');
  expect(explanation).toContain('not zero');
});
