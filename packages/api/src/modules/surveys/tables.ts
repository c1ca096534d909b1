import { table } from '../../tables/table.ts';

export const surveys = table('Survey', 'survey');
export const surveyVersions = table('SurveyVersion', 'survey version');
export const questions = table('Question', 'question');
export const choices = table('Choice', 'choice');
export const quotas = table('SurveyQuota', 'survey quota');
export const scales = table('Scale', 'scale');
export const scaleItems = table('ScaleItem', 'scale item');
export const responses = table('Response', 'response');
// The frame has every target and group, which only the service reads.
export const surveyReleases = table('SurveyRelease', 'survey release', { unlisted: ['frame'] });
export const surveyReleaseRequests = table('SurveyReleaseRequest', 'request for a survey release');
export const weightSets = table('WeightSet', 'weight set');
