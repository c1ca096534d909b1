import type {
  ConfidenceInterval,
  Estimate,
  MeasuredValue,
  NotComparable,
  NotReported,
  Suppressed,
} from '@rapport/core/measured-value.ts';

import { builder } from './builder.ts';

export const ConfidenceIntervalType = builder.objectRef<ConfidenceInterval>('ConfidenceInterval').implement({
  description: 'How uncertain a figure is, in the unit of the figure.',
  fields: (t) => ({
    lower: t.exposeFloat('lower', { description: 'Lower end.' }),
    upper: t.exposeFloat('upper', { description: 'Upper end.' }),
    confidenceLevel: t.exposeFloat('confidenceLevel', {
      description: 'Between 0 and 1: 0.95 is a 95% interval.',
    }),
  }),
});

const EstimateType = builder.objectRef<Estimate>('Estimate').implement({
  description: 'A figure that was computed, with everything needed to judge it.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The figure, in `unit`.' }),
    interval: t.expose('interval', {
      type: ConfidenceIntervalType,
      nullable: true,
      description:
        'The uncertainty of the figure; null if it cannot be computed, and `caveats` then gives the reason.',
    }),
    // Sums of money and of populations over years are over the numbers of an Int.
    numerator: t.exposeFloat('numerator', {
      nullable: true,
      description: 'The numerator of a share; null for a mean.',
    }),
    denominator: t.exposeFloat('denominator', {
      description: 'The count behind the figure, such as the number of valid answers.',
    }),
    method: t.exposeString('method', { description: 'The name of the method.' }),
    unit: t.exposeString('unit', { description: 'The unit of the figure.' }),
    caveats: t.stringList({
      description: 'Cautions for readers of the figure.',
      resolve: (estimate) => [...estimate.caveats],
    }),
  }),
});

const SuppressionReasonEnum = builder.enumType('SuppressionReason', {
  description: 'The reason why a figure is hidden.',
  values: {
    SMALL_COUNT: {
      description:
        'It is based on a small count, or would reveal one by subtraction. Which of the two is not disclosed.',
    },
    COMPLEMENTARY: { description: 'It would reveal another hidden figure by subtraction.' },
  } as const,
});

const SuppressedType = builder.objectRef<Suppressed>('Suppressed').implement({
  description: 'A figure that exists and is hidden, so that no one can be identified.',
  fields: (t) => ({
    reason: t.expose('reason', { type: SuppressionReasonEnum, description: 'The reason why it is hidden.' }),
    threshold: t.exposeInt('threshold', { description: 'Counts from 1 to this number are hidden.' }),
  }),
});

const NotReportedType = builder.objectRef<NotReported>('NotReported').implement({
  description: 'A figure that does not exist. Not the same as zero.',
  // Not `reason`: that is an enum in Suppressed, and one query selects both.
  fields: (t) => ({ why: t.exposeString('reason', { description: 'The reason.' }) }),
});

const NotComparableType = builder.objectRef<NotComparable>('NotComparable').implement({
  description: 'A figure that exists and would be misleading next to the others.',
  fields: (t) => ({ why: t.exposeString('why', { description: 'The reason why it cannot be compared.' }) }),
});

const typeNames = {
  ESTIMATE: 'Estimate',
  SUPPRESSED: 'Suppressed',
  NOT_REPORTED: 'NotReported',
  NOT_COMPARABLE: 'NotComparable',
} as const satisfies Record<MeasuredValue['kind'], string>;

/** A measured figure is one of these, never a bare number. */
export const MeasuredValueUnion = builder.unionType('MeasuredValue', {
  description: 'A measured figure: an estimate, or the reason why it is not shown.',
  types: [EstimateType, SuppressedType, NotReportedType, NotComparableType],
  resolveType: (value) => typeNames[value.kind],
});
