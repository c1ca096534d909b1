import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvOptions } from './csv-reader.ts';
import { openCsv } from './csv-reader.ts';
import { writeCsv } from './csv-writer.ts';
import { FileProblem } from './row-result.ts';

async function* chunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(content: string | Uint8Array, options?: CsvOptions, chunkSize?: number) {
  const file = await openCsv(chunks(Buffer.from(content), chunkSize), options);
  const rows = [];
  for await (const row of file.rows) rows.push(row.ok ? { line: row.line, ...row.value } : row);
  return rows;
}

async function problem(content: string | Uint8Array, options?: CsvOptions): Promise<FileProblem> {
  const failure: unknown = await read(content, options).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(FileProblem);
  if (!(failure instanceof FileProblem)) throw new TypeError('unreachable');
  return failure;
}

describe('rows', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['no line break at the end', 'a,b\n1,2\n3,4'],
    ['a byte order mark', '\ufeffa,b\n1,2\n3,4\n'],
    ['a byte order mark before a quoted name', '\ufeff"a",b\n1,2\n3,4\n'],
    ['spaces around names', ' a , b \n1,2\n3,4\n'],
  ])('are read with %s', async (_what, content) => {
    expect(await read(content)).toEqual([
      { line: 2, a: '1', b: '2' },
      { line: 3, a: '3', b: '4' },
    ]);
  });

  it.each(['\n', '\r\n', '\r'])(
    'have the line on which they begin, with %j inside cells',
    async (lineBreak) => {
      const content = ['', 'a,b', '"x', 'y",""', '', ',', ' , ', '"1', '', '2","3', '4"', 'z,=1+1', ''].join(
        lineBreak,
      );
      for (const chunkSize of [1, 2, 3, 1000]) {
        expect(await read(content, {}, chunkSize)).toEqual([
          { line: 3, a: `x${lineBreak}y`, b: '' },
          { line: 8, a: `1${lineBreak}${lineBreak}2`, b: `3${lineBreak}4` },
          { line: 12, a: 'z', b: '=1+1' },
        ]);
      }
    },
  );

  it('keep quotes, separators and spaces in cells', async () => {
    expect(await read('a,b\n"say ""hi"", now", x \n')).toEqual([{ line: 2, a: 'say "hi", now', b: ' x ' }]);
  });

  it('can have any column name', async () => {
    const [row] = await read('__proto__,constructor\n1,2\n');
    expect(Object.entries(row ?? {})).toEqual([
      ['line', 2],
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  it.each([
    ['a semicolon', ';' as const, 'a;b\n1,5;2\n', { line: 2, a: '1,5', b: '2' }],
    ['a tab', '\t' as const, 'a\tb\n1\t2\n', { line: 2, a: '1', b: '2' }],
  ])('can be separated by %s', async (_what, delimiter, content, row) => {
    expect(await read(content, { delimiter })).toEqual([row]);
  });

  it('can be decoded from Windows-1252', async () => {
    expect(await read(Buffer.from('a\nDo\xf1a \x80\n', 'latin1'), { encoding: 'WINDOWS_1252' })).toEqual([
      { line: 2, a: 'Doña €' },
    ]);
  });
});

describe('a faulty row', () => {
  it('is an issue with line and column, and the next row is read', async () => {
    const rows = await read('a,b,c\n1\n1,2,3,4\n"\n",2\n5,6,7\n');
    expect(rows).toEqual([
      {
        ok: false,
        line: 2,
        issues: [expect.objectContaining({ line: 2, column: 'b', code: 'MISSING_CELLS' })],
      },
      {
        ok: false,
        line: 3,
        issues: [expect.objectContaining({ line: 3, column: null, code: 'EXTRA_CELLS', value: '4' })],
      },
      {
        ok: false,
        line: 4,
        issues: [expect.objectContaining({ line: 4, column: 'c', code: 'MISSING_CELLS' })],
      },
      { line: 6, a: '5', b: '6', c: '7' },
    ]);
  });

  it('can have a cell of a megabyte, and the issue shows its beginning', async () => {
    const [first, second] = await read(`a,b\n1,"${'x'.repeat(1024 * 1024)}"\n1,2\n`, {}, 50_000);
    expect(first).toMatchObject({
      ok: false,
      issues: [{ line: 2, column: 'b', code: 'CELL_TOO_LONG', value: `${'x'.repeat(100)}…` }],
    });
    expect(second).toEqual({ line: 3, a: '1', b: '2' });
  });
});

describe('an unusable file', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  it.each([
    ['nothing', '', 'EMPTY_FILE', null],
    ['only the byte order mark', '\ufeff', 'EMPTY_FILE', null],
    ['only blank lines', '\n\r\n , \n', 'EMPTY_FILE', null],
    ['only a header', 'a,b\n', 'EMPTY_FILE', null],
    ['a header and blank lines', 'a,b\r\n\r\n,\r\n', 'EMPTY_FILE', null],
    ['Latin-1 bytes', latin1('a\nb\r\nDo\xf1a\n'), 'WRONG_ENCODING', 3],
    ['Latin-1 bytes on a line inside a cell', latin1('a\n"1\n\n\xe9"\n'), 'WRONG_ENCODING', 4],
    [
      'an incomplete character at the end',
      Buffer.from([...Buffer.from('a\nb\n'), 0xe2, 0x82]),
      'WRONG_ENCODING',
      3,
    ],
    ['an encoded surrogate', Buffer.from([...Buffer.from('a\n'), 0xed, 0xa0, 0x80]), 'WRONG_ENCODING', 2],
    ['UTF-16 with its byte order mark', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), 'WRONG_ENCODING', 1],
    ['UTF-16 in the other byte order', Buffer.from('\ufeffa,b\n', 'utf16le').swap16(), 'WRONG_ENCODING', 1],
    ['UTF-16 without its byte order mark', Buffer.from('a,b\n1,2\n', 'utf16le'), 'NUL_BYTE', 1],
    ['a NUL byte', 'a,b\n1,2\n1,\0\n', 'NUL_BYTE', 3],
    ['semicolons', 'a;b\n1;2\n', 'WRONG_DELIMITER', 1],
    ['tabs', 'a\tb\n1\t2\n', 'WRONG_DELIMITER', 1],
    ['a column without a name', 'a,,b\n1,2,3\n', 'EMPTY_COLUMN_NAME', 1],
    ['a repeated name', 'a,b, a\n1,2,3\n', 'DUPLICATE_COLUMN', 1],
    [
      'too many columns',
      Array.from({ length: 2001 }, (_, index) => `c${index}`).join(','),
      'TOO_MANY_COLUMNS',
      1,
    ],
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 'QUOTE_NOT_CLOSED', 3],
    ['a lone quote in a cell', 'a,b\n1,2\n3,4"5\n', 'MISPLACED_QUOTE', 3],
    ['text after a closing quote', 'a,b\n"1\n",2\n"3"x,4\n', 'MISPLACED_QUOTE', 4],
    ['a lone quote in the header', 'a,b"c\n1,2\n', 'MISPLACED_QUOTE', 1],
  ])('has %s', async (_what, content, code, line) => {
    expect(await problem(content)).toMatchObject({ code, line });
  });

  it('names the column of a lone quote', async () => {
    expect(await problem('a,b\n1,2\n3,"4\n')).toMatchObject({
      message: expect.stringContaining('column 2 on line 3'),
    });
  });

  it('with one faulty byte is located exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        async (before, cut, size) => {
          const lines = ['a', ...before.map((text) => text.replaceAll(/[\0\r\n",;\t]/g, 'é') || 'x')];
          const broken = Buffer.concat([
            Buffer.from(`${lines.join('\n')}\nñ`),
            Buffer.from([0xf1, 0x20]),
            Buffer.from('x\n'.repeat(cut % 50)),
          ]);
          const failure: unknown = await read(broken, {}, size).catch((error: unknown) => error);
          expect(failure).toMatchObject({ code: 'WRONG_ENCODING', line: lines.length + 1 });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('with an endless row, of cells or of quoted lines, is not read to its end', async () => {
    for (const filler of [',', '"\n",', '"",']) {
      let readBytes = 0;
      const endless = (async function* () {
        yield Buffer.from('a,b\n1,2\n');
        while (true) {
          const chunk = Buffer.from(filler.repeat(20_000));
          readBytes += chunk.length;
          yield chunk;
        }
      })();
      const rows = openCsv(endless, { rowBytesMax: 500_000 }).then(async (file) => {
        for await (const row of file.rows) expect(row.line).toBe(2);
      });
      await expect(rows).rejects.toMatchObject({ code: 'ROW_TOO_LONG', line: 3 });
      expect(readBytes).toBeLessThan(1_000_000);
    }
  });

  it('was announced as Windows-1252 and begins with the byte order mark of UTF-8', async () => {
    expect(await problem('\ufeffa\n1\n', { encoding: 'WINDOWS_1252' })).toMatchObject({
      code: 'WRONG_ENCODING',
    });
  });
});

describe('the source', () => {
  function endlessSource() {
    let readBytes = 0;
    const stream = Readable.from(
      (function* () {
        yield Buffer.from('a,b\n');
        while (true) {
          readBytes += 60_000;
          yield Buffer.from('1,2\r\n'.repeat(12_000));
        }
      })(),
      { objectMode: false },
    );
    return { stream, readBytes: () => readBytes };
  }

  it('is read no faster than the rows are consumed', async () => {
    const { stream, readBytes } = endlessSource();
    await using file = await openCsv(stream);
    let rows = 0;
    for await (const row of file.rows) {
      expect(row.line).toBe(rows + 2);
      rows += 1;
      if (rows === 30_000) break;
    }
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    expect(readBytes() - rows * 5).toBeLessThan(1_000_000);
  });

  it('is closed when the file is disposed of without reading a row', async () => {
    const { stream } = endlessSource();
    {
      await using file = await openCsv(stream);
      expect(file.header).toEqual(['a', 'b']);
    }
    await setImmediate();
    expect(stream.destroyed).toBe(true);
  });

  it('is closed when the header is refused', async () => {
    const stream = Readable.from([Buffer.from('a,a\n'), Buffer.from('1,2\n')]);
    await expect(openCsv(stream)).rejects.toMatchObject({ code: 'DUPLICATE_COLUMN' });
    expect(stream.destroyed).toBe(true);
  });

  it('passes its own error on', async () => {
    const broken = (async function* () {
      yield Buffer.from('a\n1\n');
      throw new Error('the connection broke');
    })();
    const rows = openCsv(broken).then(async (file) => {
      for await (const row of file.rows) expect(row.ok).toBe(true);
    });
    await expect(rows).rejects.toThrow('the connection broke');
  });
});

describe('the output of the writer', () => {
  const text = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('"', ',', '\n', '\r', '\r\n', "'", ' ', ';', '\ufeff'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    })
    .map((value) => value.toWellFormed().replaceAll('\0', ''));
  const cell = text.filter((value) => !/^[=+\-@\t\r]/.test(value));

  it('can be read back in chunks of any size', async () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(
        fc
          .array(cell, { minLength: width, maxLength: width })
          .filter((row) => row.some((value) => value.trim() !== '')),
        { minLength: 1, maxLength: 8 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (rows, size, byteOrderMark) => {
          const columns = (rows[0] ?? []).map((_, index) => `column ${index}`);
          const written = Buffer.concat(await writeCsv({ columns, rows, byteOrderMark }).body.toArray());
          const readBack = [];
          const file = await openCsv(chunks(written, size));
          for await (const row of file.rows)
            readBack.push(row.ok ? columns.map((name) => row.value[name]) : row);
          expect(readBack).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });
});
