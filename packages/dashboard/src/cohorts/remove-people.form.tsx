import {
  useRemoveRecidivismCohortMutation,
  useRemoveRecidivismPersonMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';

/** Removes a person from a cohort, with a reason. */
export function RemovePersonForm({ id, onRemoved }: { id: string; onRemoved: () => void }): ReactNode {
  const form = useForm({
    draft: `remove ${id}`,
    empty: { reason: '' },
    useSave: useRemoveRecidivismPersonMutation,
    isKeyed: false,
    inputOf: ({ reason }) => ({ id, reason }),
    onSaved: onRemoved,
  });
  return (
    <Form
      form={form}
      label="Remove the person"
      action="Remove person"
      consequence="The pseudonym and all dates are removed permanently. The reason stays in the audit trail. This cannot be undone."
      confirmLabel="Remove the person"
      isReady={form.values.reason.trim() !== ''}
      layout="plain"
    >
      <TextField label="Reason for the removal" isRequired {...form.bind('reason')} />
    </Form>
  );
}

/** Removes all people of a cohort, with a reason. */
export function RemoveCohortForm({
  cohort: { id, version },
}: {
  cohort: { readonly id: string; readonly version: number };
}): ReactNode {
  const form = useForm({
    draft: `remove all of ${id}`,
    empty: { reason: '' },
    useSave: useRemoveRecidivismCohortMutation,
    isKeyed: false,
    inputOf: ({ reason }) => ({ id, expectedVersion: version, reason }),
  });
  return (
    <Form
      form={form}
      label="Remove all people of the cohort"
      action="Remove all people"
      consequence="All pseudonyms and dates are removed permanently, and nobody can be added again. The definition, the imports and the reason stay. This cannot be undone."
      confirmLabel="Remove all people of the cohort"
      isReady={form.values.reason.trim() !== ''}
      layout="plain"
    >
      <TextField label="Reason for the removal" isRequired {...form.bind('reason')} />
    </Form>
  );
}
