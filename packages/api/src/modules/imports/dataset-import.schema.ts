import { DatasetKind, FileEncoding, ImportIssueSeverity } from '@rapport/database/generated/prisma/enums.ts';
import { isPersonalColumn } from '@rapport/interchange/personal-column.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType, rowType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { RecidivismCohort } from '../cohorts/recidivism-cohort.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { ImportProposalType } from './import-proposal.schema.ts';
import { readProposal } from './import-proposal.ts';
import { datasetImports, importIssues, uploads } from './tables.ts';
import { WorkKinds } from './work-tables.ts';

const tableKinds = {
  PROGRAMS: 'Programs, one per row. Each becomes PROPOSED.',
  ACTIVITIES:
    'Activities, one per row. Each becomes PROPOSED; with a headcount, it becomes COMPLETED with its attendance.',
  PARTNERS: 'Partner organizations, one per row.',
  TRAINING: 'Completed trainings: one row for each staff member, training and day.',
  BUDGET: 'Budget lines: one row for each line of a program and a fiscal year.',
  OBSERVATIONS: 'Observations: one row for each indicator, place, period and group.',
  JUSTICE_COUNTS:
    'A file for Justice Counts: the single page with a column `metric`, or a file that is named after its metric.',
  FEEDBACK: 'Feedback items, one per row.',
};

enumOf('DatasetTable', WorkKinds, 'A file of records of the work, in a table of fixed columns.', tableKinds);

export const DatasetKindEnum = enumOf('DatasetKind', DatasetKind, 'The contents of a file.', {
  SURVEY_RESPONSES: 'Responses to a survey version, one respondent per row.',
  POPULATIONS: 'County populations: one row for each county, year and group.',
  RECIDIVISM_COHORT: 'The people of a recidivism cohort, one per row.',
  ...tableKinds,
});

enumOf('FileEncoding', FileEncoding, 'The encoding of the text of a file.', {
  UTF_8: 'UTF-8, with or without a byte order mark.',
  WINDOWS_1252: 'Windows-1252, which includes Latin-1. Older spreadsheets write it.',
});

export const UploadType = nodeType(uploads, {
  action: 'import.read',
  description: 'A file that was announced and then put into the object store.',
  columns: {
    fileName: 'The name of the file.',
    contentType: 'The media type.',
    bytes: 'The announced size in bytes.',
    expiresAt: 'The end of the time in which it can be uploaded.',
    createdAt: 'When it was announced.',
    updatedAt: false,
    version: false,
  },
});

enumOf('ImportIssueSeverity', ImportIssueSeverity, 'Whether a problem stops the import.', {
  ERROR: 'Nothing is imported until it is corrected.',
  WARNING: 'The import goes on. Check the figures.',
});

const ImportIssueType = rowType(importIssues, {
  description: 'A problem with a row of a file, or with the file.',
  columns: {
    line: 'The line of the file on which the row begins, from 1; null if it is not about one row.',
    severity: 'Whether it stops the import.',
    code: 'Machine-readable, such as UNKNOWN_CHOICE, OUT_OF_RANGE or DUPLICATE_ROW.',
    message: 'A message for the person who made the file.',
    value: 'The contents of the cell, shortened.',
    createdAt: false,
    updatedAt: false,
    version: false,
  },
  fields: (t) => ({
    column: t.exposeString('columnName', {
      nullable: true,
      description: 'The name of the column in the header; null if it is about the whole row.',
    }),
  }),
});

export const DatasetImportType = nodeType(datasetImports, {
  action: 'import.read',
  description: 'A file read into the database: all of its rows, or none.',
  columns: {
    kind: 'The contents of the file.',
    isDryRun: 'True if the file was only checked.',
    encoding: 'The encoding of the text.',
    source: 'The source of populations.',
    confirmationReason:
      'The reason with which likely names in the texts of the file were confirmed; null if they were not.',
    onlyNew: 'True if rows that were imported before are passed over.',
    rowsRead: 'The records of the file: its rows without the header and without skipped rows.',
    rowsSkipped:
      'The rows that are not records: they describe the columns, repeat the header, or do not meet the conditions of `keepRows`.',
    rowsKnown: 'The rows that were passed over because they were imported before.',
    rowsImported: 'The rows that are in the database: all of them or 0.',
    issueCount: 'The number of problems with the file, listed or not, without warnings.',
    warningCount: 'The number of warnings, listed or not. They do not stop the import.',
    ignoredColumns: 'The columns that were ignored.',
    createdAt: 'When it was requested.',
    updatedAt: false,
    version: false,
  },
  references: {
    upload: { to: UploadType, column: 'uploadId', description: 'The file.' },
    surveyVersion: {
      to: SurveyVersion,
      column: 'surveyVersionId',
      description: 'The survey version whose responses the file contains.',
    },
    recidivismCohort: {
      to: RecidivismCohort,
      column: 'recidivismCohortId',
      description: 'The cohort whose people the file contains.',
    },
    job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' },
  },
  fields: (t) => ({
    personalColumns: t.stringList({
      description:
        'The ignored columns whose names say that they identify people, such as an e-mail address. Nothing of them is stored.',
      extensions: { columns: ['ignoredColumns'] },
      resolve: ({ ignoredColumns }) => ignoredColumns.filter(isPersonalColumn),
    }),
    proposal: t.field({
      type: ImportProposalType,
      nullable: true,
      description:
        'The format and the mapping as they were read, in the form of the input: what was sent, and in a dry run also what was recognized. Correct it and send it with the import. Null before the file was read.',
      extensions: { columns: ['proposal'] },
      resolve: ({ proposal }) => readProposal(proposal),
    }),
  }),
});

listsOf(ImportIssueType, importIssues).under(DatasetImportType, 'issues', 'datasetImportId', {
  action: 'import.read',
  description:
    'The problems with the file and the warnings about it, in the order of its lines; the first thousand.',
  orderBy: orderBy(importIssues, 'position', 'asc'),
});

const lists = listsOf(DatasetImportType, datasetImports);
lists.lookup('datasetImport');
lists.query('datasetImports', { description: 'The imports of the acting jurisdiction, newest first.' });
