import { useReopenFeedbackMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import type { FeedbackItem } from './feedback-item.ts';

/** Reopens a decided feedback item. */
export function ReopenFeedbackForm({ item }: { item: FeedbackItem }): ReactNode {
  const form = useForm({
    draft: `reopening of ${item.id}`,
    empty: { reason: '' },
    useSave: useReopenFeedbackMutation,
    isKeyed: false,
    inputOf: ({ reason }) => ({ id: item.id, expectedVersion: item.version, reason }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Reopen" action="Reopen">
      <TextField
        label="Reason"
        hint="For the audit trail, which also keeps the decision."
        isRequired
        {...form.bind('reason')}
      />
    </Form>
  );
}
