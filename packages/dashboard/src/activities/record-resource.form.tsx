import { useRecordResourceDistributionMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf, resourceKinds } from '../shared/labels.ts';

/** Records resources that were handed out at an activity. */
export function RecordResourceForm({
  activityId,
  onSaved,
}: {
  activityId: string;
  onSaved: () => void;
}): ReactNode {
  const form = useForm({
    draft: `resources of ${activityId}`,
    empty: { title: '', kind: 'RESOURCE_GUIDE', language: 'en', quantity: '' },
    useSave: useRecordResourceDistributionMutation,
    isKeyed: true,
    check: ({ quantity }) => (/^\d{1,9}$/.test(quantity) ? {} : { quantity: 'Enter a whole number.' }),
    inputOf: ({ title, kind, language, quantity }) => ({
      activityId,
      title,
      kind: isOneOf(resourceKinds, kind) ? kind : 'OTHER',
      language,
      quantity: Number(quantity),
    }),
    onSaved,
  });
  return (
    <Form form={form} label="Resources handed out" action="Record resources">
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
    </Form>
  );
}
