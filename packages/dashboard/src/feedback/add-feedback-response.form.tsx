import { useAddFeedbackResponseMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';

/** Records an action that was taken because of the feedback item. */
export function AddFeedbackResponseForm({ feedbackItemId }: { feedbackItemId: string }): ReactNode {
  const form = useForm({
    draft: `action for ${feedbackItemId}`,
    empty: { description: '', takenOn: '' },
    useSave: useAddFeedbackResponseMutation,
    isKeyed: true,
    check: ({ takenOn }) => (takenOn === '' ? { takenOn: 'Enter a day.' } : {}),
    inputOf: ({ description, takenOn }) => ({ feedbackItemId, description, takenOn }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Record an action" action="Record action">
      <TextField label="Action" isLong isRequired {...form.bind('description')} />
      <TextField label="Day" type="date" isRequired {...form.bind('takenOn')} />
    </Form>
  );
}
