import {
  useChangeActivityStatusMutation,
  type ActivityFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Form, useForm } from '../shared/form.tsx';

/** Cancels an activity with a reason. */
export function CancelActivityForm({ activity }: { activity: ActivityFieldsFragment }): ReactNode {
  const form = useForm({
    draft: `cancel ${activity.id}`,
    empty: { reason: '' },
    useSave: useChangeActivityStatusMutation,
    isKeyed: false,
    inputOf: ({ reason }) => ({
      id: activity.id,
      expectedVersion: activity.version,
      status: 'CANCELLED' as const,
      reason,
    }),
  });
  const { name, value, onChange, problem } = form.bind('reason');
  return (
    <Form
      form={form}
      label={activity.title}
      action="Cancel activity"
      consequence="A canceled activity can no longer be changed. This cannot be undone."
      confirmLabel="Cancel the activity"
      isReady={value.trim() !== ''}
      layout="row"
    >
      <input
        aria-label={`Reason for canceling ${activity.title}`}
        aria-invalid={problem !== undefined}
        placeholder="Reason"
        size={10}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem === undefined ? null : <p className="field-problem">{problem}</p>}
    </Form>
  );
}
