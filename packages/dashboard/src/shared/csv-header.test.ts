import { expect, test } from 'vitest';

import { columnFor, readCsvHeader } from './csv-header.ts';

test.each([
  ['a,b,c\n1,2,3', ['a', 'b', 'c']],
  ['\uFEFFa,b\r\n1,2', ['a', 'b']],
  ['"a, b","say ""x""","two\nlines",c\n', ['a, b', 'say "x"', 'two\nlines', 'c']],
  ['a,,c', ['a', '', 'c']],
  ['a;"b, c";d\n1;2,5;3', ['a', 'b, c', 'd']],
  ['a\tb', ['a', 'b']],
  ['sep=;\r\na,b;c\n', ['a,b', 'c']],
  ['only', ['only']],
  ['', []],
])('reads the columns of %j', (text, columns) => {
  expect(readCsvHeader(text)).toEqual(columns);
});

test('a column is found by its exact name, then in any case', () => {
  expect(columnFor('trust', ['Trust', 'trust'])).toBe('trust');
  expect(columnFor('trust', ['area', ' TRUST '])).toBe(' TRUST ');
  expect(columnFor('trust', ['trust_office'])).toBe('');
});
