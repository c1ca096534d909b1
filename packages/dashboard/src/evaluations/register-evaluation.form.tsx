import {
  useRegisterEvaluationMutation,
  type EvaluationFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';

/** Registers the plan as it is now. A second registration needs a reason, and keeps the first. */
export function RegisterEvaluationForm({
  evaluation: { id, version },
  isAmendment,
}: {
  evaluation: Pick<EvaluationFieldsFragment, 'id' | 'version'>;
  isAmendment: boolean;
}): ReactNode {
  const form = useForm({
    draft: `registration of ${id}`,
    empty: { amendmentReason: '' },
    useSave: useRegisterEvaluationMutation,
    isKeyed: true,
    inputOf: ({ amendmentReason }) => ({
      evaluationId: id,
      expectedVersion: version,
      ...(isAmendment ? { amendmentReason } : {}),
    }),
  });
  return (
    <Form
      form={form}
      label={isAmendment ? 'Register an amendment' : 'Register the plan'}
      action={isAmendment ? 'Register amendment' : 'Register plan'}
      consequence="The registration has the time and a hash of the plan. It can never be changed or removed."
      confirmLabel="Register"
      isReady={!isAmendment || form.values.amendmentReason.trim() !== ''}
      layout="plain"
    >
      {isAmendment ? (
        <TextField label="Reason for the amendment" isLong isRequired {...form.bind('amendmentReason')} />
      ) : null}
    </Form>
  );
}
