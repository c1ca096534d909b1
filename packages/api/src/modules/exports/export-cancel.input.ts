import * as z from 'zod';

import { listExports, surveyExports } from './tables.ts';

const exportIds = z
  .object({
    surveyExportId: surveyExports.id.optional().describe('An export of survey responses.'),
    listExportId: listExports.id.optional().describe('An export of a list or of figures.'),
  })
  .meta({ graphql: 'ExportInput', description: 'One export by its global id.', isOneOf: true });

/** The export of an input: its kind and row id. */
export interface NamedExport {
  kind: 'surveyExportId' | 'listExportId';
  id: string;
}

export const cancelExportSchema = z
  .object({
    export: exportIds
      .transform(({ surveyExportId, listExportId }, parsing): NamedExport => {
        if (surveyExportId !== undefined && listExportId === undefined)
          return { kind: 'surveyExportId', id: surveyExportId };
        if (listExportId !== undefined && surveyExportId === undefined)
          return { kind: 'listExportId', id: listExportId };
        parsing.addIssue({ code: 'custom', message: 'Name exactly one export.' });
        return z.NEVER;
      })
      .describe('The export to cancel.'),
  })
  .describe('The export to cancel.');
