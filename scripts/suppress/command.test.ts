import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { countDocument, countFaults } from '../verify-certificate/counts.ts';
import { suppressText } from './command.ts';

const suppressed = (input: unknown): unknown => JSON.parse(suppressText(JSON.stringify(input), 7).output);
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

  it.each([
    { input: 'no JSON', field: null, message: 'not JSON' },
    { input: '{}', field: 'counts', message: 'list of counts' },
    { input: '{"counts":[1,-2]}', field: 'counts.1', message: 'at least 0' },
    { input: '{"counts":[1.5]}', field: 'counts.0', message: 'whole number' },
    { input: '{"counts":[[1,2],["x",3]]}', field: 'counts.1.0', message: 'whole number' },
    { input: '{"counts":[[1,2],[3]]}', field: null, message: 'Every row must have 2 counts' },
    { input: '{"counts":[1,2],"sizes":[1]}', field: null, message: 'There must be 2 sizes' },
    { input: '{"counts":[1],"threshold":0}', field: 'threshold', message: 'at least 1' },
    { input: '{"counts":[1],"treshold":5}', field: null, message: 'treshold' },
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
  });
});
