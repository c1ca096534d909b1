import {
  useMeasurementPlacesQuery,
  useRecordObservationMutation,
  type IndicatorDefinitionFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { labelOf } from '../shared/labels.ts';
import { FigureFields, figureInput, figureProblems } from './observation-fields.tsx';

/** Records the figure of one period, for the whole office, a place or a group. */
export function RecordObservationForm({
  indicator,
  onSaved,
}: {
  indicator: IndicatorDefinitionFieldsFragment;
  onSaved: () => void;
}): ReactNode {
  const places = useMeasurementPlacesQuery({ first: optionsMax, filter: { isRetired: false } });
  const form = useForm({
    draft: `observation of ${indicator.id}`,
    empty: {
      periodStart: '',
      placeId: '',
      dimension: '',
      group: '',
      state: 'VALUE',
      numerator: '',
      denominator: '',
      monthsCovered: '',
      note: '',
    },
    useSave: useRecordObservationMutation,
    isKeyed: true,
    check: (values) => ({
      ...(values.periodStart === '' ? { periodStart: 'Enter the first day of the period.' } : {}),
      ...figureProblems(values),
    }),
    inputOf: (values) => ({
      indicatorDefinitionId: indicator.id,
      periodStart: values.periodStart,
      ...(values.placeId === '' ? {} : { placeId: values.placeId }),
      ...(values.dimension === '' ? {} : { dimension: values.dimension, group: values.group }),
      ...figureInput(values),
    }),
    onSaved,
  });
  return (
    <Form form={form} label="New observation" action="Record observation">
      <div className="columns">
        <TextField
          label="First day of the period"
          type="date"
          hint={`The period is one ${labelOf(indicator.frequency).toLowerCase()}.`}
          isRequired
          {...form.bind('periodStart')}
        />
        <SelectField
          label="Place"
          options={[
            ['', 'Whole office'],
            ...(places.data?.measurementPlaces.edges ?? []).map(({ node }) => [node.id, node.name] as const),
          ]}
          {...form.bind('placeId')}
        />
        {indicator.disaggregations.length === 0 ? null : (
          <SelectField
            label="Group by"
            options={[
              ['', 'Everyone'],
              ...indicator.disaggregations.map((code) => [code, labelOf(code)] as const),
            ]}
            {...form.bind('dimension')}
          />
        )}
        {form.values.dimension === '' ? null : <TextField label="Group" isRequired {...form.bind('group')} />}
      </div>
      <FigureFields form={form} indicator={indicator} />
    </Form>
  );
}
