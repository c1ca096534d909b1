import { mutation } from '../../contract/mutation.schema.ts';
import { recordResourceDistributionSchema } from './resource-distribution.input.ts';
import { ResourceDistribution } from './resource-distribution.schema.ts';
import { recordResourceDistribution } from './resource-distribution.service.ts';

mutation('recordResourceDistribution', {
  action: 'activity.write',
  description:
    'Records resources that were handed out at an activity that is ACTIVE or COMPLETED. Recipients are not recorded.',
  input: recordResourceDistributionSchema,
  payload: ResourceDistribution,
  key: 'distribution',
  run: recordResourceDistribution,
});
