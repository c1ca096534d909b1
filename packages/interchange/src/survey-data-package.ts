import type { PackagedFile } from './data-package.ts';
import type { CodebookColumn, SurveyCodebook } from './survey-codebook.ts';
import type { ToldVariable } from './survey-sav.ts';

export interface SurveyPackageOptions {
  readonly codebook: SurveyCodebook;
  readonly exportId: string;
  readonly createdAt: Date;
  /** The tables, of which each has the same rows. */
  readonly files: readonly (Omit<PackagedFile, 'format'> & {
    readonly format: 'csv' | 'xlsx' | 'parquet' | 'sav';
  })[];
  /** The variables of the file for SPSS, if there is one. */
  readonly savVariables: readonly ToldVariable[];
}

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

/** The codebook for programs: a Frictionless Data Package v2. The keys that begin with `rapport:` are ours. */
export function surveyDataPackage(options: SurveyPackageOptions) {
  const { codebook, exportId, createdAt, files, savVariables } = options;
  return {
    $schema: profile('datapackage'),
    name: `export-${exportId}`,
    id: exportId,
    title: codebook.survey.title,
    description: codebook.warning,
    created: createdAt.toISOString(),
    resources: files.map((file) => resourceOf(codebook, file)),
    'rapport:survey': codebook.survey,
    'rapport:versions': codebook.versions,
    'rapport:deidentification': codebook.deidentification,
    'rapport:scales': codebook.scales,
    ...(savVariables.length === 0 ? {} : { 'rapport:savVariables': savVariables }),
  };
}

function resourceOf(
  codebook: SurveyCodebook,
  { name, contentType, bytes, sha256, format, textOf }: SurveyPackageOptions['files'][number],
) {
  return {
    $schema: profile('dataresource'),
    name: `responses-${format}`,
    path: name,
    title: `${codebook.survey.title}: responses`,
    format,
    mediatype: contentType.replace(/;.*/, ''),
    ...(format === 'csv' ? { encoding: 'utf-8' } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    // The file for SPSS has its own labels and missing values; its variables are in `rapport:savVariables`.
    ...(format === 'sav'
      ? {}
      : {
          type: 'table' as const,
          schema: {
            $schema: profile('tableschema'),
            fields: codebook.columns.map((column) => fieldOf(column, format === 'parquet', textOf)),
            missingValues: [{ value: '', label: 'No answer' }],
          },
        }),
  };
}

const fieldTypes = {
  NUMBER: 'number',
  TEXT: 'string',
  DATE: 'date',
  DATE_TIME: 'datetime',
  CODE: 'string',
  YES_NO: 'integer',
} as const satisfies Record<CodebookColumn['type'], string>;

function fieldOf(column: CodebookColumn, isTyped: boolean, textOf: (text: string) => string) {
  const { name, role, type, description, minimum, maximum, values } = column;
  const missing = role === 'ANSWER' ? values.filter(({ isMissing }) => isMissing) : [];
  const counted =
    role === 'ANSWER' && type !== 'CODE'
      ? []
      : values.filter(({ isMissing }) => role !== 'ANSWER' || !isMissing);
  const constraints = {
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
  };
  // Typed files have no code in a column of numbers or dates: the column with the missing codes has it.
  const hasCodes = missing.length > 0 && !(isTyped && type !== 'CODE');
  return {
    name,
    type: fieldTypes[type],
    title: description,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    ...(counted.length === 0
      ? {}
      : {
          categories: counted.map(({ code, label }) => ({
            value: type === 'YES_NO' ? Number(code) : textOf(code),
            label,
          })),
        }),
    ...(hasCodes
      ? {
          missingValues: [
            { value: '', label: 'No answer' },
            ...missing.map(({ code, label }) => ({ value: textOf(code), label })),
          ],
        }
      : {}),
  };
}
