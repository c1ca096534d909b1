import {
  useAddExcerptMutation,
  useUpdateExcerptMutation,
  type ExcerptFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import type { Option } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';

/** Adds what a participant said in one go. */
export function AddExcerptForm({
  sessionId,
  participants,
}: {
  sessionId: string;
  participants: readonly Option[];
}): ReactNode {
  const form = useForm({
    draft: `excerpt of ${sessionId}`,
    empty: { participantId: '', text: '' },
    useSave: useAddExcerptMutation,
    isKeyed: true,
    check: ({ participantId }) => (participantId === '' ? { participantId: 'Choose a participant.' } : {}),
    paths: { participantId: 'focusGroupParticipantId' },
    inputOf: ({ participantId, text }) => ({ focusGroupParticipantId: participantId, text }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Add an excerpt" action="Add excerpt">
      <SelectField
        label="Participant"
        isRequired
        options={[['', 'Choose a participant'], ...participants]}
        {...form.bind('participantId')}
      />
      <TextField label="Words" hint="Without names." isLong isRequired {...form.bind('text')} />
    </Form>
  );
}

/** Corrects the words of an excerpt. */
export function UpdateExcerptForm({
  excerpt,
  onSaved,
}: {
  excerpt: Pick<ExcerptFieldsFragment, 'id' | 'version' | 'text'>;
  onSaved: () => void;
}): ReactNode {
  const { id, version, text: words } = excerpt;
  const form = useForm({
    draft: `excerpt ${id}`,
    empty: { text: words },
    useSave: useUpdateExcerptMutation,
    isKeyed: false,
    inputOf: ({ text }) => ({ id, expectedVersion: version, text }),
    onSaved,
  });
  return (
    <Form form={form} label="Correct the excerpt" action="Save excerpt" layout="plain">
      <TextField label="Words" isLong isRequired {...form.bind('text')} />
    </Form>
  );
}
