import { useCreateSurveyMutation } from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';

/** Records a survey. Its questions come with its versions. */
export function NewSurveyForm({ onCreated }: { onCreated: (id: string) => void }): ReactNode {
  const form = useForm({
    draft: 'new survey',
    empty: { title: '', purpose: '' },
    useSave: useCreateSurveyMutation,
    isKeyed: true,
    inputOf: ({ title, purpose }) => ({ title, ...(purpose.trim() === '' ? {} : { purpose }) }),
    onSaved: ({ createSurvey }) => {
      if (isPayload(createSurvey)) onCreated(createSurvey.survey.id);
    },
  });
  return (
    <Form form={form} label="New survey" action="Create survey">
      <h2>New survey</h2>
      <TextField label="Title" hint="Respondents see it." isRequired {...form.bind('title')} />
      <TextField label="Purpose" isLong {...form.bind('purpose')} />
    </Form>
  );
}
