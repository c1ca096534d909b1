import { uploadBytesMax } from '@rapport/core/limits.ts';
import { FileEncoding } from '@rapport/database/generated/prisma/enums.ts';
import { dateFormats, decimalMarks } from '@rapport/interchange/cell-format.ts';
import { delimiters, type Delimiter as DelimiterName } from '@rapport/interchange/csv-delimiter.ts';
import * as z from 'zod';

import { textConfirmation } from '../../contract/text-screening.ts';
import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { cohortPeopleSchema } from '../cohorts/recidivism-cohort.input.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { columnName, cellText, mappingSchema, recodingSchema } from './response-mapping.input.ts';
import { uploads } from './tables.ts';
import { WorkKinds } from './work-tables.ts';

const named = <Name extends string>(names: readonly Name[]): { readonly [N in Name]: N } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

/** The values of the enums of the contract that say how a file is written. */
export const Delimiter = named(Object.keys(delimiters) as DelimiterName[]);
export const DecimalMark = named(decimalMarks);
export const DateFormat = named(dateFormats);

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const requestUploadSchema = z
  .object({
    fileName: rules
      .exempt(rules.title('A file name'), 'The name of a file, for the people who can import.')
      .describe('The name of the file.'),
    contentType: z
      .literal(['text/csv', workbookType], `Only text/csv and ${workbookType} can be uploaded.`)
      .nullish()
      .meta({
        graphql: 'String',
        description: `The media type; "text/csv" by default, or "${workbookType}" for a workbook of Justice Counts.`,
      }),
    bytes: z
      .bigint()
      .min(1n, 'An empty file cannot be uploaded.')
      .max(BigInt(uploadBytesMax), `A file has at most ${uploadBytesMax} bytes.`)
      .describe(`The exact size in bytes, at most ${uploadBytesMax}.`),
  })
  .describe('A file that will be uploaded.');

const keptRowsSchema = z
  .object({
    column: columnName.describe('The name of the column in the header.'),
    values: z
      .array(cellText)
      .max(100, 'A condition names at most 100 values.')
      .describe(
        'The values of rows that count, in upper or lower case; empty for all rows in which the cell is not empty.',
      ),
  })
  .meta({ graphql: 'KeptRowsInput', description: 'Rows that count, by the value of a column.' });

const tableColumnSchema = z
  .object({
    column: columnName.describe('The name of the column in the header.'),
    field: columnName.describe('The name of the column in `importTemplate`, such as "starts_at".'),
    recode: z
      .array(recodingSchema)
      .max(500, 'A column has at most 500 recodings.')
      .nullish()
      .describe('Replacements before a cell is read.'),
  })
  .meta({
    graphql: 'TableColumnInput',
    description: 'A column that has another name than in `importTemplate`, or whose cells are recoded.',
  });

/** The format of a file, in the form that the input and the database share. */
export const fileFormatSchema = z
  .object({
    delimiter: z
      .enum(Delimiter)
      .nullish()
      .describe('The character that separates columns; by default, it is recognized from the header.'),
    skipRows: z
      .int()
      .min(0, 'A number of rows is not negative.')
      .max(100, 'At most 100 rows can be skipped.')
      .nullish()
      .describe('Rows after the header that describe the columns and are not records.'),
    keepRows: z
      .array(keptRowsSchema)
      .max(20, 'At most 20 conditions.')
      .nullish()
      .describe('Conditions for the rows that count, such as finished responses. All must hold.'),
    decimalMark: z.enum(DecimalMark).nullish().describe('The decimal mark of numbers.'),
    dateFormat: z
      .enum(DateFormat)
      .nullish()
      .describe('The order of the parts of dates; YEAR_MONTH_DAY by default.'),
    timeZone: rules.timeZone
      .nullish()
      .describe(
        'The time zone of times without an offset, by its IANA name. Without it, such times are refused.',
      ),
    missingCodes: z
      .array(cellText)
      .max(50, 'At most 50 missing codes.')
      .nullish()
      .describe('Texts that stand for an empty cell, such as "-99" or "N/A".'),
    columns: z
      .array(tableColumnSchema)
      .max(500, 'At most 500 columns can be named.')
      .nullish()
      .describe(
        'For populations and tables: the columns under other names. Those with the names of `importTemplate` are found without it. The mapping of responses names their columns.',
      ),
  })
  .meta({
    graphql: 'FileFormatInput',
    description: 'How a file is written. A dry run recognizes what it can, and proposes it.',
  });

const datasetSchema = z
  .object({
    surveyResponses: z
      .object({
        surveyVersionId: surveyVersions.id.describe(
          'The survey version that was answered. It must be FIELDED.',
        ),
        mapping: mappingSchema
          .nullish()
          .describe(
            'The meaning of the columns; by default, columns are found by question codes, "respondent_key" and "submitted_at". A dry run recognizes more, and proposes it.',
          ),
      })
      .meta({ graphql: 'SurveyResponsesInput', description: 'Responses to a survey version.' })
      .nullish(),
    populations: z
      .object({
        source: rules
          .publicTitle('A source')
          .describe('Their source, such as "United States Census Bureau, 2019 estimates".'),
      })
      .meta({
        graphql: 'PopulationsInput',
        description: 'County populations, with the columns fips, state, county, year and population.',
      })
      .nullish(),
    recidivismCohort: cohortPeopleSchema.nullish(),
    table: z
      .enum(WorkKinds)
      .nullish()
      .describe(
        'Records of the work, in a table of fixed columns that `importTemplate` lists. You must also be allowed to write them by hand.',
      ),
  })
  .meta({
    graphql: 'DatasetInput',
    description: 'The contents of a file: exactly one of these.',
    isOneOf: true,
  });

export type Dataset = z.output<typeof datasetSchema>;
export const importDatasetSchema = z
  .object({
    uploadId: uploads.id,
    dataset: datasetSchema.describe('The contents of the file.'),
    dryRun: z.boolean().nullish().describe('True to check the file and write nothing.'),
    encoding: z
      .enum(FileEncoding)
      .nullish()
      .describe('The encoding of the text; UTF_8 by default. It is never guessed.'),
    format: fileFormatSchema.nullish().describe('How the file is written; by default, as plain CSV.'),
    onlyNew: z
      .boolean()
      .nullish()
      .describe('True to pass over rows that were imported before, in place of refusing the file.'),
    textConfirmation: textConfirmation.describe(
      'Confirms that the texts of the file identify nobody, after an import with issues of the code LIKELY_IDENTIFYING_TEXT.',
    ),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('An uploaded file and its contents.');

export type FileFormat = z.output<typeof fileFormatSchema>;
