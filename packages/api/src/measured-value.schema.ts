import type {
  ConfidenceInterval,
  Estimate,
  MeasuredValue,
  NotComparable,
  NotReported,
  Suppressed,
} from '@rapport/core/measured-value.ts';

import { builder } from './builder.ts';

const ConfidenceIntervalType = builder.objectRef<ConfidenceInterval>('ConfidenceInterval').implement({
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
      description: 'How uncertain it is; null where that cannot be computed, and `caveats` then says why.',
    }),
    numerator: t.exposeInt('numerator', {
      nullable: true,
      description: 'Count above the line of a share; null for a mean.',
    }),
    denominator: t.exposeInt('denominator', {
      description: 'Count that the figure rests on, such as the valid answers.',
    }),
    method: t.exposeString('method', { description: 'The method, by name.' }),
    unit: t.exposeString('unit', { description: 'What the figure is measured in.' }),
    caveats: t.stringList({
      description: 'What to bear in mind.',
      resolve: (estimate) => [...estimate.caveats],
    }),
  }),
});

const SuppressionReasonEnum = builder.enumType('SuppressionReason', {
  description: 'Why a figure is hidden.',
  values: {
    SMALL_COUNT: {
      description:
        'It rests on a small count, or would give one away by subtraction; which of the two is not told.',
    },
    COMPLEMENTARY: { description: 'It would give away another hidden figure by subtraction.' },
  } as const,
});

const SuppressedType = builder.objectRef<Suppressed>('Suppressed').implement({
  description: 'A figure that exists and is hidden, so that nobody can be recognised in it.',
  fields: (t) => ({
    reason: t.expose('reason', { type: SuppressionReasonEnum, description: 'Why it is hidden.' }),
    threshold: t.exposeInt('threshold', { description: 'Counts from 1 to this are hidden.' }),
  }),
});

const NotReportedType = builder.objectRef<NotReported>('NotReported').implement({
  description: 'A figure that does not exist. Not the same as zero.',
  // Not `reason`: that is an enum in Suppressed, and one query selects both.
  fields: (t) => ({ why: t.exposeString('reason', { description: 'Why there is none.' }) }),
});

const NotComparableType = builder.objectRef<NotComparable>('NotComparable').implement({
  description: 'A figure that exists and would mislead beside the others.',
  fields: (t) => ({ why: t.exposeString('why', { description: 'What keeps it from being compared.' }) }),
});

const typeNames = {
  ESTIMATE: 'Estimate',
  SUPPRESSED: 'Suppressed',
  NOT_REPORTED: 'NotReported',
  NOT_COMPARABLE: 'NotComparable',
} as const satisfies Record<MeasuredValue['kind'], string>;

/** A measured figure is one of these, never a bare number. */
export const MeasuredValueUnion = builder.unionType('MeasuredValue', {
  description: 'A measured figure: an estimate, or the reason why there is none to show.',
  types: [EstimateType, SuppressedType, NotReportedType, NotComparableType],
  resolveType: (value) => typeNames[value.kind],
});
