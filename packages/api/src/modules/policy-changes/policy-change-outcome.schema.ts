import { builder } from '../../builder.ts';
import { rowId } from '../../ids.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { EvaluationResult } from '../evaluations/evaluation-result.schema.ts';
import { policyOutcome, type PolicyOutcome } from './policy-change-outcome.service.ts';

const PolicyOutcomeType = builder.objectRef<PolicyOutcome>('PolicyOutcome').implement({
  description:
    'The measured outcome of a policy change: the indicator that was expected to move in the year before and in the year since, and the result of the evaluation.',
  fields: (t) => ({
    before: t.expose('before', {
      type: MeasuredValueUnion,
      description: 'The figure of the office in the year before.',
    }),
    after: t.expose('after', {
      type: MeasuredValueUnion,
      description: 'The figure of the office in the year since.',
    }),
    beforeFrom: t.field({
      type: 'Date',
      description: 'The first day of the year before.',
      resolve: ({ days }) => days.before.firstDay,
    }),
    beforeTo: t.field({
      type: 'Date',
      description: 'The last day of the year before.',
      resolve: ({ days }) => days.before.lastDay,
    }),
    afterFrom: t.field({
      type: 'Date',
      description: 'The first day of the year since.',
      resolve: ({ days }) => days.after.firstDay,
    }),
    afterTo: t.field({
      type: 'Date',
      description: 'The last day of the year since.',
      resolve: ({ days }) => days.after.lastDay,
    }),
    result: t.field({
      type: EvaluationResult,
      action: 'evaluation.read',
      nullable: true,
      description: 'The latest result of the evaluation, with its claim level; null before there is one.',
      resolve: ({ result }) => result,
    }),
    effect: t.field({
      type: MeasuredValueUnion,
      action: 'evaluation.read',
      nullable: true,
      description: 'The effect that the evaluation estimates; null before there is a result.',
      resolve: ({ effect }) => effect,
    }),
    sentence: t.exposeString('sentence', {
      description: 'The outcome in plain words. It names no cause beyond the claim level of the result.',
    }),
  }),
});

builder.queryField('policyChangeOutcome', (t) =>
  t.field({
    type: PolicyOutcomeType,
    action: 'policyChange.read',
    nullable: true,
    description:
      'The measured outcome of a policy change; null if it has no day of effect, or names no indicator. Small counts are hidden as in `indicatorSeries`.',
    args: { policyChangeId: t.arg.id({ required: true, description: 'The policy change.' }) },
    resolve: (_root, { policyChangeId }, context) =>
      policyOutcome(context, rowId('PolicyChange', policyChangeId)),
  }),
);
