import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { result } from '@rapport/statistics/statistical.result.ts';
import { afterAll, describe, expect, it } from 'vitest';

import { runEstimate } from './command.ts';
import { readDataFile } from './data-file.ts';
import { defineMethod } from './method.ts';
import { methods } from './methods.ts';
import { column, file, flag, listOf, number, oneOf, optional, repeated, required } from './options.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-estimate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function csv(content: string): string {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, content);
  return path;
}

const base = {
  value: 0,
  interval: null,
  standardError: null,
  n: 0,
  unit: 'x',
  method: 'x',
  diagnostics: {},
  caveats: [],
  claimLevel: 'DESCRIPTIVE',
} as const;

const echo = defineMethod({
  name: 'echo',
  summary: 'Returns its options.',
  options: {
    numbers: required(listOf(number), 'Numbers.'),
    level: optional(oneOf(['nominal', 'ordinal']), 'A level.'),
    part: repeated(number, 'A part.'),
    isLoud: flag('Loud.'),
  },
  run: (values) => result({ ...base, values }),
});

const sum = defineMethod({
  name: 'sum',
  summary: 'Adds a column.',
  options: { file: required(file, 'A file.'), column: required(column, 'A column.') },
  run: async (values) => {
    const data = await readDataFile(values.file);
    return result({ ...base, value: data.numbers(values.column).reduce((total, one) => total + one, 0) });
  },
});

async function run(...args: string[]): Promise<{ exitCode: number; output: unknown }> {
  const { exitCode, output } = await runEstimate([echo, sum], args);
  return { exitCode, output: JSON.parse(output) as unknown };
}

describe('the command line', () => {
  it('reads lists, negative numbers, repeated options and flags', async () => {
    expect(
      await run('echo', '--numbers', '-1,2e3', '--part', '1', '--part=-2', '--is-loud', '--level', 'ordinal'),
    ).toMatchObject({
      exitCode: 0,
      output: {
        values: { numbers: [-1, 2000], part: [1, -2], isLoud: true, level: 'ordinal', confidence: 0.95 },
      },
    });
  });

  it.each([
    [['echo'], '--numbers is missing.'],
    [['echo', '--numbers'], '--numbers needs a value'],
    [['echo', '--numbers', '1,two'], '--numbers must be a number, but is "two".'],
    [['echo', '--numbers', '1', '--numbers', '2'], 'more than once'],
    [['echo', '--numbers', '1', '--level', 'interval'], 'nominal, ordinal'],
    [['echo', '--numbers', '1', '--confidence', '95'], 'between 0 and 1'],
    [['echo', '--numbers', '1', '--nonsense', '2'], 'There is no option --nonsense'],
    [['echo', 'numbers'], 'Options begin with --'],
    [['guess'], 'There is no method "guess". The methods are echo, sum.'],
  ])('explains wrong usage of %j', async (args, message) => {
    const { exitCode, output } = await run(...args);
    expect(exitCode).toBe(2);
    expect(output).toMatchObject({
      refused: { reason: 'WRONG_USAGE', message: expect.stringContaining(message) as string },
    });
  });

  it('has help for all methods and for each', async () => {
    const all = await runEstimate(methods, ['--help']);
    expect(all.exitCode).toBe(0);
    for (const method of methods) {
      expect(all.output).toContain(`  ${method.name} `);
      const { output } = await runEstimate(methods, [method.name, '--help']);
      expect(output).toContain('--confidence NUMBER');
    }
    expect((await runEstimate(methods, [])).exitCode).toBe(2);
  });
});

describe('a file of data', () => {
  it('is read by column name', async () => {
    expect(await run('sum', '--file', csv('a;b\n1;2\n3;4.5\n'), '--column', 'b')).toMatchObject({
      exitCode: 0,
      output: { value: 6.5 },
    });
  });

  it.each([
    ['text in a number column', 'a,b\n1,2\n3,four\n', { reason: 'NOT_A_NUMBER', row: 3, column: 'b' }],
    ['a missing value', 'a,b\n1,2\n3,\n', { reason: 'MISSING_VALUE', row: 3, column: 'b' }],
    ['NA of R', 'a,b\n1,NA\n3,1\n', { reason: 'MISSING_VALUE', row: 2, column: 'b' }],
    ['an unknown column', 'a,c\n1,2\n', { reason: 'UNKNOWN_COLUMN', column: 'b' }],
    ['a repeated column', 'b,b\n1,2\n', { reason: 'UNKNOWN_COLUMN', column: 'b' }],
    ['an empty file', '', { reason: 'EMPTY_DATA' }],
    ['a header alone', 'a,b\n', { reason: 'EMPTY_DATA' }],
    ['a row that is too short', 'a,b\n1,2\n3\n', { reason: 'UNREADABLE_FILE', row: 3, column: 'b' }],
    ['an unclosed quote', 'a,b\n1,"2\n', { reason: 'UNREADABLE_FILE' }],
  ])('with %s is refused', async (_name, content, refused) => {
    expect(await run('sum', '--file', csv(content), '--column', 'b')).toMatchObject({
      exitCode: 1,
      output: { refused },
    });
  });

  it('that does not exist is refused', async () => {
    expect(await run('sum', '--file', join(folder, 'nowhere.csv'), '--column', 'b')).toMatchObject({
      exitCode: 1,
      output: {
        refused: { reason: 'UNREADABLE_FILE', message: expect.stringContaining('ENOENT') as string },
      },
    });
  });
});

it('a figure that is not finite is refused', async () => {
  const broken = defineMethod({
    name: 'broken',
    summary: 'Divides by zero.',
    options: {},
    run: () => result({ ...base, diagnostics: { ratio: 1 / 0 } }),
  });
  const { exitCode, output } = await runEstimate([broken], ['broken']);
  expect(exitCode).toBe(1);
  expect(output).toContain('NOT_FINITE');
});
