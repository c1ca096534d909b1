import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { countDocument, countFaults } from '../verify-certificate/counts.ts';
import { suppressText } from './command.ts';

const suppressed = (input: unknown): unknown => JSON.parse(suppressText(JSON.stringify(input), 7).output);
const command = fileURLToPath(new URL('../suppress.ts', import.meta.url));
const faults = (release: unknown): string[] => countFaults(countDocument.parse(release));

const line = { threshold: 10, counts: [3, 25, 40], sizes: [900, 5000, 8000] };
const table = {
  threshold: 5,
  counts: [
    [3, 40, 90],
    [20, 30, 80],
    [50, 60, 70],
  ],
};

describe('npm run suppress', () => {
  it('hides counts of a line and of a table, with certificates that hold', () => {
    expect(suppressed(line)).toMatchObject({ published: [null, null, 40], total: 68 });
    expect(suppressed(table)).toMatchObject({
      published: [
        [null, null, 90],
        [null, null, 80],
        [50, 60, 70],
      ],
      rowTotals: [133, 130, 180],
      columnTotals: [73, 130, 240],
      total: 443,
    });
    for (const release of [suppressed(line), suppressed(table), suppressed({ counts: [0, 0, 5] })]) {
      expect(faults(release)).toEqual([]);
    }
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(suppressText(`\uFEFF${JSON.stringify(line)}`, 1)).toEqual(suppressText(JSON.stringify(line), 1));
  });

  it('ends quietly when a reader such as head has enough', () => {
    const lines = `${JSON.stringify(line)}\n`.repeat(20_000);
    const { stdout, stderr } = spawnSync('sh', ['-c', '"$0" "$1" | head -n 1', process.execPath, command], {
      input: lines,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ total: 68 });
    expect(stderr).toBe('');
  });

  it.each([
    { input: 'no JSON', field: null, message: 'not JSON' },
    { input: '{}', field: 'counts', message: 'list of counts' },
    { input: '{"counts":[1,-2]}', field: 'counts.1', message: 'at least 0' },
    { input: '{"counts":[1.5]}', field: 'counts.0', message: 'whole number' },
    { input: '{"counts":[[1,2],["x",3]]}', field: 'counts.1.0', message: 'whole number' },
    { input: '[3,25,40]', field: null, message: 'not a JSON object' },
    { input: '{"counts":[[1,2],3]}', field: 'counts.1', message: 'list of counts' },
    { input: '{"counts":[[1,2],[3]]}', field: 'counts.1', message: 'Must have 2 entries, but has 1' },
    { input: '{"counts":[1,2],"sizes":[1]}', field: 'sizes', message: 'Must have 2 entries, but has 1' },
    { input: '{"counts":[1,2],"sizes":"a"}', field: 'sizes', message: 'list of sizes' },
    { input: '{"counts":[[1,2]],"rowSizes":[1,2]}', field: 'rowSizes', message: 'Must have 1 entries' },
    { input: '{"counts":[[1,2]],"columnSizes":[]}', field: 'columnSizes', message: 'Must have 2 entries' },
    { input: '{"counts":[[1,2]],"sizes":[1]}', field: 'sizes', message: 'no such field' },
    { input: '{"counts":[9007199254740991,3]}', field: 'counts', message: 'add up to at most' },
    { input: '{"counts":[1],"threshold":0}', field: 'threshold', message: 'at least 1' },
    { input: '{"counts":[1],"treshold":5}', field: 'treshold', message: 'no such field' },
  ])('refuses $input', ({ input, field, message }) => {
    const { output, isRefused } = suppressText(input, 7);
    expect(isRefused).toBe(true);
    expect(JSON.parse(output)).toEqual({
      error: { line: 7, field, message: z.string().parse(JSON.parse(output).error.message) },
    });
    expect(output).toContain(message);
  });
});

describe('the verifier of certificates', () => {
  const release = z.looseObject({ certificate: z.object({ cells: z.array(z.looseObject({})) }) });

  it('finds what does not hold', () => {
    const good = release.parse(suppressed(line));
    const [first, ...others] = good.certificate.cells;
    const withFirst = (cell: object | undefined) => ({
      ...good,
      certificate: { cells: [...(cell ? [{ ...first, ...cell }] : []), ...others] },
    });
    expect(faults(withFirst({ low: [20, 8, 40] })).join()).toContain('differs by 6, which is less than 10');
    expect(faults(withFirst({ low: [2, 25, 40] })).join()).toContain('the total is 68, and 67');
    expect(faults(withFirst({ low: [2, 25, 41] })).join()).toContain('is 40, and 41');
    expect(faults(withFirst({ low: [2, 26] })).join()).toContain('another shape');
    expect(faults(withFirst({ low: [0, 28, 40] })).join()).toContain('zeros are shown');
    expect(faults({ ...good, certificate: { cells: [] } }).join()).toContain('count 0, 0 has no certificate');
    expect(faults({ ...good, published: [4, null, 40] }).join()).toContain('is 4 and is shown');
    expect(faults(withFirst(undefined)).join()).toContain('count 0, 0 has no certificate');
    expect(faults({ ...good, threshold: 41 }).join()).toContain('count 0, 2 is 40 and is shown');
  });

  it('checks the totals of a table', () => {
    const good = z.looseObject({ rowTotals: z.array(z.number()) }).parse(suppressed(table));
    expect(faults({ ...good, rowTotals: [134, 130, 180] }).join()).toContain(
      'the total of row 0 is 134, and 133',
    );
    expect(faults({ ...good, columnTotals: [73, 131, 240] }).join()).toContain(
      'the total of column 1 is 131',
    );
    const open = {
      counts: [
        [20, 30],
        [40, 50],
      ],
    };
    const shown = z.looseObject({}).parse(suppressed(open));
    expect(faults(shown)).toEqual([]);
    expect(faults({ ...shown, rowTotals: [51, 90] })).toEqual(['the total of row 0 is 51, and not 50']);
  });
});
