import { mutation } from '../../contract/mutation.schema.ts';
import { FeedbackInfluence } from './feedback-influence.schema.ts';
import './policy-change-checks.schema.ts';
import './policy-change-outcome.schema.ts';
import {
  addFeedbackInfluence,
  removeFeedbackInfluence,
  updateFeedbackInfluence,
} from './feedback-influence.service.ts';
import {
  addFeedbackInfluenceSchema,
  createPolicyChangeSchema,
  movePolicyChangeSchema,
  removeFeedbackInfluenceSchema,
  updateFeedbackInfluenceSchema,
  updatePolicyChangeSchema,
} from './policy-change.input.ts';
import { sourcesMax } from './policy-change.rules.ts';
import { PolicyChange } from './policy-change.schema.ts';
import { createPolicyChange, movePolicyChange, updatePolicyChange } from './policy-change.service.ts';

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

mutation('updateFeedbackInfluence', {
  ...shared,
  payload: FeedbackInfluence,
  description: 'Changes the weight or the rationale of a source.',
  input: updateFeedbackInfluenceSchema,
  run: updateFeedbackInfluence,
});

mutation('movePolicyChange', {
  ...shared,
  description:
    'Takes the next step: a proposal is decided, a decided change takes effect, and any change can be withdrawn with a reason.',
  input: movePolicyChangeSchema,
  run: movePolicyChange,
});
