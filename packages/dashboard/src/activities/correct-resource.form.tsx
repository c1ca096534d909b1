import {
  useCorrectResourceDistributionMutation,
  type ResourceDistributionFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { closeCorrection } from '../shared/corrections.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf, resourceKinds } from '../shared/labels.ts';

export function CorrectResourceForm({
  distribution,
}: {
  distribution: ResourceDistributionFieldsFragment;
}): ReactNode {
  const { id, version, kind, title, language, quantity } = distribution;
  const form = useForm({
    draft: `correct ${id} ${version}`,
    empty: { kind, title, language, quantity: String(quantity), reason: '' },
    useSave: useCorrectResourceDistributionMutation,
    isKeyed: true,
    check: (values) => (/^\d{1,9}$/.test(values.quantity) ? {} : { quantity: 'Enter a whole number.' }),
    inputOf: (values) => ({
      id,
      expectedVersion: version,
      reason: values.reason,
      ...(values.kind !== kind && isOneOf(resourceKinds, values.kind) ? { kind: values.kind } : {}),
      ...(values.title === title ? {} : { title: values.title }),
      ...(values.language === language ? {} : { language: values.language }),
      ...(values.quantity === String(quantity) ? {} : { quantity: Number(values.quantity) }),
    }),
    onSaved: closeCorrection,
  });
  return (
    <Form form={form} label="Correct the resources" action="Save correction" layout="plain">
      <div className="columns">
        <TextField label="Title" isRequired {...form.bind('title')} />
        <SelectField label="Kind" options={optionsOf(resourceKinds)} {...form.bind('kind')} />
        <TextField
          label="Language"
          hint="A language tag, such as en or es."
          isRequired
          {...form.bind('language')}
        />
        <TextField label="Items" type="number" isRequired {...form.bind('quantity')} />
      </div>
      <TextField label="Reason for the correction" isRequired {...form.bind('reason')} />
    </Form>
  );
}
