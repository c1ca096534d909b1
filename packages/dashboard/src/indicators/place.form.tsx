import {
  useAreasQuery,
  useCreateMeasurementPlaceMutation,
  useRetireMeasurementPlaceMutation,
  useUpdateMeasurementPlaceMutation,
  type MeasurementPlaceFieldsFragment,
  type MeasurementPlaceKind,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm, type FormState } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';

type Place = MeasurementPlaceFieldsFragment;

export const placeKinds: Record<MeasurementPlaceKind, string> = {
  AREA: 'Area of the plans of the office',
  BEAT: 'Beat',
  COURT: 'Court',
  DISTRICT: 'District',
  SCHOOL: 'School',
  OTHER: 'Other',
};

type Values = Readonly<Record<'code' | 'name' | 'kind' | 'areaId', string>>;

function PlaceFields<V extends Values>({ form }: { form: FormState<V> }): ReactNode {
  const areas = useAreasQuery({ first: optionsMax });
  return (
    <div className="columns">
      <TextField label="Name" isRequired {...form.bind('name')} />
      <TextField
        label="Code"
        hint="It names the place in files, such as beat-1."
        isRequired
        {...form.bind('code')}
      />
      <SelectField label="Kind" options={optionsOf(placeKinds)} {...form.bind('kind')} />
      <SelectField
        label="Area of the plans of the office"
        options={[
          ['', 'None'],
          ...(areas.data?.areas.edges ?? []).map(({ node }) => [node.id, node.name] as const),
        ]}
        {...form.bind('areaId')}
      />
    </div>
  );
}

const kindOf = (kind: string): MeasurementPlaceKind => (isOneOf(placeKinds, kind) ? kind : 'OTHER');

/** Records a place. */
export function NewPlaceForm({ onDone }: { onDone: () => void }): ReactNode {
  const form = useForm({
    draft: 'new place',
    empty: { code: '', name: '', kind: 'BEAT', areaId: '' },
    useSave: useCreateMeasurementPlaceMutation,
    isKeyed: true,
    inputOf: ({ code, name, kind, areaId }) => ({
      code,
      name,
      kind: kindOf(kind),
      ...(areaId === '' ? {} : { areaId }),
    }),
    onSaved: onDone,
  });
  return (
    <Form form={form} label="New place" action="Save place">
      <PlaceFields form={form} />
    </Form>
  );
}

/** Changes a place, or retires it. */
export function ChangePlaceForm({ place, onDone }: { place: Place; onDone: () => void }): ReactNode {
  const { id, version, name } = place;
  const form = useForm({
    draft: `change ${id} ${version}`,
    empty: { code: place.code, name, kind: place.kind, areaId: place.area?.id ?? '' },
    useSave: useUpdateMeasurementPlaceMutation,
    isKeyed: false,
    inputOf: (values) => ({
      id,
      expectedVersion: version,
      code: values.code,
      name: values.name,
      kind: kindOf(values.kind),
      areaId: values.areaId === '' ? null : values.areaId,
    }),
    onSaved: onDone,
  });
  const retirement = useForm({
    draft: `retire ${id}`,
    empty: {},
    useSave: useRetireMeasurementPlaceMutation,
    isKeyed: false,
    inputOf: () => ({ id, expectedVersion: version }),
    onSaved: onDone,
  });
  return (
    <section className="card" aria-label={`Change or retire: ${name}`}>
      <Form form={form} label="Change the place" action="Save changes" layout="plain">
        <PlaceFields form={form} />
      </Form>
      <Form
        form={retirement}
        label="Retire the place"
        action="Retire place"
        consequence="Its figures stay, and nothing more is observed there. This cannot be undone."
        confirmLabel="Retire the place"
        layout="plain"
      />
    </section>
  );
}
