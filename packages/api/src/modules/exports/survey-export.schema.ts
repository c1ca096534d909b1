import type { PresignedDownload } from '@rapport/storage/object-store.ts';

import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { downloadLink } from './survey-export.service.ts';
import { exportFiles, surveyExports } from './tables.ts';

/** More files than an export has, with room for other formats. */
const filesMax = 20;

const DownloadType = builder.objectRef<PresignedDownload>('DownloadLink').implement({
  description: 'A link that works for anyone until it expires. Treat it as a secret.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'The address of the file.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When the link expires.' }),
  }),
});

type FileOfExport = RowOf<'ExportFile'> & { exportExpiresAt: Date | null };

const ExportFileType = builder.objectRef<FileOfExport>('ExportFile').implement({
  description: 'One file of an export.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The file name.' }),
    contentType: t.exposeString('contentType', { description: 'The media type.' }),
    bytes: t.expose('bytes', { type: 'BigInt', description: 'The size in bytes.' }),
    rows: t.exposeInt('rows', {
      nullable: true,
      description: 'The number of rows without the header; null for a file that is not a table.',
    }),
    sha256: t.exposeString('sha256', { description: 'The SHA-256 hash of the bytes, in hexadecimal.' }),
    download: t.field({
      type: DownloadType,
      nullable: true,
      action: 'export.read',
      description: 'A link to the file that works for a few minutes; null after the export has expired.',
      resolve: (file, _args, context) => downloadLink(context, file, file.exportExpiresAt),
    }),
  }),
});

export const SurveyExport = nodeType(surveyExports, {
  action: 'export.read',
  description: 'The responses of a survey version as files, with their codebook and a manifest.',
  columns: {
    language: 'The language of the labels, as a BCP 47 tag.',
    expiresAt: 'When the files will be deleted; null until they are written.',
    createdAt: 'When it was requested.',
    updatedAt: false,
    version: false,
  },
  references: {
    surveyVersion: {
      to: SurveyVersion,
      column: 'surveyVersionId',
      description: 'The survey version of the responses.',
    },
    job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' },
  },
  fields: (t) => ({
    files: t.field({
      type: [ExportFileType],
      action: 'export.read',
      description: `The files, the table first; at most ${filesMax}, and empty until all are written.`,
      extensions: { columns: ['expiresAt'] },
      resolve: async ({ id, expiresAt: exportExpiresAt }, _args, context) => {
        const files = await exportFiles.parts(context, 'surveyExportId', id, filesMax);
        return files.map((file) => ({ ...file, exportExpiresAt }));
      },
    }),
  }),
});

const lists = listsOf(SurveyExport, surveyExports);
lists.lookup('surveyExport');
lists.query('surveyExports', { description: 'The exports of the acting jurisdiction, newest first.' });
