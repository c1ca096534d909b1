import type { Action } from '@rapport/core/permissions.ts';
import type { PresignedDownload } from '@rapport/storage/object-store.ts';

import { builder } from '../../builder.ts';
import type { FieldBuilder } from '../../contract/seam.ts';
import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { downloadLink } from './survey-export.service.ts';
import { exportFiles } from './tables.ts';

export const warningText =
  'A warning that the rows reveal values that figures hide. The manifest has the same text.';

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
      description: 'A link to the file that works for a few minutes; null after the export has expired.',
      resolve: (file, _args, context) => downloadLink(context, file, file.exportExpiresAt),
    }),
  }),
});

interface OwnerOfFiles {
  id: string;
  expiresAt: Date | null;
}

/** The field with the files of an export. `allow` refuses who cannot read them. */
export function exportFileFields<Owner extends OwnerOfFiles>(
  t: FieldBuilder<Owner>,
  column: 'surveyExportId' | 'listExportId',
  action: Action,
  columns: readonly string[] = [],
  allow: (context: Context, owner: Owner) => void = () => undefined,
) {
  return t.field({
    type: [ExportFileType],
    action,
    description: `The files, the table first; at most ${filesMax}, and empty until all are written.`,
    extensions: { columns: ['expiresAt', ...columns] },
    resolve: async (owner, _args, context) => {
      allow(context, owner);
      const files = await exportFiles.parts(context, column, owner.id, filesMax);
      return files.map((file) => ({ ...file, exportExpiresAt: owner.expiresAt }));
    },
  });
}
