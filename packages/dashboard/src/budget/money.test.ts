import { expect, test } from 'vitest';

import { moneyText, parseMoney } from './money.ts';

test.each([
  ['1234.5', 123_450],
  ['$1,234.50', 123_450],
  ['-20', -2_000],
  ['0.07', 7],
  ['1,23', null],
  ['12.345', null],
  ['twelve', null],
  ['', null],
])('%j is %j cents', (text, cents) => {
  expect(parseMoney(text)).toBe(cents);
});

test.each([0, 5, 99, 100, -250, 123_450])('%j cents survive a field', (cents) => {
  expect(parseMoney(moneyText(cents))).toBe(cents);
});
