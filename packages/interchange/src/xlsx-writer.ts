import type { Readable } from 'node:stream';

import { guardedText, type Cell } from './csv-writer.ts';
import { zipArchive, type ZipPart } from './zip-writer.ts';

/** More characters than this make Excel repair the file. */
const cellCharactersMax = 32_767;
/** Excel cannot open a sheet with more rows. */
const excelRowsMax = 1_048_576;
const sheetNameCharactersMax = 31;
const blockCharacters = 64 * 1024;

/** Texts that are written once for the whole workbook: labels, codes and names. The memory for them is limited. */
const sharedTextsMax = 10_000;
const sharedCharactersMax = 200;

export interface XlsxWriterOptions {
  /** The name of the sheet. Further sheets are named after it. */
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** Rows of one sheet with its header: what Excel can hold by default. */
  readonly sheetRowsMax?: number;
}

/** Writes rows as a workbook in constant memory. More rows than a sheet can hold go on in another sheet with the same header. */
export function writeXlsx(options: XlsxWriterOptions): Readable {
  return zipArchive(workbookParts(options));
}

async function* workbookParts({
  sheet,
  columns,
  rows,
  sheetRowsMax = excelRowsMax,
}: XlsxWriterOptions): AsyncGenerator<ZipPart> {
  const cells = createCellWriter(columns.length);
  const source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let next = await source.next();
  async function* sheetText(): AsyncGenerator<string> {
    let text = `${xmlStart}<worksheet xmlns="${spreadsheetNamespace}"><sheetData>${cells.row(1, columns)}`;
    for (let line = 2; next.done !== true && line <= sheetRowsMax; line += 1) {
      text += cells.row(line, next.value);
      next = await source.next();
      if (text.length < blockCharacters) continue;
      yield text;
      text = '';
    }
    yield `${text}</sheetData></worksheet>`;
  }
  try {
    let sheets = 0;
    do {
      sheets += 1;
      yield { name: `xl/worksheets/sheet${sheets}.xml`, text: sheetText() };
    } while (next.done !== true);
    yield* fixedParts(sheet, sheets);
    yield { name: 'xl/sharedStrings.xml', text: cells.sharedTexts() };
  } finally {
    await source.return?.();
  }
}

/** Writes cells as XML. A text that occurs again is neither checked nor escaped again. */
function createCellWriter(columnCount: number) {
  const letters = Array.from({ length: columnCount }, (_, index) => columnLetters(index));
  /** The rest of a cell after its reference, by its text. */
  const shared = new Map<string, string>();
  const sharedElements: string[] = [];

  const textRest = (cell: string): string => {
    const known = shared.get(cell);
    if (known !== undefined) return known;
    const element = `<t xml:space="preserve">${xmlText(cell)}</t>`;
    if (shared.size >= sharedTextsMax || cell.length > sharedCharactersMax)
      return `" t="inlineStr"><is>${element}</is></c>`;
    const rest = `" t="s"><v>${shared.size}</v></c>`;
    shared.set(cell, rest);
    sharedElements.push(`<si>${element}</si>`);
    return rest;
  };

  return {
    row(line: number, row: readonly Cell[]): string {
      if (row.length !== columnCount)
        throw new RangeError(`A row has ${row.length} cells, but the header has ${columnCount}.`);
      let text = `<row r="${line}">`;
      for (let column = 0; column < columnCount; column += 1) {
        const cell = row[column] ?? null;
        if (cell === null) continue;
        if (typeof cell === 'string') text += `<c r="${letters[column] ?? ''}${line}${textRest(cell)}`;
        else if (!Number.isFinite(cell)) throw new RangeError(`${cell} cannot be written to a file.`);
        else text += `<c r="${letters[column] ?? ''}${line}"><v>${cell}</v></c>`;
      }
      return `${text}</row>`;
    },
    *sharedTexts(): Generator<string> {
      yield `${xmlStart}<sst xmlns="${spreadsheetNamespace}">`;
      yield* sharedElements;
      yield '</sst>';
    },
  };
}

/** The letters of a column by its place from 0: A, B, …, Z, AA. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** Text that no spreadsheet runs as a formula, as XML. */
function xmlText(cell: string): string {
  // XML cannot have these at all.
  const text = guardedText(
    cell.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').toWellFormed(),
  );
  if (text.length > cellCharactersMax)
    throw new RangeError(`A cell of a workbook has at most ${cellCharactersMax} characters.`);
  return escaped(text);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // XML reads a carriage return as a line feed otherwise.
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  /[&<>"\r]/.test(text) ? text.replace(/[&<>"\r]/g, (character) => entities[character] ?? '') : text;

const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documentNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook that do not depend on its cells (ECMA-376, part 1, section 12.3). */
function* fixedParts(sheet: string, sheets: number): Generator<ZipPart> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const part = (name: string, text: string): ZipPart => ({ name, text: [xmlStart, text] });
  const override = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${mainType}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${documentNamespace}/${type}" Target="${target}"/>`;
  const relations = (all: string): string =>
    `<Relationships xmlns="${packageNamespace}/relationships">${all}</Relationships>`;
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
      override('workbook', 'sheet.main'),
      override('sharedStrings', 'sharedStrings'),
      override('styles', 'styles'),
      ...numbers.map((number) => override(`worksheets/sheet${number}`, 'worksheet')),
    ].join('')}</Types>`,
  );
  yield part('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')));
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${documentNamespace}"><sheets>${numbers
      .map(
        (number) =>
          `<sheet name="${escaped(sheetName(sheet, number))}" sheetId="${number}" r:id="sheet${number}"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  yield part(
    'xl/_rels/workbook.xml.rels',
    relations(
      [
        ...numbers.map((number) => relation(`sheet${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
        relation('styles', 'styles', 'styles.xml'),
        relation('texts', 'sharedStrings', 'sharedStrings.xml'),
      ].join(''),
    ),
  );
  yield part(
    'xl/styles.xml',
    `<styleSheet xmlns="${spreadsheetNamespace}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
  );
}

function sheetName(base: string, number: number): string {
  const suffix = number === 1 ? '' : `_${number}`;
  return base.slice(0, sheetNameCharactersMax - suffix.length) + suffix;
}
