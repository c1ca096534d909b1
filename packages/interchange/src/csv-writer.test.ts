import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CsvWriterOptions } from './csv-writer.ts';
import { csvText, writeCsv } from './csv-writer.ts';

async function write(options: CsvWriterOptions) {
  const output = writeCsv(options);
  const bytes = Buffer.concat(await output.body.toArray());
  return { bytes, text: bytes.toString(), summary: output.summary() };
}

describe('a written file', () => {
  it('has CRLF, a comma, and quotes only if needed', async () => {
    const { text } = await write({
      columns: ['a', 'b'],
      rows: [
        ['x', 'y "z", w'],
        [null, 'two\nlines'],
      ],
    });
    expect(text).toBe('a,b\r\nx,"y ""z"", w"\r\n,"two\nlines"\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['a=1', 'a=1'],
    [-1.5, '-1.5'],
    [0, '0'],
    [1e21, '1e+21'],
  ])('writes %j as %j', async (cell, written) => {
    const { text } = await write({ columns: ['a'], rows: [[cell]] });
    expect(text).toBe(`a\r\n${written}\r\n`);
  });

  it('guards the names of its columns', async () => {
    expect((await write({ columns: ['=a', 'b'], rows: [] })).text).toBe("'=a,b\r\n");
  });

  it('begins with the byte order mark if requested', async () => {
    const { bytes } = await write({ columns: ['é'], rows: [], byteOrderMark: true });
    expect(bytes).toEqual(Buffer.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a]));
  });

  it('has a summary with rows, bytes and hash', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => [index, `row ${index} é`]);
    const { bytes, summary } = await write({ columns: ['n', 'text'], rows });
    expect(summary).toEqual({
      rows: 50_000,
      columns: 2,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('has no summary before it is written', () => {
    expect(() => writeCsv({ columns: ['a'], rows: [['x']] }).summary()).toThrow('not written to its end');
  });

  it.each([
    ['a row of another width', [['x', 'y']], /has 2 cells, but the header has 1/],
    ['a number that is not finite', [[Number.NaN]], /NaN cannot be written/],
  ])('fails on %s', async (_what, rows, message) => {
    await expect(writeCsv({ columns: ['a'], rows }).body.toArray()).rejects.toThrow(message);
  });

  it('fails if its rows fail', async () => {
    const rows = (async function* () {
      yield ['x'];
      throw new Error('the database is unavailable');
    })();
    const output = writeCsv({ columns: ['a'], rows });
    await expect(output.body.toArray()).rejects.toThrow('the database is unavailable');
    expect(() => output.summary()).toThrow();
  });

  it('requests rows only while it is read', async () => {
    let asked = 0;
    const rows = (function* () {
      while (true) {
        asked += 1;
        yield ['0123456789'];
      }
    })();
    const { body } = writeCsv({ columns: ['a'], rows });
    for await (const block of body) {
      expect(block.length).toBeGreaterThan(0);
      break;
    }
    // Ten characters and CRLF per row: a few blocks of 64 KiB at most.
    expect(asked).toBeLessThan((5 * 64 * 1024) / 12);
  });
});

it.each([
  [0.1 + 0.2, '0.3'],
  [1.1 * 3, '3.3'],
  [0.7 * 100, '70'],
  [-0.1 - 0.2, '-0.3'],
  [5.333333333333333, '5.33333333333333'],
  [9_007_199_254_740_991, '9007199254740991'],
  [12_345.67, '12345.67'],
  [1e-7, '1e-7'],
])('a number has no noise of binary fractions: %f is %s', (number, text) => {
  expect(csvText(['n'], [[number]])).toBe(`n\r\n${text}\r\n`);
});
