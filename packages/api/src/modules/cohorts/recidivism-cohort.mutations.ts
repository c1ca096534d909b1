import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import {
  createRecidivismCohortSchema,
  removeRecidivismCohortSchema,
  removeRecidivismPersonSchema,
} from './recidivism-cohort.input.ts';
import { RecidivismCohort } from './recidivism-cohort.schema.ts';
import {
  createRecidivismCohort,
  removeRecidivismCohort,
  removeRecidivismPerson,
} from './recidivism-cohort.service.ts';

mutation('createRecidivismCohort', {
  action: 'cohort.write',
  description:
    'Creates a recidivism cohort without people. Import them with `importDataset`. The event, the window and the method of comparison are fixed from then on.',
  input: createRecidivismCohortSchema,
  payload: RecidivismCohort,
  run: createRecidivismCohort,
});

mutationOf('removeRecidivismPerson', {
  action: 'cohort.write',
  description:
    'Removes a person from a cohort permanently, with the pseudonym and all dates. The audit trail keeps who did it and why. Refused under a legal hold.',
  input: removeRecidivismPersonSchema,
  payload: { deletedId: { type: 'ID', description: 'The global id of the person who was removed.' } },
  run: removeRecidivismPerson,
});

mutation('removeRecidivismCohort', {
  action: 'cohort.write',
  description:
    'Removes all people of a cohort permanently, and closes the cohort. Its definition, its imports and the reason stay readable. Refused under a legal hold.',
  input: removeRecidivismCohortSchema,
  payload: RecidivismCohort,
  run: removeRecidivismCohort,
});
