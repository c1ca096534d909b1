import {
  useAddFeedbackInfluenceMutation,
  useUpdateFeedbackInfluenceMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm, type FormState } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';
import { weights, type PolicyChange } from './policy-change.words.ts';
import { emptySource, SourceFields, sourceInputOf } from './source-fields.tsx';

type Values = Readonly<Record<'weight' | 'rationale', string>>;

function InfluenceFields<V extends Values>({ form }: { form: FormState<V> }): ReactNode {
  return (
    <>
      <SelectField label="Weight" options={optionsOf(weights)} {...form.bind('weight')} />
      <TextField label="Rationale" hint="Why it counted that much." isLong {...form.bind('rationale')} />
    </>
  );
}

const influenceOf = ({ weight, rationale }: Values) =>
  ({
    weight: isOneOf(weights, weight) ? weight : 'CONTRIBUTING',
    rationale: rationale.trim() === '' ? null : rationale,
  }) as const;

/** Adds a source of the insight behind a policy change. */
export function AddInfluenceForm({ change }: { change: Pick<PolicyChange, 'id'> }): ReactNode {
  const form = useForm({
    draft: `source of ${change.id}`,
    empty: { ...emptySource, weight: 'CONTRIBUTING', rationale: '' },
    useSave: useAddFeedbackInfluenceMutation,
    isKeyed: true,
    check: ({ sourceId }) => (sourceId === '' ? { sourceId: 'Choose a source.' } : {}),
    paths: { sourceId: 'source' },
    inputOf: (values) => ({
      policyChangeId: change.id,
      source: sourceInputOf(values),
      ...influenceOf(values),
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Add a source" action="Add source">
      <SourceFields form={form} />
      <InfluenceFields form={form} />
    </Form>
  );
}

type Influence = PolicyChange['sources']['edges'][number]['node'];

/** Changes how much a source counted, and why. */
export function UpdateInfluenceForm({
  influence,
  onSaved,
}: {
  influence: Pick<Influence, 'id' | 'version' | 'weight' | 'rationale'>;
  onSaved: () => void;
}): ReactNode {
  const form = useForm({
    draft: `influence ${influence.id}`,
    empty: { weight: influence.weight, rationale: influence.rationale ?? '' },
    useSave: useUpdateFeedbackInfluenceMutation,
    isKeyed: false,
    inputOf: (values) => ({
      id: influence.id,
      expectedVersion: influence.version,
      ...influenceOf(values),
    }),
    onSaved,
  });
  return (
    <Form form={form} label="Change the weight" action="Save weight" layout="plain">
      <InfluenceFields form={form} />
    </Form>
  );
}
