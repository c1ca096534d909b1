import {
  useCorrectPublicationMutation,
  useWithdrawPublicationMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import type { Publication } from './publication.words.ts';

/** Publishes the changed text as the next version. The earlier versions stay readable. */
export function CorrectPublicationForm({
  publication: { id, version },
}: {
  publication: Publication;
}): ReactNode {
  const form = useForm({
    draft: `correction of ${id}`,
    empty: { correctionNote: '' },
    useSave: useCorrectPublicationMutation,
    isKeyed: false,
    inputOf: ({ correctionNote }) => ({ id, expectedVersion: version, correctionNote }),
    onSaved: closeForm,
  });
  return (
    <Form
      form={form}
      label="Publish the correction"
      action="Publish the correction"
      consequence="The changed text becomes the next version. Everyone can read it and the versions before it. This cannot be undone."
      confirmLabel="Publish the next version"
    >
      <TextField
        label="Correction"
        hint="The differences, in words for the public."
        isLong
        isRequired
        {...form.bind('correctionNote')}
      />
    </Form>
  );
}

/** Withdraws a publication. The public reads the reason in place of the words. */
export function WithdrawPublicationForm({
  publication: { id, version },
}: {
  publication: Publication;
}): ReactNode {
  const form = useForm({
    draft: `withdrawal of ${id}`,
    empty: { reason: '' },
    useSave: useWithdrawPublicationMutation,
    isKeyed: false,
    inputOf: ({ reason }) => ({ id, expectedVersion: version, reason }),
    onSaved: closeForm,
  });
  return (
    <Form
      form={form}
      label="Withdraw"
      action="Withdraw"
      consequence="The public reads the reason in place of the words. This cannot be undone."
      confirmLabel="Withdraw the publication"
    >
      <TextField label="Reason" hint="In words for the public." isLong isRequired {...form.bind('reason')} />
    </Form>
  );
}
