import { mutation } from '../../contract/mutation.schema.ts';
import { createRecidivismCohortSchema } from './recidivism-cohort.input.ts';
import { RecidivismCohort } from './recidivism-cohort.schema.ts';
import { createRecidivismCohort } from './recidivism-cohort.service.ts';

mutation('createRecidivismCohort', {
  action: 'cohort.write',
  description:
    'Creates a recidivism cohort without people. Import them with `importDataset`. The event, the window and the method of comparison are fixed from then on.',
  input: createRecidivismCohortSchema,
  payload: RecidivismCohort,
  run: createRecidivismCohort,
});
