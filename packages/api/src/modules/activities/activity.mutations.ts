import { mutation } from '../../contract/mutation.schema.ts';
import { changeActivityStatusSchema, createActivitySchema, updateActivitySchema } from './activity.input.ts';
import { Activity } from './activity.schema.ts';
import { createActivity, updateActivity } from './activity.service.ts';
import { changeActivityStatus } from './activity-status.service.ts';

mutation('createActivity', {
  action: 'activity.write',
  description: 'Records an activity of a program. Its status is PROPOSED; `changeActivityStatus` changes it.',
  input: createActivitySchema,
  payload: Activity,
  run: createActivity,
});

mutation('updateActivity', {
  action: 'activity.write',
  description:
    'Changes an activity that is not CANCELLED. A COMPLETED activity cannot start in the future. If the kind of an ACTIVE or COMPLETED activity changes, the reviews that the new kind requires must be approved.',
  input: updateActivitySchema,
  payload: Activity,
  run: updateActivity,
});

mutation('changeActivityStatus', {
  action: 'activityMove.write',
  description:
    'Changes the status of an activity: PROPOSED → ACTIVE → COMPLETED, or CANCELLED from either of the first two, with a reason. It becomes ACTIVE only in an ACTIVE program, when every required review is approved and no disclosed conflict is open. It cannot be COMPLETED before it has started.',
  input: changeActivityStatusSchema,
  payload: Activity,
  run: changeActivityStatus,
});
