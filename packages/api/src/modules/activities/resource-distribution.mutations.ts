import { mutation } from '../../contract/mutation.schema.ts';
import {
  correctResourceDistributionSchema,
  recordResourceDistributionSchema,
  voidResourceDistributionSchema,
} from './resource-distribution.input.ts';
import { ResourceDistribution } from './resource-distribution.schema.ts';
import {
  correctResourceDistribution,
  recordResourceDistribution,
  voidResourceDistribution,
} from './resource-distribution.service.ts';

mutation('recordResourceDistribution', {
  action: 'activity.write',
  description:
    'Records resources that were handed out at an activity that is ACTIVE or COMPLETED. Recipients are not recorded.',
  input: recordResourceDistributionSchema,
  payload: ResourceDistribution,
  key: 'distribution',
  run: recordResourceDistribution,
});

mutation('correctResourceDistribution', {
  action: 'activity.write',
  description:
    'Corrects resources that were handed out, also after the activity and its program are over. The values before stay readable in `corrections`.',
  input: correctResourceDistributionSchema,
  payload: ResourceDistribution,
  key: 'distribution',
  run: correctResourceDistribution,
});

mutation('voidResourceDistribution', {
  action: 'activity.write',
  description:
    'Voids resources that were not handed out. The record stays readable and counts nowhere. This cannot be undone. To count them again, record them again.',
  input: voidResourceDistributionSchema,
  payload: ResourceDistribution,
  key: 'distribution',
  run: voidResourceDistribution,
});
