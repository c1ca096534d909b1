import { table } from '../../tables/table.ts';

export const surveyExports = table('SurveyExport', 'export');
