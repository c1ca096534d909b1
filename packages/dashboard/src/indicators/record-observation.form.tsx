import {
  useRecordObservationMutation,
  type IndicatorDefinitionFieldsFragment,
  type ObservationState,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';

const states: Record<ObservationState, string> = {
  VALUE: 'A figure',
  ZERO: 'Zero',
  NOT_REPORTED: 'Not reported',
  NOT_APPLICABLE: 'Does not apply',
};

/** Records the figure of one period for the whole office. */
export function RecordObservationForm({
  indicator,
  onSaved,
}: {
  indicator: IndicatorDefinitionFieldsFragment;
  onSaved: () => void;
}): ReactNode {
  const form = useForm({
    draft: `observation of ${indicator.id}`,
    empty: { periodStart: '', state: 'VALUE', numerator: '', denominator: '', note: '' },
    useSave: useRecordObservationMutation,
    isKeyed: true,
    check: ({ periodStart, state, numerator, denominator }) => ({
      ...(periodStart === '' ? { periodStart: 'Enter the first day of the period.' } : {}),
      ...(state === 'VALUE' && !isNumber(numerator) ? { numerator: 'Enter a number.' } : {}),
      ...(denominator === '' || isNumber(denominator) ? {} : { denominator: 'Enter a number.' }),
    }),
    inputOf: ({ periodStart, state, numerator, denominator, note }) => {
      const chosen = isOneOf(states, state) ? state : 'VALUE';
      const isCounted = chosen === 'VALUE' || chosen === 'ZERO';
      return {
        indicatorDefinitionId: indicator.id,
        periodStart,
        state: chosen,
        ...(chosen === 'VALUE' ? { numerator: Number(numerator) } : {}),
        ...(isCounted && denominator !== '' ? { denominator: Number(denominator) } : {}),
        ...(note.trim() === '' ? {} : { note }),
      };
    },
    onSaved,
  });
  const { state } = form.values;
  return (
    <Form form={form} label="New observation" action="Record observation">
      <div className="columns">
        <TextField label="First day of the period" type="date" isRequired {...form.bind('periodStart')} />
        <SelectField label="State" options={optionsOf(states)} {...form.bind('state')} />
        {state === 'VALUE' ? (
          <TextField
            label="Numerator"
            type="number"
            hint={indicator.numerator}
            isRequired
            {...form.bind('numerator')}
          />
        ) : null}
        {indicator.denominator !== null && (state === 'VALUE' || state === 'ZERO') ? (
          <TextField
            label="Denominator"
            type="number"
            hint={indicator.denominator}
            isRequired
            {...form.bind('denominator')}
          />
        ) : null}
      </div>
      <TextField label="Note" {...form.bind('note')} />
    </Form>
  );
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
