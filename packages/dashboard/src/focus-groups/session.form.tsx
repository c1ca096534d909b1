import { useRecordFocusGroupSessionMutation, type ConsentForm } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';

export const consentForms: Record<ConsentForm, string> = { WRITTEN: 'In writing', SPOKEN: 'Spoken' };

/** Records a session and the text to which its participants agreed. */
export function RecordSessionForm({ focusGroupId }: { focusGroupId: string }): ReactNode {
  const form = useForm({
    draft: `session of ${focusGroupId}`,
    empty: { heldOn: '', language: 'en', place: '', consentForm: 'WRITTEN', consentText: '' },
    useSave: useRecordFocusGroupSessionMutation,
    isKeyed: true,
    check: ({ heldOn }) => (heldOn === '' ? { heldOn: 'Enter a day.' } : {}),
    inputOf: ({ heldOn, language, place, consentForm, consentText }) => ({
      focusGroupId,
      heldOn,
      language,
      place: place.trim() === '' ? null : place,
      consentForm: isOneOf(consentForms, consentForm) ? consentForm : 'WRITTEN',
      consentText,
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="New session" action="Record session">
      <div className="columns">
        <TextField label="Day" type="date" isRequired {...form.bind('heldOn')} />
        <TextField
          label="Language"
          hint="A language tag, such as en or es."
          isRequired
          {...form.bind('language')}
        />
        <TextField label="Place" {...form.bind('place')} />
        <SelectField label="Consent" options={optionsOf(consentForms)} {...form.bind('consentForm')} />
      </div>
      <TextField
        label="Text of the consent"
        hint="The participants agreed to this text."
        isLong
        isRequired
        {...form.bind('consentText')}
      />
    </Form>
  );
}
