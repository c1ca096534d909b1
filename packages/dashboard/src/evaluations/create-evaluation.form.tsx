import {
  useCreateEvaluationMutation,
  useIndicatorNamesQuery,
  useMeasurementPlacesQuery,
  useProgramsQuery,
  type ExpectedEffect,
  type UnitRole,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';
import { DesignQuestions } from './design-questions.tsx';
import { designFor, needsPlaces, type DesignAnswers } from './design.questions.ts';

const effects: Record<ExpectedEffect, string> = {
  DECREASE: 'The figure goes down',
  INCREASE: 'The figure goes up',
  ANY: 'Either direction',
};
const roles: Record<UnitRole, string> = {
  TREATED: 'With the program',
  COMPARISON: 'For comparison',
};
const empty: Record<string, string> = {
  isByLot: '',
  hasComparison: '',
  hasSeveralPeriods: '',
  hasLongSeries: '',
  title: '',
  question: '',
  programId: '',
  indicatorDefinitionId: '',
  firstDay: '',
  lastDay: '',
  startsOn: '',
  expectedEffect: 'DECREASE',
  minimumDetectableEffect: '',
  decisionRule: '',
};
const planFields = [
  'firstDay',
  'lastDay',
  'startsOn',
  'expectedEffect',
  'minimumDetectableEffect',
  'decisionRule',
] as const;
const placeField = (id: string): string => `place ${id}`;

function answersOf(values: Readonly<Record<string, string>>): DesignAnswers {
  const answer = (name: string): 'YES' | 'NO' | '' => {
    const value = values[name] ?? '';
    return value === 'YES' || value === 'NO' ? value : '';
  };
  return {
    isByLot: answer('isByLot'),
    hasComparison: answer('hasComparison'),
    hasSeveralPeriods: answer('hasSeveralPeriods'),
    hasLongSeries: answer('hasLongSeries'),
  };
}

/** Plans an evaluation. Plain questions choose the design, and the plan is fixed before there is a result. */
export function CreateEvaluationForm({ onCreated }: { onCreated: (id: string) => void }): ReactNode {
  const programs = useProgramsQuery({ first: optionsMax });
  const indicators = useIndicatorNamesQuery({ first: optionsMax, filter: { isRetired: false } });
  const places = useMeasurementPlacesQuery({ first: optionsMax });
  const placeNodes = (places.data?.measurementPlaces.edges ?? []).map(({ node }) => node);
  const form = useForm({
    draft: 'new evaluation',
    empty: {
      ...empty,
      ...Object.fromEntries(placeNodes.map(({ id }) => [placeField(id), ''])),
    },
    useSave: useCreateEvaluationMutation,
    isKeyed: true,
    paths: Object.fromEntries(planFields.map((name) => [name, `plan.${name}`])),
    check: (values) => ({
      ...Object.fromEntries(
        ['indicatorDefinitionId', 'firstDay', 'lastDay', 'startsOn']
          .filter((name) => (values[name] ?? '') === '')
          .map((name) => [name, name === 'indicatorDefinitionId' ? 'Choose an indicator.' : 'Enter a day.']),
      ),
      ...(isPositive(values['minimumDetectableEffect'] ?? '')
        ? {}
        : { minimumDetectableEffect: 'Enter a number above 0.' }),
    }),
    inputOf: (values) => {
      const text = (name: string): string => values[name] ?? '';
      const design = designFor(answersOf(values)) ?? 'PRE_POST';
      const effect = text('expectedEffect');
      return {
        title: text('title'),
        question: text('question'),
        design,
        indicatorDefinitionId: text('indicatorDefinitionId'),
        ...(text('programId') === '' ? {} : { programId: text('programId') }),
        plan: {
          firstDay: text('firstDay'),
          lastDay: text('lastDay'),
          startsOn: text('startsOn'),
          expectedEffect: isOneOf(effects, effect) ? effect : 'ANY',
          minimumDetectableEffect: Number(text('minimumDetectableEffect')),
          decisionRule: text('decisionRule'),
          units: placeNodes.flatMap(({ id }) => {
            const role = text(placeField(id));
            return isOneOf(roles, role) ? [{ placeId: id, role }] : [];
          }),
        },
      };
    },
    onSaved: ({ createEvaluation }) => {
      if (isPayload(createEvaluation)) onCreated(createEvaluation.evaluation.id);
    },
  });
  const design = designFor(answersOf(form.values));
  return (
    <Form form={form} label="New evaluation" action="Save plan" isReady={design !== null}>
      <DesignQuestions
        answers={answersOf(form.values)}
        onAnswer={(name, value) => form.change({ [name]: value })}
      />
      {design === null ? null : (
        <>
          <TextField label="Title" isRequired {...form.bind('title')} />
          <TextField
            label="Question"
            hint="The question in one sentence, such as: Do fewer burglaries happen since the program began?"
            isLong
            isRequired
            {...form.bind('question')}
          />
          <div className="columns">
            <SelectField
              label="Program"
              options={[
                ['', 'No program'],
                ...(programs.data?.programs.edges ?? []).map(({ node }) => [node.id, node.title] as const),
              ]}
              {...form.bind('programId')}
            />
            <SelectField
              label="Outcome"
              hint="The indicator that should change."
              isRequired
              options={[
                ['', 'Choose'],
                ...(indicators.data?.indicators.edges ?? []).map(
                  ({ node }) => [node.id, `${node.name} (${node.unit})`] as const,
                ),
              ]}
              {...form.bind('indicatorDefinitionId')}
            />
            <TextField label="First day of the figures" type="date" isRequired {...form.bind('firstDay')} />
            <TextField label="Last day of the figures" type="date" isRequired {...form.bind('lastDay')} />
            <TextField label="First day of the program" type="date" isRequired {...form.bind('startsOn')} />
            <SelectField label="Expected" options={optionsOf(effects)} {...form.bind('expectedEffect')} />
            <TextField
              label="Smallest effect worth detecting"
              hint={
                design === 'INTERRUPTED_TIME_SERIES'
                  ? 'As a share of the rate, such as 0.1 for a tenth.'
                  : 'In the unit of the outcome.'
              }
              isRequired
              {...form.bind('minimumDetectableEffect')}
            />
          </div>
          <TextField
            label="Decision rule"
            hint="Next steps of the office after each possible result."
            isLong
            isRequired
            {...form.bind('decisionRule')}
          />
          {needsPlaces(design) || placeNodes.length > 0 ? (
            <fieldset>
              <legend>Places</legend>
              {placeNodes.length === 0 ? <p className="hint">The office has no places yet.</p> : null}
              <div className="columns">
                {placeNodes.map(({ id, name }) => (
                  <SelectField
                    key={id}
                    label={name}
                    options={[['', 'Not a part'], ...optionsOf(roles)]}
                    {...form.bind(placeField(id))}
                  />
                ))}
              </div>
            </fieldset>
          ) : null}
        </>
      )}
    </Form>
  );
}

function isPositive(text: string): boolean {
  return text.trim() !== '' && Number(text) > 0;
}
