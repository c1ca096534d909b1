import {
  useCreateIndicatorMutation,
  useRetireIndicatorMutation,
  useReviseIndicatorMutation,
  type IndicatorDefinitionFieldsFragment,
  type IndicatorFrequency,
  type IndicatorMeasure,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm, type FormState } from '../shared/form.tsx';
import { indicatorDirections, isOneOf, optionsOf } from '../shared/labels.ts';
import { itemsOf, linesOf } from './indicator-items.ts';

type Indicator = IndicatorDefinitionFieldsFragment;

const measures: Record<IndicatorMeasure, string> = {
  PROPORTION: 'Share: a part of a whole',
  RATE: 'Rate: events for the size of a population',
  MEAN: 'Mean of scores',
  RATIO: 'Ratio of two sums',
  COUNT: 'Count',
};
const frequencies: Record<IndicatorFrequency, string> = {
  MONTH: 'Month',
  QUARTER: 'Quarter of the calendar year',
  YEAR: 'Calendar year',
  FISCAL_QUARTER: 'Quarter of the fiscal year',
  FISCAL_YEAR: 'Fiscal year',
};

/** An empty definition, or the latest revision of an indicator. */
function valuesOf(one: Indicator | null) {
  return {
    name: one?.name ?? '',
    description: one?.description ?? '',
    measure: one?.measure ?? 'PROPORTION',
    numerator: one?.numerator ?? '',
    denominator: one?.denominator ?? '',
    unit: one?.unit ?? '%',
    multiplier: one === null ? '' : String(one.multiplier),
    direction: one?.direction ?? 'HIGHER_IS_BETTER',
    frequency: one?.frequency ?? 'QUARTER',
    disaggregations: one?.disaggregations.join(', ') ?? '',
    source: one?.source ?? '',
    includes: linesOf(one, 'INCLUDE'),
    excludes: linesOf(one, 'EXCLUDE'),
    questions: linesOf(one, 'CONTEXT'),
  };
}
type Values = ReturnType<typeof valuesOf>;

function definitionOf(values: Readonly<Record<keyof Values, string>>, earlier: Indicator | null) {
  const { measure, direction, frequency, denominator, multiplier, disaggregations } = values;
  return {
    name: values.name,
    description: values.description,
    measure: isOneOf(measures, measure) ? measure : 'PROPORTION',
    numerator: values.numerator,
    ...(measure === 'COUNT' || denominator.trim() === '' ? {} : { denominator }),
    unit: values.unit,
    ...(multiplier.trim() === '' ? {} : { multiplier: Number(multiplier) }),
    direction: isOneOf(indicatorDirections, direction) ? direction : 'NO_DIRECTION',
    frequency: isOneOf(frequencies, frequency) ? frequency : 'QUARTER',
    disaggregations: disaggregations.split(/[\s,]+/).filter(Boolean),
    source: values.source,
    ...(earlier?.derivation == null ? {} : { derivation: earlier.derivation }),
    ...(earlier?.derivationCode == null ? {} : { derivationCode: earlier.derivationCode }),
    items: itemsOf(values, earlier),
  };
}

const check = ({ multiplier }: { multiplier: string }): Record<string, string> =>
  multiplier.trim() === '' || Number(multiplier) > 0 ? {} : { multiplier: 'Enter a number above 0.' };

/** Records an indicator of the office's own. */
export function CreateIndicatorForm({ onCreated }: { onCreated: (id: string) => void }): ReactNode {
  const form = useForm({
    draft: 'new indicator',
    empty: { code: '', ...valuesOf(null) },
    useSave: useCreateIndicatorMutation,
    isKeyed: true,
    check,
    inputOf: ({ code, ...values }) => ({ code, ...definitionOf(values, null) }),
    onSaved: ({ createIndicator }) => {
      if (isPayload(createIndicator)) onCreated(createIndicator.indicatorDefinition.id);
    },
  });
  return (
    <Form form={form} label="New indicator" action="Save indicator">
      <TextField
        label="Code"
        hint="It names the indicator in files, such as court-walk-ins. It cannot be changed."
        isRequired
        {...form.bind('code')}
      />
      <DefinitionFields form={form} />
    </Form>
  );
}

/** Adds a revision to an indicator of the office. Its earlier observations stay as they are. */
export function ReviseIndicatorForm({
  indicator,
  onRevised,
}: {
  indicator: Indicator;
  onRevised: (id: string) => void;
}): ReactNode {
  const { id, version, name } = indicator;
  const form = useForm({
    draft: `revise ${id}`,
    empty: { ...valuesOf(indicator), equivalenceReason: '' },
    useSave: useReviseIndicatorMutation,
    isKeyed: true,
    check,
    inputOf: ({ equivalenceReason, ...values }) => ({
      id,
      ...definitionOf(values, indicator),
      ...(equivalenceReason.trim() === '' ? {} : { equivalenceReason }),
    }),
    onSaved: ({ reviseIndicator }) => {
      if (isPayload(reviseIndicator)) onRevised(reviseIndicator.indicatorDefinition.id);
    },
  });
  const retirement = useForm({
    draft: `retire ${id}`,
    empty: {},
    useSave: useRetireIndicatorMutation,
    isKeyed: false,
    inputOf: () => ({ id, expectedVersion: version }),
  });
  return (
    <section className="card" aria-label={`Revise or retire: ${name}`}>
      <Form form={form} label={`Revise: ${name}`} action="Save revision" layout="plain">
        <p className="hint">Figures by earlier revisions stay. A new definition is a new series.</p>
        <DefinitionFields form={form} />
        <TextField
          label="Why figures by both revisions can be compared"
          hint="Leave it empty if they cannot be compared. Then the series breaks here."
          isLong
          {...form.bind('equivalenceReason')}
        />
      </Form>
      <Form
        form={retirement}
        label={`Retire: ${name}`}
        action="Retire indicator"
        consequence="Its figures stay, and nothing more is observed by this revision. This cannot be undone."
        confirmLabel="Retire the indicator"
        layout="plain"
      />
    </section>
  );
}

function DefinitionFields<V extends Readonly<Record<keyof Values, string>>>({
  form,
}: {
  form: FormState<V>;
}): ReactNode {
  const { measure } = form.values;
  return (
    <>
      <TextField label="Name" isRequired {...form.bind('name')} />
      <TextField
        label="Meaning"
        hint="The meaning of the figure in one sentence."
        isRequired
        {...form.bind('description')}
      />
      <div className="columns">
        <SelectField label="Kind of figure" options={optionsOf(measures)} {...form.bind('measure')} />
        <TextField
          label="Unit"
          hint="Such as % for a share, or per 1,000 residents for a rate."
          isRequired
          {...form.bind('unit')}
        />
        <TextField
          label="Multiplier"
          hint="1,000 for a rate per 1,000. Empty for the usual one."
          type="number"
          {...form.bind('multiplier')}
        />
        <SelectField label="Better" options={optionsOf(indicatorDirections)} {...form.bind('direction')} />
        <SelectField label="Shortest period" options={optionsOf(frequencies)} {...form.bind('frequency')} />
        <TextField
          label="Groups by"
          hint="Codes of dimensions with commas, such as SEX, AGE_BAND."
          {...form.bind('disaggregations')}
        />
      </div>
      <TextField label="Numerator: what is counted" isRequired {...form.bind('numerator')} />
      {measure === 'COUNT' ? null : (
        <TextField label="Denominator: of what" isRequired {...form.bind('denominator')} />
      )}
      <TextField label="Source of the definition" isRequired {...form.bind('source')} />
      <TextField label="Includes" hint="One in each line." isLong {...form.bind('includes')} />
      <TextField label="Excludes" hint="One in each line." isLong {...form.bind('excludes')} />
      <TextField
        label="Questions about the context"
        hint="One in each line. The office answers them itself."
        isLong
        {...form.bind('questions')}
      />
    </>
  );
}
