import { table } from '../../tables/table.ts';

export const surveys = table('Survey', 'survey');
export const surveyVersions = table('SurveyVersion', 'survey version');
export const questions = table('Question', 'question');
export const scales = table('Scale', 'scale');
export const responses = table('Response', 'response');
