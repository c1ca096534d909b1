import { expect, it } from 'vitest';

import { detectDelimiter } from './csv-delimiter.ts';

const detect = (sample: string) => detectDelimiter(sample, true).delimiter;

it.each([
  ['commas', 'a,b\n1,2\n', 'COMMA'],
  ['quoted cells and semicolons', '"a";"b"\r\n"1";"2"\r\n', 'SEMICOLON'],
  ['decimal commas', 'a;b\n1,5;2,5\n3,5;4,0\n', 'SEMICOLON'],
  [
    'commas in the names of columns',
    'Income, in dollars, a year;Age, in years\n50000;30\n1;2\n',
    'SEMICOLON',
  ],
  ['commas in quoted names', '"Name, first";"Town, state"\nx;y\n', 'SEMICOLON'],
  ['tabs', 'a, b\tc\n1\t2\n', 'TAB'],
  ['pipes', 'a|b|c\n1|2|3\n', 'PIPE'],
  ['line breaks in quoted cells', '"one\ntwo, three";b\n"4\n5";6\n', 'SEMICOLON'],
  ['semicolons in cells', 'a,b\n"x;y;z",2\n1;2;3,4\n', 'COMMA'],
  ['one column', 'name\nx\ny\n', 'COMMA'],
  ['one column with a comma in a cell', 'name\n"x, y"\n', 'COMMA'],
  ['nothing', '', 'COMMA'],
  ['blank lines first', '\n\na;b\n1;2\n', 'SEMICOLON'],
])('recognizes %s', (_what, sample, delimiter) => {
  expect(detect(sample)).toBe(delimiter);
});

it('takes a declared delimiter, and says so', () => {
  expect(detectDelimiter('sep=;\na,b;c\n', true)).toEqual({ delimiter: 'SEMICOLON', isDeclared: true });
  expect(detectDelimiter('"sep=|"\r\na,b|c\n', true)).toEqual({ delimiter: 'PIPE', isDeclared: true });
  expect(detectDelimiter('SEP=\t\na\tb\n', true)).toEqual({ delimiter: 'TAB', isDeclared: true });
  expect(detectDelimiter('separator;b\n1;2\n', true)).toEqual({ delimiter: 'SEMICOLON', isDeclared: false });
});

it('does not count a record that the sample cuts off', () => {
  expect(detectDelimiter('a;b,c,d,e\n1;2,0\n3;4,0,0,0', false).delimiter).toBe('SEMICOLON');
});
