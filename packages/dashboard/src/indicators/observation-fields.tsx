import type { IndicatorDefinitionFieldsFragment, ObservationState } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import type { FormState } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';

export const observationStates: Record<ObservationState, string> = {
  VALUE: 'A figure',
  ZERO: 'Zero',
  NOT_REPORTED: 'Not reported',
  NOT_APPLICABLE: 'Does not apply',
};

export interface FigureValues extends Readonly<Record<string, string>> {
  readonly state: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly monthsCovered: string;
  readonly note: string;
}

/** The fields of a figure: its state, its parts, and the months that it covers. */
export function FigureFields<V extends FigureValues>({
  form,
  indicator,
}: {
  form: FormState<V>;
  indicator: Pick<IndicatorDefinitionFieldsFragment, 'numerator' | 'denominator'>;
}): ReactNode {
  const { state } = form.values;
  const isCounted = state === 'VALUE' || state === 'ZERO';
  return (
    <>
      <div className="columns">
        <SelectField
          label="State"
          hint="Not reported is not zero. Choose it if nobody knows the figure."
          options={optionsOf(observationStates)}
          {...form.bind('state')}
        />
        {state === 'VALUE' ? (
          <TextField
            label="Numerator"
            type="number"
            hint={indicator.numerator}
            isRequired
            {...form.bind('numerator')}
          />
        ) : null}
        {indicator.denominator !== null && isCounted ? (
          <TextField
            label="Denominator"
            type="number"
            hint={indicator.denominator}
            isRequired
            {...form.bind('denominator')}
          />
        ) : null}
        {isCounted ? (
          <TextField
            label="Months covered"
            type="number"
            hint="Leave it empty if the figure covers the whole period. A part is never scaled up."
            {...form.bind('monthsCovered')}
          />
        ) : null}
      </div>
      <TextField label="Note" {...form.bind('note')} />
    </>
  );
}

/** Problems that the types of the contract cannot express. */
export function figureProblems(values: FigureValues): Record<string, string> {
  const { state, numerator, denominator, monthsCovered } = values;
  return {
    ...(state === 'VALUE' && !isNumber(numerator) ? { numerator: 'Enter a number.' } : {}),
    ...(denominator === '' || isNumber(denominator) ? {} : { denominator: 'Enter a number.' }),
    ...(monthsCovered === '' || isNumber(monthsCovered)
      ? {}
      : { monthsCovered: 'Enter a number of months.' }),
  };
}

/** The figure in the input of a mutation. */
export function figureInput({ state, numerator, denominator, monthsCovered, note }: FigureValues) {
  const chosen = isOneOf(observationStates, state) ? state : 'VALUE';
  const isCounted = chosen === 'VALUE' || chosen === 'ZERO';
  return {
    state: chosen,
    ...(chosen === 'VALUE' ? { numerator: Number(numerator) } : {}),
    ...(isCounted && denominator !== '' ? { denominator: Number(denominator) } : {}),
    ...(isCounted && monthsCovered !== '' ? { monthsCovered: Number(monthsCovered) } : {}),
    ...(note.trim() === '' ? {} : { note }),
  };
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
