import { describe, expect, it } from 'vitest';

import { comparedPeriods, relatedCodes, sharedRevisions } from './comparison.rules.ts';

const days = (from: string, to: string) => ({ firstDay: new Date(from), lastDay: new Date(to) });
const firstDays = (periods: readonly { firstDay: string }[]) => periods.map(({ firstDay }) => firstDay);

describe('the periods of a comparison', () => {
  it('go back from the asked one, with whole calendar years for disclosure control', () => {
    const found = comparedPeriods(days('2026-04-01', '2026-06-30'), 3);
    expect(found.months).toBe(3);
    expect(firstDays(found.asked)).toEqual(['2025-10-01', '2026-01-01', '2026-04-01']);
    expect(found.asked.at(-1)?.lastDay).toBe('2026-06-30');
    expect(firstDays(found.all)).toEqual([
      ...['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'],
      ...['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'],
    ]);
  });

  it('are the same for disclosure control, wherever in the year the asked one is', () => {
    const quarters = [1, 4, 7, 10].map((month) => {
      const from = `2026-${String(month).padStart(2, '0')}-01`;
      const to = new Date(Date.UTC(2026, month + 2, 0)).toISOString().slice(0, 10);
      return comparedPeriods(days(from, to), 1).all;
    });
    for (const one of quarters) expect(one).toEqual(quarters[0]);
  });

  it('are months, quarters or years of any first day', () => {
    expect(comparedPeriods(days('2024-02-01', '2024-02-29'), 1).months).toBe(1);
    expect(comparedPeriods(days('2025-07-01', '2026-06-30'), 2)).toMatchObject({
      months: 12,
      asked: [
        { firstDay: '2024-07-01', lastDay: '2025-06-30' },
        { firstDay: '2025-07-01', lastDay: '2026-06-30' },
      ],
    });
    expect(comparedPeriods(days('2026-01-15', '2026-02-14'), 1).months).toBe(1);
  });

  it.each([
    ['2026-01-01', '2026-03-30'],
    ['2026-01-01', '2026-02-28'],
    ['2025-01-01', '2026-12-31'],
  ])('are refused for %s to %s', (from, to) => {
    expect(() => comparedPeriods(days(from, to), 1)).toThrow('is no month, quarter or year');
  });
});

it('recidivism is read with its other events and windows', () => {
  expect(relatedCodes('recidivism-arrest-12')).toHaveLength(12);
  expect(relatedCodes('crime-rate')).toEqual(['crime-rate']);
  expect(sharedRevisions('crime-rate').map(({ revision }) => revision)).toEqual([1]);
  expect(sharedRevisions('none')).toEqual([]);
});
