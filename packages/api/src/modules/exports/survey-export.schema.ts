import {
  ExportProfileVisibility,
  SurveyExportForm,
  SurveyExportFormat,
} from '@rapport/database/generated/prisma/enums.ts';
import { deidentifiedWarning, rowWarning } from '@rapport/interchange/export-file.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { authorize } from '../../context.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { exportFileFields, warningText } from './export-file.schema.ts';
import { exportVersionsMax } from './survey-export.input.ts';
import * as words from './survey-export.words.ts';
import { surveyExports } from './tables.ts';

enumOf('SurveyExportFormat', SurveyExportFormat, 'A format of exported responses.', {
  CSV: 'Comma-separated values (RFC 4180) in UTF-8.',
  XLSX: 'A workbook of Excel.',
  PARQUET: 'Apache Parquet, with typed columns.',
  SAV: 'A system file of SPSS, with variable labels, value labels and missing values.',
});
enumOf('SurveyExportForm', SurveyExportForm, 'How much exported responses say about people.', {
  DEIDENTIFIED:
    'Without keys, times and free text. Answers that others may know are grouped, so that each person is the same as several others.',
  IDENTIFIED: 'Everything that was answered, with respondent keys. It requires a reason.',
});
enumOf('ExportProfileVisibility', ExportProfileVisibility, 'Who can see and use a profile.', {
  PRIVATE: 'The person who created it.',
  SHARED: 'Everyone in the office who can request exports.',
});

export const SurveyExport = nodeType(surveyExports, {
  action: 'export.read',
  description: 'The responses to survey versions as files, with their codebook and a manifest.',
  columns: {
    formats: words.formats,
    form: words.form,
    codes: `${words.codes} Empty for all.`,
    kAnonymity: `${words.kAnonymity} Null for identified rows.`,
    reason: 'Why identified responses were exported.',
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
      description: 'The newest survey version of the responses.',
    },
    job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' },
  },
  fields: (t) => ({
    warning: t.string({
      description: warningText,
      extensions: { columns: ['form'] },
      resolve: ({ form }) => (form === 'IDENTIFIED' ? rowWarning : deidentifiedWarning),
    }),
    surveyVersions: t.field({
      type: [SurveyVersion],
      action: 'survey.read',
      description: `All survey versions of the responses, newest first; at most ${exportVersionsMax}.`,
      extensions: { columns: ['surveyVersionIds'] },
      resolve: async ({ surveyVersionIds }, _args, context) => {
        const found = await Promise.all(surveyVersionIds.map((id) => surveyVersions.find(context, id)));
        return found.filter((one) => one !== null);
      },
    }),
    files: exportFileFields(t, 'surveyExportId', 'export.read', ['form'], (context, { form }) => {
      if (form === 'IDENTIFIED') authorize(context, 'export.identified', 'SurveyExport.files');
    }),
  }),
});

const lists = listsOf(SurveyExport, surveyExports);
lists.lookup('surveyExport');
lists.query('surveyExports', { description: 'The exports of the acting jurisdiction, newest first.' });
