import { table } from '../../tables/table.ts';

export const surveyExports = table('SurveyExport', 'export');
export const exportFiles = table('ExportFile', 'file of an export', { plural: 'files of an export' });
