import { expect, it } from 'vitest';

import { guessCellFormat } from './cell-format-guess.ts';
import { dayText } from './cell-format.ts';

const formatOf = (...cells: string[]) =>
  guessCellFormat([{ content: 'DATE', cells, isReadable: () => true }], {}).dateFormat;

it.each([
  [['3/31/2026', '4/1/2026'], 'MONTH_DAY_YEAR'],
  [['31.3.2026', '1.4.2026'], 'DAY_MONTH_YEAR'],
  // The same days in both orders.
  [['3/3/2026', '12/12/2026'], 'MONTH_DAY_YEAR'],
  [['2026-03-31'], undefined],
  // Nobody but the owner of the file knows.
  [['3/4/2026', '5/6/2026'], undefined],
  [['3/4/2026', '3/3/2026'], undefined],
])('the order of %j is %s', (cells, format) => {
  expect(formatOf(...cells)).toBe(format);
});

it('an ambiguous date is refused with both readings', () => {
  expect(dayText('3/4/2026', {})).toMatchObject({
    ok: false,
    message: expect.stringContaining(
      'It is ambiguous: 2026-03-04 as MONTH_DAY_YEAR, 2026-04-03 as DAY_MONTH_YEAR. Declare the date format.',
    ),
  });
});
