import type { EvaluationOutcome } from '@rapport/statistics/evaluation/evaluation.outcome.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';

import { builder } from '../../builder.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { ClaimLevelEnum } from './evaluation.enums.schema.ts';
import type { ShownOutcome, ShownPoint } from './evaluation-outcome.service.ts';

const ClaimReasonType = builder
  .objectRef<EvaluationOutcome['claimReasons'][number]>('ClaimReason')
  .implement({
    description: 'Why a claim level is not higher.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Machine-readable, such as DESIGN or PRE_TREND_FAILED.' }),
      atMost: t.expose('atMost', {
        type: ClaimLevelEnum,
        description: 'The highest level that this reason allows.',
      }),
      text: t.exposeString('text', { description: 'A sentence for readers.' }),
    }),
  });

const TrendPointType = builder.objectRef<ShownPoint>('EvaluationTrendPoint').implement({
  description: 'The outcome in a period.',
  fields: (t) => ({
    period: t.field({
      type: 'Date',
      description: 'The first day of the period.',
      resolve: ({ period }) => new Date(period),
    }),
    treated: t.expose('treated', {
      type: MeasuredValueUnion,
      nullable: true,
      description: 'The places with the program together; null if nothing is known.',
    }),
    comparison: t.expose('comparison', {
      type: MeasuredValueUnion,
      nullable: true,
      description: 'The comparison places together; null without any.',
    }),
    withoutProgram: t.exposeFloat('withoutProgram', {
      nullable: true,
      description: 'The continuation of the earlier trend, in an INTERRUPTED_TIME_SERIES.',
    }),
  }),
});

const EventPointType = builder
  .objectRef<EvaluationOutcome['eventStudy'][number]>('EventStudyPoint')
  .implement({
    description:
      'The difference between the groups in a period, relative to the last one before the program.',
    fields: (t) => ({
      eventTime: t.exposeInt('eventTime', {
        description: 'Periods since the first one with the program, which is 0.',
      }),
      estimate: t.exposeFloat('estimate', { description: 'The difference, in the unit of the outcome.' }),
      lower: t.exposeFloat('lower', {
        nullable: true,
        description: 'The lower end of the interval; null in the base period.',
      }),
      upper: t.exposeFloat('upper', { nullable: true, description: 'The upper end of the interval.' }),
    }),
  });

const BalanceType = builder.objectRef<EvaluationOutcome['balance'][number]>('CovariateBalance').implement({
  description: 'How far the groups differ in something that was known before the program.',
  fields: (t) => ({
    covariate: t.exposeString('covariate', { description: 'The name of the figure that was compared.' }),
    before: t.exposeFloat('before', { description: 'The standardized mean difference before matching.' }),
    after: t.exposeFloat('after', {
      description: 'The standardized mean difference after matching; in a RANDOMIZED design, the same.',
    }),
  }),
});

export const EvaluationOutcomeType = builder.objectRef<ShownOutcome>('EvaluationOutcome').implement({
  description: 'The findings of an evaluation.',
  fields: (t) => ({
    estimate: t.expose('estimate', {
      type: MeasuredValueUnion,
      description:
        'The effect with its interval. Hidden if a series hides one of its observations from the reader.',
    }),
    sentence: t.exposeString('sentence', {
      nullable: true,
      description: 'The result in one sentence for the public; null if the estimate is hidden.',
    }),
    noEffect: t.float({
      description: 'The estimate that means no effect: 1 for a ratio, and 0 for a difference.',
      resolve: ({ outcome }) => outcome.noEffect,
    }),
    pValue: t.float({
      nullable: true,
      description: 'The p-value; null if the method has none, or the estimate is hidden.',
      resolve: ({ outcome }) => outcome.pValue,
    }),
    standardError: t.float({
      nullable: true,
      description: 'The standard error; null if the method has none, or the estimate is hidden.',
      resolve: ({ outcome }) => outcome.standardError,
    }),
    method: t.string({ description: 'The name of the method.', resolve: ({ outcome }) => outcome.method }),
    claimReasons: t.field({
      type: [ClaimReasonType],
      description: 'Why the claim level is not higher, the design first.',
      resolve: ({ outcome }) => [...outcome.claimReasons],
    }),
    caveats: t.stringList({
      description: 'Cautions for readers.',
      resolve: ({ outcome }) => [...outcome.caveats],
    }),
    breakdownValue: t.float({
      nullable: true,
      description:
        'How large a difference of trends would overturn the result, as a multiple of the largest one before the program (Rambachan and Roth). Only in DIFFERENCE_IN_DIFFERENCES; null if the estimate is hidden.',
      resolve: ({ outcome }) => outcome.breakdownValue,
    }),
    lostUnits: t.stringList({
      description: 'The places without figures, in a RANDOMIZED design.',
      resolve: ({ outcome }) => [...outcome.lostUnits],
    }),
    diagnostics: t.string({
      nullable: true,
      description:
        'Everything else that a statistician checks, as JSON; null if the estimate is hidden. Its members depend on the design.',
      resolve: ({ outcome, estimate }) =>
        estimate.kind === 'SUPPRESSED' ? null : canonicalJson(outcome.diagnostics),
    }),
    charts: t.stringList({
      description:
        'Vega-Lite specifications as JSON, the most telling chart first: event study, trend, balance. `description` in each is its text alternative. Hidden figures are left out; empty if the estimate is hidden.',
      resolve: ({ charts }) => charts,
    }),
    trend: t.field({
      type: [TrendPointType],
      description: 'The outcome by period. Hidden as in a series.',
      resolve: ({ trend }) => trend,
    }),
    eventStudy: t.field({
      type: [EventPointType],
      description: 'The event study of a DIFFERENCE_IN_DIFFERENCES; empty if the estimate is hidden.',
      resolve: ({ outcome }) => [...outcome.eventStudy],
    }),
    balance: t.field({
      type: [BalanceType],
      description:
        'The balance of the groups, in MATCHED_COMPARISON and RANDOMIZED; empty if the estimate is hidden.',
      resolve: ({ outcome }) => [...outcome.balance],
    }),
  }),
});
