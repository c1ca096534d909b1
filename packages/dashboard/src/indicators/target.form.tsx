import {
  useCreateIndicatorTargetMutation,
  useMeasurementPlacesQuery,
  useRemoveIndicatorTargetMutation,
  useUpdateIndicatorTargetMutation,
  type IndicatorDefinitionFieldsFragment,
  type IndicatorTargetFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm, type FormState } from '../shared/form.tsx';
import { formatDay } from '../shared/labels.ts';

/** The most that a page of a list has. */
const rowsMax = 100;
type Target = IndicatorTargetFieldsFragment;

export const daysOf = ({ firstDay, lastDay }: Target): string =>
  `${formatDay(firstDay)} to ${formatDay(lastDay)}`;
export const targetName = (target: Target): string => `target of ${target.value}, ${daysOf(target)}`;

type Values = Readonly<Record<'value' | 'firstDay' | 'lastDay' | 'rationale', string>>;

function problemsOf({ value, firstDay, lastDay }: Values): Record<string, string> {
  return {
    ...(value.trim() === '' || !Number.isFinite(Number(value)) ? { value: 'Enter a number.' } : {}),
    ...(firstDay === '' ? { firstDay: 'Enter a day.' } : {}),
    ...(lastDay === '' ? { lastDay: 'Enter a day.' } : {}),
  };
}

function TargetFields<V extends Values>({ form, unit }: { form: FormState<V>; unit: string }): ReactNode {
  return (
    <>
      <div className="columns">
        <TextField label="Target" type="number" hint={`In ${unit}.`} isRequired {...form.bind('value')} />
        <TextField
          label="First day"
          type="date"
          hint="The first day of the periods for which it holds."
          isRequired
          {...form.bind('firstDay')}
        />
        <TextField label="Last day" type="date" isRequired {...form.bind('lastDay')} />
      </div>
      <TextField label="Reason for this target" isLong isRequired {...form.bind('rationale')} />
    </>
  );
}

/** Records a target. */
export function NewTargetForm({
  indicator,
  onDone,
}: {
  indicator: IndicatorDefinitionFieldsFragment;
  onDone: () => void;
}): ReactNode {
  const places = useMeasurementPlacesQuery({ first: rowsMax, filter: { isRetired: false } });
  const form = useForm({
    draft: `target of ${indicator.id}`,
    empty: { placeId: '', value: '', firstDay: '', lastDay: '', rationale: '' },
    useSave: useCreateIndicatorTargetMutation,
    isKeyed: true,
    check: problemsOf,
    inputOf: ({ placeId, value, ...days }) => ({
      indicatorDefinitionId: indicator.id,
      value: Number(value),
      ...(placeId === '' ? {} : { placeId }),
      ...days,
    }),
    onSaved: onDone,
  });
  return (
    <Form form={form} label="New target" action="Save target">
      <SelectField
        label="Place"
        options={[
          ['', 'Whole office'],
          ...(places.data?.measurementPlaces.edges ?? []).map(({ node }) => [node.id, node.name] as const),
        ]}
        {...form.bind('placeId')}
      />
      <TargetFields form={form} unit={indicator.unit} />
    </Form>
  );
}

/** Changes a target, or removes it. */
export function ChangeTargetForm({ target, onDone }: { target: Target; onDone: () => void }): ReactNode {
  const { id, version, value, firstDay, lastDay, rationale } = target;
  const form = useForm({
    draft: `change ${id} ${version}`,
    empty: { value: String(value), firstDay, lastDay, rationale },
    useSave: useUpdateIndicatorTargetMutation,
    isKeyed: false,
    check: problemsOf,
    inputOf: ({ value: changed, ...days }) => ({
      id,
      expectedVersion: version,
      value: Number(changed),
      ...days,
    }),
    onSaved: onDone,
  });
  const removal = useForm({
    draft: `remove ${id}`,
    empty: {},
    useSave: useRemoveIndicatorTargetMutation,
    isKeyed: false,
    inputOf: () => ({ id, expectedVersion: version }),
    onSaved: onDone,
  });
  return (
    <section className="card" aria-label={`Change or remove: ${targetName(target)}`}>
      <Form form={form} label="Change the target" action="Save changes" layout="plain">
        <TargetFields form={form} unit="the unit of the indicator" />
      </Form>
      <Form
        form={removal}
        label="Remove the target"
        action="Remove target"
        consequence="The target is removed permanently."
        confirmLabel="Remove the target"
        layout="plain"
      />
    </section>
  );
}
