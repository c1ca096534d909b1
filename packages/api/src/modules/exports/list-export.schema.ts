import { subjectOf } from '@rapport/core/actor.ts';
import { figureWarning, frozenNote, rowWarning } from '@rapport/interchange/export-file.ts';

import { nodeType } from '../../contract/node.schema.ts';
import { authorize } from '../../context.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { rootLists } from '../../lists/root-lists.ts';
import { yearActions } from '../summary/year-figures.service.ts';
import { exportFileFields, warningText } from './export-file.schema.ts';
import { isOwn } from './list-export.service.ts';
import { tableList } from './table-export.service.ts';
import { listExports } from './tables.ts';
import { yearList } from './year-export.service.ts';

export const ListExport = nodeType(listExports, {
  action: 'listExport.read',
  description:
    'A list of the API or the figures of a year as CSV files with a manifest, or a frozen comparison as files with a codebook. Only the person who requested it sees it, while they can read its content.',
  isVisible: isOwn,
  columns: {
    requestedBySubject: false,
    list: 'The name of the list in the API, such as "programs"; "year" for the figures of a year or of other days, "comparisonTable" for a frozen comparison.',
    expiresAt: 'When the files will be deleted; null until they are written.',
    createdAt: 'When it was requested.',
    updatedAt: false,
    version: false,
  },
  references: {
    job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' },
  },
  fields: (t) => ({
    warning: t.string({
      description: warningText,
      extensions: { columns: ['list'] },
      resolve: ({ list }) =>
        list === tableList ? frozenNote : list === yearList ? figureWarning : rowWarning,
    }),
    files: exportFileFields(t, 'listExportId', 'listExport.read', ['list'], (context, { list }) => {
      const action = rootLists().find(({ name }) => name === list)?.action;
      const ofFigures = { [yearList]: yearActions, [tableList]: ['comparison.read'] as const }[list];
      for (const one of action ? [action] : (ofFigures ?? [])) authorize(context, one, 'ListExport.files');
    }),
  }),
});

const lists = listsOf(ListExport, listExports);
lists.lookup('listExport');
lists.query('listExports', {
  description: 'Your own exports of lists, newest first.',
  where: (context) => [{ field: 'requestedBySubject', is: 'equal', value: subjectOf(context.actor) }],
});
