import { expect, it } from 'vitest';

import { outcomeDays, outcomeSentence } from './policy-change-outcome.rules.ts';

const text = (day: Date): string => day.toISOString().slice(0, 10);
const days = (effectiveOn: string, months: number, firstMonth = 0): string[] => {
  const { before, after } = outcomeDays(new Date(effectiveOn), months, firstMonth);
  return [before.firstDay, before.lastDay, after.firstDay, after.lastDay].map(text);
};

it.each([
  ['2025-03-01', 1, 0, ['2024-03-01', '2025-02-28', '2025-03-01', '2026-02-28']],
  ['2025-03-15', 1, 0, ['2024-03-01', '2025-02-28', '2025-04-01', '2026-03-31']],
  ['2025-05-15', 3, 0, ['2024-04-01', '2025-03-31', '2025-07-01', '2026-06-30']],
  ['2025-05-15', 12, 0, ['2024-01-01', '2024-12-31', '2026-01-01', '2026-12-31']],
  ['2025-05-15', 12, 6, ['2023-07-01', '2024-06-30', '2025-07-01', '2026-06-30']],
  ['2025-07-01', 12, 6, ['2024-07-01', '2025-06-30', '2025-07-01', '2026-06-30']],
] as const)(
  'a change in effect on %s with periods of %i months is between whole periods',
  (day, months, first, expected) => {
    expect(days(day, months, first)).toEqual(expected);
  },
);

const figure = (value: number) =>
  ({
    kind: 'ESTIMATE',
    value,
    unit: '%',
    interval: null,
    numerator: null,
    denominator: 10,
    method: 'm',
    caveats: [],
  }) as const;
const hidden = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 } as const;
const causal = /caus|because of|due to|thanks to|effect|led to|improved|reduced|impact|result(ed)? in/i;

it('is told without a cause, unless an evaluation supports one', () => {
  const words = {
    indicator: 'Return rate',
    movement: 'DECREASE',
    before: figure(31.256),
    after: figure(28),
  } as const;
  const plain = outcomeSentence({ ...words, evaluation: null });
  expect(plain).toBe(
    'Return rate: 31.26 % in the year before the change, and 28 % in the year since. The office expected a decrease. No evaluation has a result yet, and two periods differ for many reasons.',
  );
  expect(plain.replace('No evaluation has a result yet', '')).not.toMatch(causal);
  expect(outcomeSentence({ ...words, evaluation: 'It fell by 3 points.' })).toMatch(
    /decrease\. It fell by 3 points\.$/,
  );
  expect(outcomeSentence({ ...words, before: hidden, evaluation: null })).toMatch(
    /^Return rate: hidden, because it is based on a small count in the year before/,
  );
});
