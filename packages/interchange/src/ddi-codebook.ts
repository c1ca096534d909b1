import { versionWords } from './codebook-page.ts';
import type { ManifestFile } from './manifest.ts';
import type { CodebookColumn, SurveyCodebook } from './survey-codebook.ts';

export interface DdiOptions {
  readonly codebook: SurveyCodebook;
  readonly exportId: string;
  readonly createdAt: Date;
  readonly softwareVersion: string;
  /** The tables of the export. */
  readonly files: readonly ManifestFile[];
}

/** The codebook of an export as DDI-Codebook 2.5, the XML that data archives read. Elements are in the order that its schema has. */
export function ddiCodebook({ codebook, exportId, createdAt, softwareVersion, files }: DdiOptions): Buffer {
  const { survey, versions, columns, warning, deidentification } = codebook;
  const day = createdAt.toISOString().slice(0, 10);
  const title = `${survey.title}, ${versionWords(versions.map(({ number }) => number))}`;
  const titles = element(
    'titlStmt',
    {},
    element('titl', {}, text(title)),
    element('IDNo', {}, text(exportId)),
  );
  const notes =
    deidentification === null
      ? []
      : [element('notes', { type: 'deidentification' }, text(JSON.stringify(deidentification)))];
  const root = element(
    'codeBook',
    { xmlns: 'ddi:codebook:2_5', version: '2.5', ID: `export-${exportId}` },
    element(
      'docDscr',
      {},
      element(
        'citation',
        {},
        titles,
        element(
          'prodStmt',
          {},
          element('prodDate', { date: day }, text(day)),
          element('software', { version: softwareVersion }, text('Rapport')),
        ),
      ),
    ),
    element(
      'stdyDscr',
      {},
      element('citation', {}, titles),
      element('stdyInfo', {}, element('sumDscr', {}, element('dataKind', {}, text('survey data')))),
      element('dataAccs', {}, element('useStmt', {}, element('restrctn', {}, text(warning)))),
      ...notes,
    ),
    ...files.map((file, index) =>
      element(
        'fileDscr',
        { ID: `F${index + 1}` },
        element(
          'fileTxt',
          {},
          element('fileName', {}, text(file.name)),
          element(
            'dimensns',
            {},
            element('caseQnty', {}, text(String(file.rows ?? 0))),
            element('varQnty', {}, text(String(columns.length))),
          ),
          element('fileType', { charset: 'UTF-8' }, text(file.contentType)),
        ),
        element('notes', { type: 'sha256' }, text(file.sha256)),
      ),
    ),
    element('dataDscr', {}, ...columns.map((column) => variable(column, files))),
  );
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}

const variableTypes = {
  NUMBER: ['numeric', 'contin'],
  YES_NO: ['numeric', 'discrete'],
  CODE: ['character', 'discrete'],
  TEXT: ['character', 'discrete'],
  DATE: ['character', 'contin'],
  DATE_TIME: ['character', 'contin'],
} as const satisfies Record<CodebookColumn['type'], unknown>;

function variable(column: CodebookColumn, files: readonly ManifestFile[]): string {
  const { position, name, role, type, description, minimum, maximum, values } = column;
  const [format, interval] = variableTypes[type];
  const range = {
    ...(minimum === null ? {} : { min: String(minimum) }),
    ...(maximum === null ? {} : { max: String(maximum) }),
  };
  const isQuestion = role === 'ANSWER' || role === 'CHOICE';
  return element(
    'var',
    { ID: `V${position}`, name, files: files.map((_, index) => `F${index + 1}`).join(' '), intrvl: interval },
    element('labl', {}, text(description)),
    ...(isQuestion ? [element('qstn', {}, element('qstnLit', {}, text(description)))] : []),
    ...(Object.keys(range).length === 0 ? [] : [element('valrng', {}, element('range', range))]),
    ...values.map(({ code, label, isMissing }) =>
      element(
        'catgry',
        isMissing ? { missing: 'Y' } : {},
        element('catValu', {}, text(code)),
        element('labl', {}, text(label)),
      ),
    ),
    element('varFormat', { type: format, schema: 'other' }),
  );
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`);
  const start = `<${name}${shown.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** Text for XML. Characters that XML cannot have are replaced. */
function text(content: string): string {
  return content
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
