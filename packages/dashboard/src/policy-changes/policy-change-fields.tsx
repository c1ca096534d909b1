import {
  useEthicsReviewsQuery,
  useEvaluationsQuery,
  useIndicatorNamesQuery,
  useProgramsQuery,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { nameOf } from '../reviews/review.name.ts';
import { optionsFrom, optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import type { FormState } from '../shared/form.tsx';
import { formatMoment, isOneOf, optionsOf } from '../shared/labels.ts';
import { movements, policyChangeKinds, type PolicyChange } from './policy-change.words.ts';

export const emptyPolicyChange = {
  title: '',
  kind: 'PRACTICE',
  insight: '',
  change: '',
  limits: '',
  decidedOn: '',
  effectiveOn: '',
  programId: '',
  clearedByReviewId: '',
  indicatorDefinitionId: '',
  movement: 'INCREASE',
  evaluationId: '',
};
type Values = Readonly<Record<keyof typeof emptyPolicyChange, string>>;

/** Paths of the fields in the input. */
export const policyChangePaths = {
  indicatorDefinitionId: 'expectation.indicatorDefinitionId',
  movement: 'expectation.movement',
} as const;

export function valuesOf(change: PolicyChange): Values {
  return {
    title: change.title,
    kind: change.kind,
    insight: change.insight,
    change: change.change,
    limits: change.limits,
    decidedOn: change.decidedOn,
    effectiveOn: change.effectiveOn ?? '',
    programId: change.program?.id ?? '',
    clearedByReviewId: change.clearedByReview?.id ?? '',
    indicatorDefinitionId: change.indicatorDefinition?.id ?? '',
    movement: change.expectedMovement ?? 'INCREASE',
    evaluationId: change.evaluation?.id ?? '',
  };
}

/** The input of the fields. An empty choice is null, which clears it. */
export function policyChangeInputOf(values: Values) {
  const { title, kind, insight, change, limits, decidedOn, indicatorDefinitionId, movement } = values;
  const orNull = (value: string): string | null => (value === '' ? null : value);
  return {
    title,
    kind: isOneOf(policyChangeKinds, kind) ? kind : 'PRACTICE',
    insight,
    change,
    limits,
    decidedOn,
    effectiveOn: orNull(values.effectiveOn),
    programId: orNull(values.programId),
    clearedByReviewId: orNull(values.clearedByReviewId),
    evaluationId: orNull(values.evaluationId),
    expectation:
      indicatorDefinitionId === ''
        ? null
        : { indicatorDefinitionId, movement: isOneOf(movements, movement) ? movement : 'INCREASE' },
  } as const;
}

/** Problems that the contract's types cannot express. */
export function policyChangeProblems({ decidedOn }: Values): { decidedOn?: string } {
  return decidedOn === '' ? { decidedOn: 'Enter a day.' } : {};
}

export function PolicyChangeFields<V extends Values>({ form }: { form: FormState<V> }): ReactNode {
  const first = optionsMax;
  const programs = useProgramsQuery({ first });
  const reviews = useEthicsReviewsQuery({
    first,
    filter: { statuses: ['APPROVED', 'APPROVED_WITH_CONDITIONS'] },
  });
  const indicators = useIndicatorNamesQuery({ first, filter: { isRetired: false } });
  const evaluations = useEvaluationsQuery({ first });
  return (
    <>
      <TextField label="Title" isRequired {...form.bind('title')} />
      <SelectField
        label="Part of the work that changes"
        options={optionsOf(policyChangeKinds)}
        {...form.bind('kind')}
      />
      <TextField label="Input of the community" isLong isRequired {...form.bind('insight')} />
      <TextField label="Change that the office makes" isLong isRequired {...form.bind('change')} />
      <TextField
        label="Limits"
        hint="Conclusions that it does not support."
        isLong
        isRequired
        {...form.bind('limits')}
      />
      <div className="columns">
        <TextField
          label="Day of the decision"
          hint="Of a proposal, its day."
          type="date"
          isRequired
          {...form.bind('decidedOn')}
        />
        <TextField label="Takes effect on" type="date" {...form.bind('effectiveOn')} />
        <SelectField
          label="Program"
          options={[['', 'None'], ...optionsFrom(programs.data?.programs, ({ title }) => title)]}
          {...form.bind('programId')}
        />
        <SelectField
          label="Review that cleared it"
          options={[
            ['', 'None'],
            ...optionsFrom(
              reviews.data?.ethicsReviews,
              (review) =>
                `${nameOf(review)}${review.decidedAt === null ? '' : `, ${formatMoment(review.decidedAt)}`}`,
            ),
          ]}
          {...form.bind('clearedByReviewId')}
        />
        <SelectField
          label="Indicator expected to move"
          options={[['', 'None'], ...optionsFrom(indicators.data?.indicators, ({ name }) => name)]}
          {...form.bind('indicatorDefinitionId')}
        />
        {form.values.indicatorDefinitionId === '' ? null : (
          <SelectField label="Expected movement" options={optionsOf(movements)} {...form.bind('movement')} />
        )}
        <SelectField
          label="Evaluation that checks it"
          options={[['', 'None'], ...optionsFrom(evaluations.data?.evaluations, ({ title }) => title)]}
          {...form.bind('evaluationId')}
        />
      </div>
    </>
  );
}
