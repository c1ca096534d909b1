import {
  useAddFocusGroupParticipantMutation,
  useRemoveFocusGroupParticipantMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Adds a person who agreed to take part, under a pseudonym. */
export function AddParticipantForm({ sessionId }: { sessionId: string }): ReactNode {
  const form = useForm({
    draft: `participant of ${sessionId}`,
    empty: { code: '', ageBand: '', sex: '', raceEthnicity: '', ethnicity: '' },
    useSave: useAddFocusGroupParticipantMutation,
    isKeyed: true,
    inputOf: ({ code, ageBand, sex, raceEthnicity, ethnicity }) => ({
      focusGroupSessionId: sessionId,
      code,
      ageBand: orNull(ageBand),
      sex: orNull(sex),
      raceEthnicity: orNull(raceEthnicity),
      ethnicity: orNull(ethnicity),
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Add a participant" action="Add participant">
      <div className="columns">
        <TextField label="Pseudonym" hint="Such as P3. It names nobody." isRequired {...form.bind('code')} />
        <TextField
          label="Age band"
          hint="As in the population data, such as 18-34."
          {...form.bind('ageBand')}
        />
        <TextField label="Sex" hint="Such as FEMALE." {...form.bind('sex')} />
        <TextField label="Race" hint="Such as BLACK." {...form.bind('raceEthnicity')} />
        <TextField label="Ethnicity" hint="Such as HISPANIC." {...form.bind('ethnicity')} />
      </div>
    </Form>
  );
}

/** Removes a participant who withdrew, with their words. */
export function RemoveParticipantForm({ id, code }: { id: string; code: string }): ReactNode {
  const form = useForm({
    draft: `withdrawal of ${id}`,
    empty: { reason: '' },
    useSave: useRemoveFocusGroupParticipantMutation,
    isKeyed: false,
    inputOf: ({ reason }) => ({ id, reason }),
    onSaved: closeForm,
  });
  return (
    <Form
      form={form}
      label={`Remove ${code}`}
      action="Remove"
      consequence="The words of the participant and their codings are removed. Frozen figures stay, because they show nobody. This cannot be undone."
      confirmLabel="Remove the participant"
      isReady={form.values.reason.trim() !== ''}
    >
      <TextField label="Reason" hint="For the audit trail." isRequired {...form.bind('reason')} />
    </Form>
  );
}
