import { expect, test } from 'vitest';

import { cellField, cellsOf, shareField, type Question } from './weight-cells.ts';

const question = {
  code: 'area',
  choices: ['a', 'b', 'c', 'd'].map((code) => ({ code, isMissing: false })),
} as unknown as Question;
const shares = Object.fromEntries(
  Object.entries({ a: '10', b: '20', c: '30', d: '40.1' }).map(([code, text]) => [
    shareField('area', code),
    text,
  ]),
);
const together = (links: Record<string, string>): Record<string, string> => ({
  ...shares,
  ...Object.fromEntries(Object.entries(links).map(([code, other]) => [cellField('area', code), other])),
});
const codesOf = (links: Record<string, string>): string[] =>
  cellsOf(question, together(links)).map(({ codes }) => codes.join(''));

test('choices that lead to each other are one cell, also through others and in a circle', () => {
  expect(codesOf({})).toEqual(['a', 'b', 'c', 'd']);
  expect(codesOf({ a: 'b' })).toEqual(['ab', 'c', 'd']);
  expect(codesOf({ a: 'b', b: 'c' })).toEqual(['abc', 'd']);
  expect(codesOf({ a: 'b', b: 'a' })).toEqual(['ab', 'c', 'd']);
  expect(codesOf({ a: 'd', b: 'a', d: 'b' })).toEqual(['abd', 'c']);
});

test('shares that were rounded add up to 1', () => {
  const cells = cellsOf(question, together({ c: 'd' }));
  expect(cells.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(cells.at(-1)?.share).toBeCloseTo(70.1 / 100.1, 12);
});
