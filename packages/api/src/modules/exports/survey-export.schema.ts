import type { PresignedDownload } from '@rapport/storage/object-store.ts';

import { builder } from '../../builder.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { jobs } from '../../jobs/tables.ts';
import type { RowOf } from '../../tables/columns.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { mutation } from '../../mutation.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { surveyVersions } from '../surveys/tables.ts';
import {
  downloadLink,
  exportFileFields,
  requestExport,
  requestExportSchema,
  surveyExportFields,
  type ExportFileRow,
  type SurveyExportRow,
} from './survey-export.service.ts';

/** An export has four files; there is room for the formats to come. */
const filesMax = 20;

const DownloadType = builder.objectRef<PresignedDownload>('DownloadLink').implement({
  description: 'A link that anybody who has it can use until it expires: treat it as a secret.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Where the file is.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when the link works.' }),
  }),
});

const ExportFileType = builder
  .objectRef<ExportFileRow & { exportExpiresAt: Date | null }>('ExportFile')
  .implement({
    description: 'One file of an export.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name.' }),
      contentType: t.exposeString('contentType', { description: 'Its media type.' }),
      bytes: t.expose('bytes', { type: 'BigInt', description: 'Its size in bytes.' }),
      rows: t.exposeInt('rows', {
        nullable: true,
        description: 'Rows without the header; null for a file that is no table.',
      }),
      sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, hexadecimal.' }),
      download: t.field({
        type: DownloadType,
        nullable: true,
        action: 'export.read',
        description: 'A link to it, for a few minutes; null once the export has expired.',
        resolve: (file, _args, context) => downloadLink(context, file, file.exportExpiresAt),
      }),
    }),
  });

const SurveyExportType = builder.prismaObject('SurveyExport', {
  description: "A survey version's responses as files, with their codebook and a manifest.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (row) => ({ id: row.id, type: 'SurveyExport' }) }),
    language: t.exposeString('language', { description: 'Of the labels, as a BCP 47 tag.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when its files are kept; null until they are written.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    surveyVersion: t.field({
      type: SurveyVersion,
      action: 'survey.read',
      description: 'The survey version whose responses it holds.',
      resolve: (row, _args, context) => surveyVersions.of(context, row.surveyVersionId),
    }),
    job: t.field({
      type: JobType,
      description: 'How far the work is.',
      resolve: (row, _args, context) => jobs.of(context, row.jobId),
    }),
    files: t.field({
      type: [ExportFileType],
      action: 'export.read',
      description: `Its files, the table first; at most ${filesMax}, and none until all are written.`,
      resolve: async (row, _args, context) => {
        const files = await context.loaders.list<ExportFileRow>(
          {
            model: 'ExportFile',
            fields: exportFileFields,
            orderBy: { field: 'position', direction: 'asc' },
            limit: filesMax,
            parentField: 'surveyExportId',
          },
          row.id,
        );
        return files.map((file) => ({
          ...file,
          exportExpiresAt: row.expiresAt,
        }));
      },
    }),
  }),
});
registerNode('SurveyExport', surveyExportFields, 'export.read');
const [SurveyExportConnection, SurveyExportEdge] = connectionTypes(SurveyExportType, 'SurveyExport');

builder.queryField('surveyExports', (t) =>
  t.connection(
    {
      type: SurveyExportType,
      action: 'export.read',
      description: 'The exports of the acting jurisdiction, newest first.',
      resolve: (_root, args, context) =>
        readConnection<SurveyExportRow>(
          context,
          { model: 'SurveyExport', fields: surveyExportFields, orderBy: newestFirst },
          args,
        ),
    },
    SurveyExportConnection,
    SurveyExportEdge,
  ),
);

builder.queryField('surveyExport', (t) =>
  t.field({
    type: SurveyExportType,
    nullable: true,
    action: 'export.read',
    description: 'One export; null where there is no such export for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<SurveyExportRow>(context, 'SurveyExport', id),
  }),
);

const RequestExportInput = builder.inputType('RequestExportInput', {
  description: 'What to export.',
  fields: (t) => ({
    surveyVersionId: t.id({ required: true, description: 'The survey version; not a DRAFT.' }),
    language: t.string({
      description: "Of the labels, as a BCP 47 tag; the version's first language unless said otherwise.",
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same export.',
    }),
  }),
});

const RequestExportPayload = builder
  .objectRef<{ surveyExport: SurveyExportRow; job: RowOf<'Job'> }>('RequestExportPayload')
  .implement({
    description: 'The export was asked for. Ask for it again to see how far it is.',
    fields: (t) => ({
      surveyExport: t.field({
        type: SurveyExportType,
        description: 'The export.',
        resolve: ({ surveyExport }) => surveyExport,
      }),
    }),
  });

builder.mutationField('requestExport', (t) =>
  t.field({
    type: RequestExportPayload,
    description: 'Writes the responses of a survey version to files, as a job: CSV, codebook and manifest.',
    args: { input: t.arg({ type: RequestExportInput, required: true, description: 'What to export.' }) },
    ...mutation({
      action: 'export.write',
      schema: requestExportSchema,
      resolve: requestExport,
      afterCommit: (context, { job }) => announceJob(context, job),
    }),
  }),
);
