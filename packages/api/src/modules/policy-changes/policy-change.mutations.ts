import { mutation } from '../../contract/mutation.schema.ts';
import './feedback-influence.schema.ts';
import { addFeedbackInfluence, removeFeedbackInfluence } from './feedback-influence.service.ts';
import {
  addFeedbackInfluenceSchema,
  createPolicyChangeSchema,
  removeFeedbackInfluenceSchema,
  updatePolicyChangeSchema,
} from './policy-change.input.ts';
import { sourcesMax } from './policy-change.rules.ts';
import { PolicyChange } from './policy-change.schema.ts';
import { createPolicyChange, updatePolicyChange } from './policy-change.service.ts';

const shared = { action: 'policyChange.write', payload: PolicyChange } as const;

mutation('createPolicyChange', {
  ...shared,
  description: 'Records a change of policy or practice, with its sources and its limits.',
  input: createPolicyChangeSchema,
  run: createPolicyChange,
});

mutation('updatePolicyChange', {
  ...shared,
  description: 'Changes a policy change.',
  input: updatePolicyChangeSchema,
  run: updatePolicyChange,
});

mutation('addFeedbackInfluence', {
  ...shared,
  description: `Adds a source to a policy change. A policy change has at most ${sourcesMax} sources.`,
  input: addFeedbackInfluenceSchema,
  run: addFeedbackInfluence,
});

mutation('removeFeedbackInfluence', {
  ...shared,
  description: 'Removes a source from a policy change. The last source cannot be removed.',
  input: removeFeedbackInfluenceSchema,
  run: removeFeedbackInfluence,
});
