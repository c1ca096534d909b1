import type * as Rows from '@rapport/database/generated/prisma/client.ts';
import type { DatasetKind, FileEncoding } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { jobFields, JobType, type JobRow } from '../../jobs/job.schema.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { surveyVersionFields, type SurveyVersionRow } from '../surveys/survey.service.ts';
import {
  datasetImportFields,
  uploadFields,
  type DatasetImportRow,
  type UploadRow,
} from './dataset-import.service.ts';
import type { WorkKind } from './work-tables.ts';

const tableKinds = {
  PROGRAMS: { description: 'Programs: a row a program, each of them PROPOSED.' },
  ACTIVITIES: {
    description:
      'Activities: a row an activity, PROPOSED; or COMPLETED, with its attendance, where it has a headcount.',
  },
  PARTNERS: { description: 'Partner organisations: a row an organisation.' },
  TRAINING: { description: 'Completed trainings: a row a member of staff, a training and a day.' },
  BUDGET: { description: 'Budget lines: a row a line of a program and a fiscal year.' },
} satisfies Record<WorkKind, object>;

export const DatasetTableEnum = builder.enumType('DatasetTable', {
  description: 'A file of records of the work, in a table of fixed columns.',
  values: tableKinds,
});

export const DatasetKindEnum = builder.enumType('DatasetKind', {
  description: 'What a file holds.',
  values: {
    SURVEY_RESPONSES: { description: 'Responses to a survey version: a row a respondent.' },
    POPULATIONS: { description: 'County populations: a row a county, year and group.' },
    ...tableKinds,
  } satisfies Record<DatasetKind, object>,
});

export const FileEncodingEnum = builder.enumType('FileEncoding', {
  description: 'How the text of a file is encoded.',
  values: {
    UTF_8: { description: 'UTF-8, with or without a byte order mark.' },
    WINDOWS_1252: { description: 'Windows-1252, of which Latin-1 is a part: what older spreadsheets write.' },
  } satisfies Record<FileEncoding, object>,
});

export const UploadType = builder.prismaObject('Upload', {
  description: 'A file that was announced and then put into the object store.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (upload) => ({ id: upload.id, type: 'Upload' }) }),
    fileName: t.exposeString('fileName', { description: 'The name that it had.' }),
    contentType: t.exposeString('contentType', { description: 'Its media type.' }),
    bytes: t.expose('bytes', { type: 'BigInt', description: 'Its size in bytes, as announced.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be uploaded.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was announced.' }),
  }),
});
registerNode('Upload', uploadFields, 'import.read');

const ImportIssueType = builder.prismaObject('ImportIssue', {
  description: 'What is wrong with a row of a file, or with the file.',
  fields: (t) => ({
    line: t.exposeInt('line', {
      nullable: true,
      description: 'The line of the file on which the row begins, from 1; null where it is about no row.',
    }),
    column: t.exposeString('columnName', {
      nullable: true,
      description: 'The column, by its name in the header; null where it is about the whole row.',
    }),
    code: t.exposeString('code', {
      description: 'Machine-readable, such as UNKNOWN_CHOICE, OUT_OF_RANGE or DUPLICATE_ROW.',
    }),
    message: t.exposeString('message', { description: 'For the person who made the file.' }),
    value: t.exposeString('value', { nullable: true, description: 'What the cell held, cut short.' }),
  }),
});
const [ImportIssueConnection, ImportIssueEdge] = connectionTypes(ImportIssueType, 'ImportIssue');

export const DatasetImportType = builder.prismaObject('DatasetImport', {
  description: 'A file read into the database: all of it, or none.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (row) => ({ id: row.id, type: 'DatasetImport' }) }),
    kind: t.expose('kind', { type: DatasetKindEnum, description: 'What the file holds.' }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'True where the file was only checked.' }),
    encoding: t.expose('encoding', { type: FileEncodingEnum, description: 'How its text is encoded.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where populations come from.' }),
    rowsRead: t.exposeInt('rowsRead', { description: 'Rows of the file, without its header.' }),
    rowsImported: t.exposeInt('rowsImported', {
      description: 'Rows that are in the database: all of them or 0.',
    }),
    issueCount: t.exposeInt('issueCount', { description: 'How much is wrong with the file, listed or not.' }),
    ignoredColumns: t.exposeStringList('ignoredColumns', {
      description: 'Columns that nothing was read from.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    upload: t.field({
      type: UploadType,
      description: 'The file.',
      resolve: (row, _args, context) =>
        requireRow<UploadRow>(context.loaders, 'Upload', uploadFields, row.uploadId),
    }),
    surveyVersion: t.field({
      type: SurveyVersion,
      nullable: true,
      action: 'survey.read',
      description: 'The survey version whose responses it holds.',
      resolve: (row, _args, context) =>
        row.surveyVersionId === null
          ? null
          : context.loaders.byId<SurveyVersionRow>('SurveyVersion', surveyVersionFields, row.surveyVersionId),
    }),
    job: t.field({
      type: JobType,
      description: 'How far the work is.',
      resolve: (row, _args, context) => requireRow<JobRow>(context.loaders, 'Job', jobFields, row.jobId),
    }),
    issues: t.connection(
      {
        type: ImportIssueType,
        action: 'import.read',
        description: 'What is wrong with the file, in the order of its lines; the first thousand.',
        resolve: (row, args, context) =>
          readConnection<Rows.ImportIssue>(
            context,
            {
              model: 'ImportIssue',
              fields: ['position', 'line', 'columnName', 'code', 'message', 'value'],
              orderBy: { field: 'position', direction: 'asc', kind: 'number' },
              parent: { field: 'datasetImportId', id: row.id },
            },
            args,
          ),
      },
      ImportIssueConnection,
      ImportIssueEdge,
    ),
  }),
});
registerNode('DatasetImport', datasetImportFields, 'import.read');
const [DatasetImportConnection, DatasetImportEdge] = connectionTypes(DatasetImportType, 'DatasetImport');

builder.queryField('datasetImports', (t) =>
  t.connection(
    {
      type: DatasetImportType,
      action: 'import.read',
      description: 'The imports of the acting jurisdiction, newest first.',
      resolve: (_root, args, context) =>
        readConnection<DatasetImportRow>(
          context,
          { model: 'DatasetImport', fields: datasetImportFields, orderBy: newestFirst },
          args,
        ),
    },
    DatasetImportConnection,
    DatasetImportEdge,
  ),
);

builder.queryField('datasetImport', (t) =>
  t.field({
    type: DatasetImportType,
    nullable: true,
    action: 'import.read',
    description: 'One import; null where there is no such import for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<DatasetImportRow>(context, 'DatasetImport', id),
  }),
);
