import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import {
  activateActivitySeriesSchema,
  cancelRemainingActivitiesSchema,
  createActivitySeriesSchema,
} from './activity-series.input.ts';
import { ActivitySeries } from './activity-series.schema.ts';
import {
  activateActivitySeries,
  cancelRemainingActivities,
  createActivitySeries,
} from './activity-series.service.ts';

mutation('createActivitySeries', {
  action: 'activity.write',
  description: 'Records a series and all of its activities. The activities are PROPOSED.',
  input: createActivitySeriesSchema,
  payload: ActivitySeries,
  key: 'series',
  run: createActivitySeries,
});

const moved = {
  series: ActivitySeries,
  movedCount: {
    type: 'Int',
    description: 'The number of activities whose status changed now; 0 if there was nothing left to change.',
  },
};

mutationOf('activateActivitySeries', {
  action: 'activityMove.write',
  description:
    'Makes every PROPOSED activity of a series ACTIVE, with the same requirements as `changeActivityStatus`. If one activity cannot become ACTIVE, none does.',
  input: activateActivitySeriesSchema,
  payload: moved,
  run: activateActivitySeries,
});

mutationOf('cancelRemainingActivities', {
  action: 'activityMove.write',
  description: 'Cancels every PROPOSED or ACTIVE activity of a series that has not started yet.',
  input: cancelRemainingActivitiesSchema,
  payload: moved,
  run: cancelRemainingActivities,
});
