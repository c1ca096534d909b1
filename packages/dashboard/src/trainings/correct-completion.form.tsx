import {
  useCorrectTrainingCompletionMutation,
  type TrainingCompletionFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { closeCorrection } from '../shared/corrections.tsx';
import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isHours } from './record-completion.form.tsx';

export function CorrectCompletionForm({
  completion,
}: {
  completion: TrainingCompletionFieldsFragment;
}): ReactNode {
  const { id, version, completedOn, hours } = completion;
  const hoursText = hours === null ? '' : String(hours);
  const form = useForm({
    draft: `correct ${id} ${version}`,
    empty: { completedOn, hours: hoursText, reason: '' },
    useSave: useCorrectTrainingCompletionMutation,
    isKeyed: true,
    check: (values) => (isHours(values.hours) ? {} : { hours: 'Enter a number of hours, such as 1.5.' }),
    inputOf: (values) => ({
      id,
      expectedVersion: version,
      reason: values.reason,
      ...(values.completedOn === completedOn ? {} : { completedOn: values.completedOn }),
      // Null clears the hours.
      ...(values.hours === hoursText
        ? {}
        : { hours: values.hours.trim() === '' ? null : Number(values.hours) }),
    }),
    onSaved: closeCorrection,
  });
  return (
    <Form form={form} label="Correct the completion" action="Save correction" layout="plain">
      <div className="columns">
        <TextField label="Day of completion" type="date" isRequired {...form.bind('completedOn')} />
        <TextField label="Hours" {...form.bind('hours')} />
      </div>
      <TextField label="Reason for the correction" isRequired {...form.bind('reason')} />
    </Form>
  );
}
