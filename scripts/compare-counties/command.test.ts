import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { compareCounties } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'counties-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = join(folder, 'counties.csv');
const rows = Array.from(
  { length: 30 },
  (_, index) =>
    `99${String(2 * index + 1).padStart(3, '0')},Demonstration State,County ${String(index + 1).padStart(2, '0')},2025,${500 + 9_000 * index}`,
);
writeFileSync(
  file,
  ['fips,state,county,year,population', ...rows, '35001,New Mexico,Bernalillo County,2025,679121'].join('\n'),
);
const run = (...args: string[]) => compareCounties(['--file', file, ...args]);

describe('the comparison of a state', () => {
  it('has a sentence for each county, by name, and every state of a figure', async () => {
    const { output, exitCode } = await run('--state', 'demonstration state');
    expect(exitCode).toBe(0);
    const lines = output.trimEnd().split('\n');
    expect(lines[0]).toBe(
      'Synthetic figures. Only the populations are real: 30 counties of Demonstration State, 2025.',
    );
    const counties = lines.slice(6).map((line) => /County \d\d/.exec(line)?.[0]);
    expect(counties).toEqual(
      Array.from({ length: 30 }, (_, index) => `County ${String(index + 1).padStart(2, '0')}`),
    );
    expect(output).toContain('per 100,000 residents');
    expect(output).toContain('is hidden, because it is based on a small count');
    expect(output).toContain('answer unfounded with NO from 2025-01-01 or earlier');
    expect(output).toContain('Only 11 of 12 months are covered');
    expect(output).not.toContain('Bernalillo');
    expect(await run('--state', 'Demonstration State')).toEqual({ output, exitCode });
    expect((await run('--state', 'Demonstration State', '--seed', '2')).output).not.toBe(output);
  });

  it('is written in every format with a codebook that describes each file as it is', async () => {
    const { output, exitCode } = await run('--state', 'Demonstration State', '--export', join(folder, 'out'));
    expect(exitCode).toBe(0);
    expect(output).toContain('Written: comparison.csv, comparison.xlsx, comparison.parquet, comparison.json');
    const read = (name: string) => readFileSync(join(folder, 'out', name));
    const { resources } = JSON.parse(read('datapackage.json').toString()) as {
      resources: { path: string; hash: string }[];
    };
    expect(resources.map(({ path }) => path).toSorted()).toEqual(
      ['csv', 'json', 'parquet', 'xlsx'].map((extension) => `comparison.${extension}`),
    );
    for (const { path, hash } of resources)
      expect(hash).toBe(`sha256:${createHash('sha256').update(read(path)).digest('hex')}`);
    const rows = read('comparison.csv').toString().trimEnd().split('\r\n');
    expect(rows).toHaveLength(31);
    // Only an estimate has a figure.
    const cells = rows.slice(1).map((row) => row.split(','));
    expect(new Set(cells.map((row) => row[13]))).toEqual(
      new Set(['ESTIMATE', 'SUPPRESSED', 'NOT_COMPARABLE']),
    );
    expect(cells.every((row) => (row[13] === 'ESTIMATE') === (row[8] !== ''))).toBe(true);
  });

  it('compares with the nearest counties by population, and says how alike they are', async () => {
    const { output } = await run('--state', 'Demonstration State', '--like', '99031', '--peers', '4');
    expect(output).toContain('The 4 nearest places by population (logarithm)');
    expect(output).toMatch(/(very|somewhat) alike|: alike/);
    expect(output.match(/^.*County \d\d.*$/gm)).toHaveLength(5);
  });

  it.each(['funnel', 'intervals'])('prints a picture: %s', async (kind) => {
    const { output } = await run('--state', 'Demonstration State', '--picture', kind);
    expect(JSON.parse(output)).toMatchObject({ title: { text: 'Crime rate' } });
  });

  it.each([
    [[], 'Name a --file and a --state.'],
    [['--state', 'Oz'], 'The file has no county of Oz.'],
    [['--state', 'New Mexico', '--peers', 'many'], '--peers is a whole number from 1 to 999999.'],
    [['--state', 'New Mexico', '--picture', 'pie'], 'A --picture is funnel or intervals.'],
    [['--state', 'New Mexico', '--encoding', 'LATIN'], 'The --encoding is UTF_8 or WINDOWS_1252.'],
    [
      ['--state', 'New Mexico', '--picture', 'funnel'],
      'Only 1 place has a figure. An expected value needs at least 3.',
    ],
    [
      ['--state', 'Demonstration State', '--like', '01001'],
      'The place at the center lacks a value of these variables.',
    ],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('answers %j with one sentence', async (args, message) => {
    const { output, exitCode } = await run(...args);
    expect(exitCode).toBe(1);
    expect(output.startsWith(message)).toBe(true);
  });

  it('names the file that cannot be read, and the row', async () => {
    const missing = await compareCounties(['--file', join(folder, 'none.csv'), '--state', 'X']);
    expect(missing).toMatchObject({ exitCode: 1, output: expect.stringContaining('ENOENT') });
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, 'fips,state,county,year,population\n99001,Z,A,2025,many\n');
    expect((await compareCounties(['--file', bad, '--state', 'Z'])).output).toMatch(
      /^line 2: column population: /,
    );
  });
});
