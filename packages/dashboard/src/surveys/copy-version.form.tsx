import { useCreateSurveyVersionMutation } from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { SelectField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';

interface CopyVersionFormProps {
  surveyId: string;
  /** The fielded and closed versions, newest first. */
  versions: readonly { id: string; number: number }[];
  onCreated: (id: string) => void;
}

/** Copies a version that was fielded as the next draft. Its questions stay comparable. */
export function CopyVersionForm({ surveyId, versions, onCreated }: CopyVersionFormProps): ReactNode {
  const form = useForm({
    draft: `copy in ${surveyId}`,
    empty: { copyOfId: versions[0]?.id ?? '' },
    useSave: useCreateSurveyVersionMutation,
    isKeyed: true,
    inputOf: ({ copyOfId }) => ({ surveyId, copyOfId }),
    onSaved: ({ createSurveyVersion }) => {
      if (isPayload(createSurveyVersion)) onCreated(createSurveyVersion.surveyVersion.id);
    },
  });
  return (
    <Form form={form} label="Copy a version" action="Copy as the next draft">
      <SelectField
        label="Version to copy"
        hint="Its questions are proposed as comparable, so that results can be followed over time."
        options={versions.map(({ id, number }) => [id, `Version ${number}`])}
        {...form.bind('copyOfId')}
      />
    </Form>
  );
}
