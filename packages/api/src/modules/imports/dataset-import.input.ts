import { uploadBytesMax } from '@rapport/core/limits.ts';
import { FileEncoding } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { uploads } from './tables.ts';
import { WorkKinds } from './work-tables.ts';

export const requestUploadSchema = z
  .object({
    fileName: rules.title('A file name').describe('The name of the file.'),
    contentType: z
      .literal('text/csv', 'Only text/csv can be uploaded.')
      .nullish()
      .meta({ graphql: 'String', description: 'The media type; "text/csv", which is also the default.' }),
    bytes: z
      .bigint()
      .min(1n, 'An empty file cannot be uploaded.')
      .max(BigInt(uploadBytesMax), `A file has at most ${uploadBytesMax} bytes.`)
      .describe(`The exact size in bytes, at most ${uploadBytesMax}.`),
  })
  .describe('A file that will be uploaded.');

const columnName = rules.requiredText('The name of a column', 500);

/** A mapping, in the form that the input and the database share. */
export const mappingSchema = z
  .object({
    respondentKey: columnName
      .nullish()
      .describe(
        'The column with the pseudonyms of the respondents; without it, every row is another person.',
      ),
    submittedAt: columnName.nullish().describe('The column with the time of the response, in ISO 8601.'),
    questions: z
      .array(
        z
          .object({
            column: columnName.describe('The name of the column in the header.'),
            questionCode: rules
              .code('A question code')
              .describe('The code of a question of the survey version.'),
          })
          .meta({ graphql: 'QuestionColumnInput', description: 'The column that answers a question.' }),
      )
      .min(1, 'A mapping names at least one question.')
      .max(1_000, 'A mapping names at most 1000 questions.')
      .describe('The columns with answers.'),
  })
  .meta({
    graphql: 'ResponseMappingInput',
    description: 'The meaning of the columns of a file. Columns that are not named are ignored, and listed.',
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
            'The meaning of the columns; by default, columns are found by question codes, "respondent_key" and "submitted_at".',
          ),
      })
      .meta({ graphql: 'SurveyResponsesInput', description: 'Responses to a survey version.' })
      .nullish(),
    populations: z
      .object({
        source: rules
          .title('A source')
          .describe('Their source, such as "United States Census Bureau, 2019 estimates".'),
      })
      .meta({
        graphql: 'PopulationsInput',
        description: 'County populations, with the columns fips, state, county, year and population.',
      })
      .nullish(),
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
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('An uploaded file and its contents.');
