import { table } from '../../tables/table.ts';

export const recidivismCohorts = table('RecidivismCohort', 'recidivism cohort');
export const recidivismPeople = table('RecidivismPerson', 'person of a cohort', {
  plural: 'people of cohorts',
});
