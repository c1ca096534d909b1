/** Every domain module, one line each. */
import './areas/area.mutations.ts';
import './programs/program.mutations.ts';
import './authorities/legal-authority.mutations.ts';
import './authorities/program-authority.mutations.ts';
import './surveys/survey.mutations.ts';
import './surveys/survey-result.schema.ts';
import './surveys/response.schema.ts';
import './activities/activity.mutations.ts';
import './audit/audit-event.schema.ts';
import './jurisdictions/api-key.mutations.ts';
import './jurisdictions/membership.mutations.ts';
import './jurisdictions/viewer.schema.ts';
import './populations/population.schema.ts';
import './imports/dataset-import.mutations.ts';
import './exports/survey-export.schema.ts';
import './budget/budget-line.mutations.ts';
import './budget/expenditure.mutations.ts';
