import { table } from '../../tables/table.ts';

export const surveyExports = table('SurveyExport', 'export');
export const listExports = table('ListExport', 'export of a list', {
  plural: 'exports of lists',
  unlisted: ['model', 'shownColumns', 'conditions', 'listOrder', 'figures'],
});
export const exportFiles = table('ExportFile', 'file of an export', { plural: 'files of an export' });
export const exportProfiles = table('ExportProfile', 'export profile');
