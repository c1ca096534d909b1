import { table } from '../../tables/table.ts';

export const surveyLinks = table('SurveyLink', 'link of a survey', {
  plural: 'links of surveys',
  unlisted: ['tokenHash', 'usedInvitations', 'notedOn'],
});
