import { useMovePolicyChangeMutation, type PolicyChangeStatus } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import type { PolicyChange } from './policy-change.words.ts';

/** The words of each step. */
export const steps: Record<Exclude<PolicyChangeStatus, 'PROPOSED'>, string> = {
  DECIDED: 'Mark as decided',
  IN_EFFECT: 'Mark as in effect',
  WITHDRAWN: 'Withdraw',
};

/** Takes the next step of a policy change. A withdrawal has a reason, and the other steps have a day. */
export function MovePolicyChangeForm({
  change,
  status,
}: {
  change: PolicyChange;
  status: keyof typeof steps;
}): ReactNode {
  const isWithdrawal = status === 'WITHDRAWN';
  const form = useForm({
    draft: `${status} ${change.id}`,
    empty: { day: '', reason: '' },
    useSave: useMovePolicyChangeMutation,
    isKeyed: false,
    inputOf: ({ day, reason }) => ({
      id: change.id,
      expectedVersion: change.version,
      status,
      ...(isWithdrawal ? { reason } : day === '' ? {} : { day }),
    }),
    onSaved: closeForm,
  });
  return (
    <Form
      form={form}
      label={steps[status]}
      action={steps[status]}
      {...(isWithdrawal
        ? { consequence: 'A withdrawn policy change can no longer be changed.', confirmLabel: 'Withdraw it' }
        : {})}
    >
      {isWithdrawal ? (
        <TextField
          label="Reason"
          hint="It stays with the policy change."
          isLong
          isRequired
          {...form.bind('reason')}
        />
      ) : (
        <TextField label="Day" hint="Leave empty for today." type="date" {...form.bind('day')} />
      )}
    </Form>
  );
}
