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
    ['a semicolon', 'SEMICOLON' as const, 'a;b\n1,5;2\n', { line: 2, a: '1,5', b: '2' }],
    ['a tab', 'TAB' as const, 'a\tb\n1\t2\n', { line: 2, a: '1', b: '2' }],
  ])('can be separated by %s', async (_what, delimiter, content, row) => {
    expect(await read(content, { delimiter })).toEqual([row]);
    expect(await read(content)).toEqual([row]);
  });

  it('can be decoded from Windows-1252', async () => {
    expect(await read(Buffer.from('a\nDo\xf1a \x80\n', 'latin1'), { encoding: 'WINDOWS_1252' })).toEqual([
      { line: 2, a: 'Doña €' },
    ]);
  });
});

describe('a header', () => {
  it('can have columns without a name and repeated names, which rows do not show', async () => {
    expect(await read('a,,b, a,\n1,2,3\n1,2,3,4\n5,6,7,8,,\n')).toEqual([
      { ok: false, line: 2, issues: [expect.objectContaining({ code: 'MISSING_CELLS' })] },
      { line: 3, b: '3' },
      { line: 4, b: '7' },
    ]);
    const file = await openCsv(chunks(Buffer.from('a,,b, a\n1,2,3,4\n')));
    expect(() => file.header.requireColumn('b')).not.toThrow();
    expect(() => file.header.requireColumn('a')).toThrow(
      'The column "a" is in the header 2 times: columns 1 and 4.',
    );
    expect(() => file.header.requireColumn('c')).toThrow('The file has no column "c". Its columns are b.');
    await file[Symbol.asyncDispose]();
  });

  it('can follow a line that declares the delimiter, and lines keep their numbers', async () => {
    expect(await read('sep=;\r\na;b\r\n1,5;2\r\n')).toEqual([{ line: 3, a: '1,5', b: '2' }]);
  });

  it('that is found again among the rows is no record', async () => {
    expect(await read('a,b\n1,2\n a ,b\n3,4\na,\n')).toEqual([
      { line: 2, a: '1', b: '2' },
      { line: 4, a: '3', b: '4' },
      { line: 5, a: 'a', b: '' },
    ]);
  });
});

describe('rows that are not records', () => {
  const qualtrics =
    'StartDate,ResponseId,Finished,Q1\nStart Date,Response ID,Finished,"How much, in all?"\n"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""finished""}","{""ImportId"":""QID1""}"\n';
  const rows = '2026-01-01,R_1,1,5\n2026-01-02,R_2,0,4\n2026-01-03,R_3,True,3\n';

  it('are proposed in a trial, and refused otherwise', async () => {
    const file = await openCsv(chunks(Buffer.from(qualtrics + rows)), { isTrial: true });
    expect(file.selection).toEqual({
      skipRows: 2,
      keepRows: [{ column: 'Finished', values: ['1', 'true'] }],
    });
    const kept = [];
    for await (const row of file.rows) kept.push(row.line);
    expect([kept, file.skipped.count]).toEqual([[4, 6], 3]);
    expect(await problem(qualtrics + rows)).toMatchObject({
      code: 'EXTRA_HEADER_ROWS',
      line: 2,
      message: expect.stringContaining('Set skipRows to 2'),
    });
    expect(await problem(qualtrics + rows, { skipRows: 2 })).toMatchObject({
      code: 'UNFINISHED_ROWS',
      message: expect.stringContaining(
        '1 of 3 rows are unfinished, rejected or previews, according to "Finished"',
      ),
    });
    const { keepRows, skipRows } = file.selection;
    expect(await read(qualtrics + rows, { keepRows, skipRows })).toHaveLength(2);
    expect(await read(qualtrics + rows, { keepRows: [], skipRows })).toHaveLength(3);
    expect(await read(qualtrics + rows, { keepRows: [], skipRows: 0 })).toHaveLength(5);
  });

  it('are a row of HXL tags', async () => {
    const content = 'name,count\n#adm2 +name,#affected+f+children\nElm,3\n';
    expect(await problem(content)).toMatchObject({ code: 'EXTRA_HEADER_ROWS' });
    expect(await read(content, { isTrial: true })).toEqual([{ line: 3, name: 'Elm', count: '3' }]);
    expect(await read('name,count\n#1 fan,\n')).toHaveLength(1);
  });

  it('are those without a value in a column', async () => {
    const content = 'id,submitdate,lastpage\n1,2026-01-01 10:00:00,3\n2,,1\n';
    expect(await problem(content)).toMatchObject({ code: 'UNFINISHED_ROWS' });
    const keepRows = [{ column: 'submitdate', values: [] }];
    expect(await read(content, { keepRows })).toMatchObject([{ id: '1' }]);
    expect(await problem(content, { keepRows: [{ column: 'done', values: [] }] })).toMatchObject({
      code: 'MISSING_COLUMN',
      path: ['keepRows', '0', 'column'],
    });
  });

  it('can be all of them', async () => {
    expect(await problem('a,b\n1,2\n3,4\n', { keepRows: [{ column: 'a', values: ['9'] }] })).toMatchObject({
      code: 'EMPTY_FILE',
      message: expect.stringContaining('2 rows are not records'),
    });
  });
});

describe('another format', () => {
  /** The headers of parts as in a ZIP archive. */
  const zip = (...parts: string[]) =>
    Buffer.concat(
      parts.map((part) => {
        const header = Buffer.alloc(30);
        header.writeUInt32LE(0x04034b50);
        const [name = '', content = ''] = part.split(' ');
        header.writeUInt16LE(name.length, 26);
        return Buffer.concat([header, Buffer.from(name + content)]);
      }),
    );
  const older = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]);
  it.each([
    ['an Office document', zip('[Content_Types].xml')],
    ['an Excel workbook', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')],
    ['a PowerPoint presentation', zip('[Content_Types].xml', 'ppt/presentation.xml', 'xl/workbook.xml')],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml')],
    ['an OpenDocument spreadsheet', zip('mimetype application/vnd.oasis.opendocument.spreadsheet')],
    ['an OpenDocument text', zip('mimetype application/vnd.oasis.opendocument.text')],
    ['an OpenDocument presentation', zip('mimetype application/vnd.oasis.opendocument.presentation')],
    ['a ZIP archive', zip('a.csv')],
    ['a ZIP archive', zip('notes-about-xl/and-word/.csv')],
    ['an older Excel workbook', older('Workbook')],
    ['an older Word document', older('WordDocument')],
    ['an older PowerPoint presentation', older('PowerPoint Document')],
    ['an older Office document', older('')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a gzip archive', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['an SPSS data file', Buffer.from('$FL2@(#)')],
    ['a web page', Buffer.from('\ufeff <html><table><tr><td>1</td></tr></table>')],
    ['an XML file', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['a JSON file', Buffer.from('[{"a": 1}]')],
  ])('is called what it is: %s', async (name, content) => {
    const { code, message } = await problem(content);
    expect([code, message]).toEqual(['WRONG_FORMAT', expect.stringContaining(`The file is ${name}`)]);
  });

  it('is never an internal error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('UTF_8' as const, 'WINDOWS_1252' as const),
        async (content, encoding) => {
          const failure: unknown = await read(content, { encoding }).then(
            () => null,
            (error: unknown) => error,
          );
          expect(failure === null || failure instanceof FileProblem).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
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
    ['UTF-16 without its byte order mark', Buffer.from('a,b\n1,2\n', 'utf16le'), 'WRONG_ENCODING', 1],
    ['a NUL byte', 'a,b\n1,2\n1,\0\n', 'NUL_BYTE', 3],
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
      expect(file.header.names).toEqual(['a', 'b']);
    }
    await setImmediate();
    expect(stream.destroyed).toBe(true);
  });

  it('is closed when the header is refused', async () => {
    const stream = Readable.from([Buffer.from('a;b\n'), Buffer.from('1;2\n')]);
    await expect(openCsv(stream, { delimiter: 'COMMA' })).rejects.toMatchObject({ code: 'WRONG_DELIMITER' });
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
