import {
  useCreatePolicyChangeMutation,
  useUpdatePolicyChangeMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { useParameters } from '../router.tsx';
import { SelectField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import {
  emptyPolicyChange,
  PolicyChangeFields,
  policyChangeInputOf,
  policyChangePaths,
  policyChangeProblems,
  valuesOf,
} from './policy-change-fields.tsx';
import type { PolicyChange } from './policy-change.words.ts';
import { emptySource, SourceFields, sourceInputOf } from './source-fields.tsx';

/** Records a change with its first source. */
export function CreatePolicyChangeForm({ onSaved }: { onSaved: (id: string) => void }): ReactNode {
  // The page of a feedback item leads here.
  const sourceId = useParameters().get('feedbackItem') ?? '';
  const form = useForm({
    draft: `policy change ${sourceId}`,
    empty: { ...emptyPolicyChange, ...emptySource, sourceId, step: 'DECIDED' },
    useSave: useCreatePolicyChangeMutation,
    isKeyed: true,
    check: (values) => ({
      ...policyChangeProblems(values),
      ...(values.sourceId === '' ? { sourceId: 'Choose a source.' } : {}),
    }),
    paths: { ...policyChangePaths, sourceId: 'sources' },
    inputOf: (values) => ({
      ...policyChangeInputOf(values),
      isProposal: values.step === 'PROPOSED',
      sources: [sourceInputOf(values)],
    }),
    onSaved: ({ createPolicyChange }) => {
      if (createPolicyChange.__typename === 'CreatePolicyChangePayload')
        onSaved(createPolicyChange.policyChange.id);
    },
  });
  return (
    <Form form={form} label="New policy change" action="Record policy change">
      <SelectField
        label="Status"
        options={[
          ['DECIDED', 'Decided'],
          ['PROPOSED', 'Proposed, not decided yet'],
        ]}
        {...form.bind('step')}
      />
      <PolicyChangeFields form={form} />
      <SourceFields form={form} />
    </Form>
  );
}

export function UpdatePolicyChangeForm({ change }: { change: PolicyChange }): ReactNode {
  const form = useForm({
    draft: `policy change ${change.id}`,
    empty: valuesOf(change),
    useSave: useUpdatePolicyChangeMutation,
    isKeyed: false,
    check: policyChangeProblems,
    paths: policyChangePaths,
    inputOf: (values) => ({
      id: change.id,
      expectedVersion: change.version,
      ...policyChangeInputOf(values),
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Edit the policy change" action="Save changes">
      <PolicyChangeFields form={form} />
    </Form>
  );
}
