import {
  useCorrectObservationMutation,
  useVoidObservationMutation,
  type IndicatorDefinitionFieldsFragment,
  type ObservationFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { closeCorrection } from '../shared/corrections.tsx';
import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { VoidForm } from '../shared/void.form.tsx';
import { FigureFields, figureInput, figureProblems } from './observation-fields.tsx';

const textOf = (value: number | null): string => (value === null ? '' : String(value));

/** Corrects or voids an observation with a reason. The old figures stay in the history. */
export function CorrectObservationForms({
  observation,
  indicator,
  name,
}: {
  observation: ObservationFieldsFragment;
  indicator: IndicatorDefinitionFieldsFragment;
  name: string;
}): ReactNode {
  const { id, version, state, numerator, denominator, sumOfSquares } = observation;
  const form = useForm({
    draft: `correct ${id} ${version}`,
    empty: {
      state,
      numerator: textOf(numerator),
      denominator: textOf(denominator),
      monthsCovered: textOf(observation.monthsCovered),
      note: observation.note ?? '',
      reason: '',
    },
    useSave: useCorrectObservationMutation,
    isKeyed: true,
    check: figureProblems,
    inputOf: ({ reason, ...values }) => {
      const figure = figureInput(values);
      const isSameMean = figure.numerator === numerator && figure.denominator === denominator;
      return {
        id,
        expectedVersion: version,
        reason,
        ...figure,
        // The spread of the scores belongs to their sum.
        ...(isSameMean && sumOfSquares !== null ? { sumOfSquares } : {}),
      };
    },
    onSaved: closeCorrection,
  });
  return (
    <>
      <Form form={form} label={`Correct: ${name}`} action="Save correction" layout="plain">
        <FigureFields form={form} indicator={indicator} />
        <TextField label="Reason for the correction" isRequired {...form.bind('reason')} />
      </Form>
      <VoidForm record={observation} name={name} useVoid={useVoidObservationMutation} />
    </>
  );
}
