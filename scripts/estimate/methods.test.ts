/** Bad input of each method: a typed refusal that names the row and the column, never a NaN and never a crash. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { runEstimate } from './command.ts';
import { methods } from './methods.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-methods-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
/** Runs a command; `FILE` stands for a file with this content. */
async function run(
  command: string,
  content = '',
): Promise<{ exitCode: number; output: unknown; text: string }> {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, content);
  const { exitCode, output } = await runEstimate(methods, command.replaceAll('FILE', path).split(' '));
  return { exitCode, output: JSON.parse(output) as unknown, text: output };
}

const survey = 'y,w,s,c,fpc\n1,1,a,1,9\n2,1,a,2,9\n3,1,b,3,9\n5,2,b,4,9\n';
const groups = 'sex,age,w,y\nF,old,1,3\nF,young,1,4\nM,old,1,5\nM,young,1,7\n';
const margins = '--margin sex:F=50,M=50';
const places = 'p,x,n,m\nA,5,100,12\nB,7,100,12\nC,30,90,12\n';

/** Six counties with 12 years, in which nothing happens. */
const calm = [
  'county,year,y,people',
  ...['A', 'B', 'C', 'D', 'E', 'F'].flatMap((unit, place) =>
    Array.from(
      { length: 12 },
      (_, year) => `${unit},${2000 + year},${50 + 9 * place + ((place * 7 + year * 5) % 11)},${100 + place}`,
    ),
  ),
].join('\n');

const refused: readonly [command: string, content: string, expected: object][] = [
  ['proportion --successes 1 --trials 0', '', { reason: 'ZERO_DENOMINATOR', column: 'trials' }],
  ['proportion --successes 5 --trials 3', '', { reason: 'NUMERATOR_ABOVE_DENOMINATOR' }],
  ['proportion --successes 1.5 --trials 3', '', { reason: 'OUT_OF_RANGE' }],
  ['difference --successes 1,5 --trials 3,4', '', { reason: 'NUMERATOR_ABOVE_DENOMINATOR' }],
  [
    'placebo --file FILE --outcome y --period year --unit county --treated-units 6',
    calm,
    { reason: 'OUT_OF_RANGE' },
  ],
  [
    'placebo --file FILE --outcome y --period year --unit county --treated-units 2',
    `${calm}\nA,2003,5,100\n`,
    { reason: 'DUPLICATE_ROW', row: 74, unit: 'A', period: 2003 },
  ],
  [
    'placebo --file FILE --outcome y --period year --unit county --treated-units 2 --start 2001',
    calm,
    { reason: 'ONE_PERIOD' },
  ],
  [
    'placebo --file FILE --design its --outcome y --period t',
    't,y\n1,5\n2,6\n2,7\n',
    { reason: 'DUPLICATE_ROW', row: 4 },
  ],
  [
    'placebo --file FILE --design its --outcome y --period t',
    't,y\n1,5\n2,6\n',
    { reason: 'TOO_FEW_POINTS' },
  ],
  ['risk-ratio --successes 0,5 --trials 3,9', '', { reason: 'TOO_FEW_EVENTS', group: '1' }],
  ['rate --events 4 --population 0', '', { reason: 'ZERO_DENOMINATOR', column: 'population' }],
  ['rate --events 4 --population 9 --months 7', '', { reason: 'NOT_COMPARABLE' }],
  ['rate --file FILE --column k', 'k\n1\n-2\n', { reason: 'NEGATIVE_VALUE', row: 3, column: 'k' }],
  ['rate --file FILE --column k', 'k\n1\ntwo\n', { reason: 'NOT_A_NUMBER', row: 3, column: 'k' }],
  [
    'standardized-rate --file FILE --events e --population n --standard s',
    'e,n,s\n9,100,1\n5,0,1\n',
    { reason: 'ZERO_DENOMINATOR', row: 3, column: 'n' },
  ],
  [
    'standardized-rate --file FILE --events e --population n --standard s',
    'e,n,s\n4,100,1\n5,90,1\n',
    { reason: 'TOO_FEW_EVENTS' },
  ],
  ['standardized-rate --events 9,5 --population 90,80 --standard 0,0', '', { reason: 'ZERO_WEIGHTS' }],
  ['standardized-ratio --observed 5 --expected 0', '', { reason: 'ZERO_DENOMINATOR' }],
  ['mean --file FILE --column y', '', { reason: 'EMPTY_DATA' }],
  ['mean --file FILE --column y', 'y\n', { reason: 'EMPTY_DATA' }],
  ['mean --file FILE --column y', 'y\n7\n', { reason: 'ONE_CLUSTER' }],
  ['mean --file FILE --column y', 'y,z\nNA,1\n,2\n', { reason: 'EMPTY_DATA', column: 'y' }],
  ['mean --file FILE --column x', survey, { reason: 'UNKNOWN_COLUMN', column: 'x' }],
  [
    'mean --file FILE --column y --weight w',
    survey.replace('3,1', '3,-1'),
    { reason: 'NEGATIVE_WEIGHT', row: 4, column: 'w' },
  ],
  [
    'mean --file FILE --column y --weight w',
    survey.replace('3,1', '3,'),
    { reason: 'MISSING_VALUE', row: 4, column: 'w' },
  ],
  ['mean --file FILE --column y --weight w', 'y,w\n1,0\n2,0\n', { reason: 'ZERO_WEIGHTS', column: 'w' }],
  [
    'mean --file FILE --column y --strata s',
    'y,s\n1,a\n2,a\n3,b\n',
    { reason: 'ONE_CLUSTER_STRATUM', row: 4, column: 's', group: 'b' },
  ],
  [
    'mean --file FILE --column y --strata s --cluster c',
    survey.replace('5,2,b,4', '5,2,b,1'),
    { reason: 'CLUSTER_IN_TWO_STRATA', row: 5, column: 'c' },
  ],
  [
    'mean --file FILE --column y --population-clusters fpc',
    survey.replaceAll(',9', ',3'),
    { reason: 'NUMERATOR_ABOVE_DENOMINATOR', column: 'fpc' },
  ],
  [
    `rake --file FILE --column y ${margins} --margin age:old=60,young=50`,
    groups,
    { reason: 'MARGINS_DISAGREE', column: 'age' },
  ],
  [
    `rake --file FILE ${margins} --margin age:old=60,young=30,none=10`,
    groups,
    { reason: 'EMPTY_MARGIN', column: 'age', group: 'none' },
  ],
  [
    `rake --file FILE ${margins} --margin age:old=100`,
    groups,
    { reason: 'UNKNOWN_CATEGORY', row: 3, column: 'age', group: 'young' },
  ],
  [
    `rake --file FILE ${margins} --margin age:old=60,young=40`,
    'sex,age\nF,old\nM,young\nM,young\n',
    { reason: 'NO_CONVERGENCE', column: 'sex' },
  ],
  [
    `rake --file FILE --weight w ${margins}`,
    groups.replaceAll(',1,', ',0,'),
    { reason: 'ZERO_WEIGHTS', column: 'w' },
  ],
  ['post-stratify --file FILE --margin sex:F=50,M=-5', groups, { reason: 'NEGATIVE_VALUE', group: 'M' }],
  ['design-effect --file FILE --weight w', 'w\n1\nx\n', { reason: 'NOT_A_NUMBER', row: 3 }],
  ['margin-of-error --n 0', '', { reason: 'ZERO_DENOMINATOR' }],
  ['response-rate --complete 0', '', { reason: 'ZERO_DENOMINATOR' }],
  [
    'scale --file FILE --columns a,b --minimum 1 --maximum 5',
    'a,b\n1,2\n6,3\n',
    { reason: 'OUT_OF_RANGE', row: 3, column: 'a' },
  ],
  ['scale --file FILE --columns a,b --minimum 5 --maximum 1', 'a,b\n1,2\n', { reason: 'OUT_OF_RANGE' }],
  ['scale --file FILE --columns a,b --minimum 1 --maximum 5', 'a,b\n1,\n,2\n', { reason: 'EMPTY_DATA' }],
  [
    'top-box --file FILE --column a --minimum 4 --missing 9',
    'a\n9\n9\n',
    { reason: 'EMPTY_DATA', column: 'a' },
  ],
  ['alpha --file FILE --columns a', 'a\n1\n2\n', { reason: 'TOO_FEW_ROWS' }],
  ['alpha --file FILE --columns a,b', 'a,b\n3,3\n3,3\n', { reason: 'NO_VARIANCE' }],
  [
    'krippendorff --file FILE --columns a,b --level interval',
    'a,b\n1,1\n2,x\n',
    { reason: 'NOT_A_NUMBER', row: 3, column: 'b' },
  ],
  ['krippendorff --file FILE --columns a,b --level nominal', 'a,b\n1,\n,2\n', { reason: 'TOO_FEW_ROWS' }],
  [
    'funnel --file FILE --place p --numerator x --denominator n --kind proportion',
    places.replace('30,90', '95,90'),
    { reason: 'NUMERATOR_ABOVE_DENOMINATOR', row: 4, column: 'x', unit: 'C' },
  ],
  [
    'funnel --file FILE --place p --numerator x --denominator n --kind rate',
    places.replace('C', 'A'),
    { reason: 'DUPLICATE_ROW', row: 4, unit: 'A' },
  ],
  [
    'funnel --file FILE --place p --numerator x --denominator n --kind rate',
    'p,x,n\nA,1,0\n',
    { reason: 'EMPTY_DATA' },
  ],
  ['bh --p 0.2,1.5', '', { reason: 'OUT_OF_RANGE', column: 'p' }],
  ['meta --estimates 1 --standard-errors 1', '', { reason: 'TOO_FEW_ROWS' }],
  [
    'meta --file FILE --estimates b --standard-errors se',
    'b,se\n1,1\n2,0\n',
    { reason: 'OUT_OF_RANGE', row: 3, column: 'se' },
  ],
  ['mde --kind mean --n 1,50 --sd 3', '', { reason: 'TOO_FEW_ROWS', column: 'n' }],
  ['mde --kind proportion --n 50,50 --baseline 0', '', { reason: 'OUT_OF_RANGE', column: 'baseline' }],
];

it.each(refused)('%s is refused', async (command, content, expected) => {
  const { exitCode, output, text } = await run(command, content);
  expect(output).toMatchObject({ refused: expected });
  expect(exitCode).toBe(1);
  expect(text).not.toContain(folder);
});

describe('wrong usage', () => {
  it.each([
    ['rate', '--events is missing'],
    ['rate --events 3 --file FILE', 'either --events or --file'],
    ['rate --file FILE', '--column is missing'],
    ['difference --successes 1,2,3 --trials 4,5', 'two numbers'],
    ['standardized-rate --events 1,2 --population 4 --standard 1,1', '--population has 1'],
    ['standardized-rate --events cases --population 4 --standard 1', 'Columns need --file'],
    ['rake --file FILE', '--margin is missing'],
    ['rake --file FILE --margin sex', 'must be like'],
    ['rake --file FILE --margin sex:F=1,F=2', 'twice'],
    ['rake --file FILE --margin sex:F=1 --margin sex:F=2', 'given twice'],
    ['alpha --file FILE --columns a,b --reversed a', '--minimum'],
    ['alpha --file FILE --columns a,a', 'twice'],
    ['scale --file FILE --columns a,b --minimum 1 --maximum 5 --reversed c', 'not in --columns'],
    ['mde --kind mean --n 5,5', '--sd is missing'],
    ['mde --kind mean --n 5,5 --sd 1 --icc 0.1', '--icc needs --clusters'],
  ])('%s is explained', async (command, message) => {
    const { exitCode, output } = await run(command, groups);
    expect(output).toMatchObject({
      refused: { reason: 'WRONG_USAGE', message: expect.stringContaining(message) as string },
    });
    expect(exitCode).toBe(2);
  });
});

describe('rows', () => {
  it('with missing values are excluded where that can be said, and counted', async () => {
    const { output } = await run('mean --file FILE --column y', 'y,z\n1,a\nNA,b\n4,c\n');
    expect(output).toMatchObject({ value: 2.5, n: 2, missing: 1 });
    const { output: scale } = await run(
      'scale --file FILE --columns a,b --minimum 1 --maximum 5 --min-answered 1',
      'a,b\n1,2\n3,\n',
    );
    expect(scale).toMatchObject({ value: 2.25, n: 2, unscored: 0 });
  });

  it('are crossed by a*b, and margins can come from a file', async () => {
    const cells = 'sex*age:F|old=10,F|young=20,M|old=30,M|young=40';
    const { output } = await run(`post-stratify --file FILE --column y --margin ${cells}`, groups);
    expect(output).toMatchObject({ value: (30 + 80 + 150 + 280) / 100 });
    const totals = join(folder, 'margins.csv');
    writeFileSync(totals, 'variable,category,total\nsex,F,30\nsex,M,70\nage,old,40\nage,young,60\n');
    const { output: raked } = await run(`rake --file FILE --margins ${totals}`, groups);
    expect(raked).toMatchObject({ value: null, weightSummary: { sum: 100 } });
  });

  it('keep the precision of large offsets', async () => {
    const { output } = await run('mean --file FILE --column y', 'y\n1000000001\n1000000002\n1000000003\n');
    expect(output).toMatchObject({
      value: 1000000002,
      standardError: expect.closeTo(1 / Math.sqrt(3), 9) as number,
    });
  });
});

describe('a message about a count', () => {
  it.each([
    [
      'proportion --successes 9 --trials 3',
      '',
      'The number of successes is 9, which is more than the 3 trials.',
    ],
    ['mde --kind mean --n 1,5 --sd 2', '', 'The n is 1. At least 2 are needed.'],
    [
      'funnel --file FILE --place p --numerator x --denominator n --kind proportion',
      'p,x,n\nA,30,10\nB,4,10\n',
      'The numerator is 30, which is more than the denominator 10. The row is on line 2 of the file.',
    ],
  ])('is a sentence: %s', async (command, content, message) => {
    const { output } = await run(command, content);
    expect(output).toMatchObject({ refused: { message } });
  });
});

describe('a placebo check', () => {
  const base = 'placebo --file FILE --outcome y --period year --unit county --runs 60';

  it.each([
    ['did', '--treated-units 3 --weight people'],
    ['pre-post', ''],
    ['matched', '--treated-units 2'],
    ['randomized', '--treated-units 3 --adjust'],
  ])('runs the design %s, with the periods of the file', async (design, more) => {
    const { output, exitCode } = await run(`${base} --design ${design} ${more}`.trim(), calm);
    expect(exitCode).toBe(0);
    expect(output).toMatchObject({ nominal: 0.05, verdict: expect.any(String) as string });
    const { list, runs, falseAlarms, value } = output as Record<string, number> & {
      list: { start: number; treated: string[]; isAlarm: boolean | null }[];
    };
    expect(list.every(({ start }) => start > 2000 && start < 2012)).toBe(true);
    expect(list.filter(({ isAlarm }) => isAlarm === true)).toHaveLength(falseAlarms ?? -1);
    expect(value).toBe((falseAlarms ?? 0) / (runs ?? 1));
  });

  it('takes the starts of the file, and no period from the first one on', async () => {
    const staggered = calm
      .split('\n')
      .map(
        (line, index) =>
          `${line},${index === 0 ? 'since' : line.startsWith('A') || line.startsWith('B') ? '2009' : line.startsWith('C') || line.startsWith('D') ? '2011' : ''}`,
      )
      .join('\n');
    const { output } = await run(`${base} --treated-from since`, staggered);
    const { list } = output as { list: { start: number; treated: string[] }[] };
    expect(list.every(({ start, treated }) => start < 2009 && treated.length === 4)).toBe(true);
  });

  it.each([
    ['--unit is missing', 'placebo --file FILE --outcome y --period year'],
    ['--treated-units is missing', 'placebo --file FILE --outcome y --period year --unit county'],
    ['--season must be', `${base} --design its --season 52`],
    ['--runs must be', `${base} --treated-units 2`.replace('60', '0')],
  ])('says what is wrong with the command: %s', async (message, command) => {
    const { exitCode, text } = await run(command, calm);
    expect(exitCode).toBe(2);
    expect(text).toContain(message);
  });
});
