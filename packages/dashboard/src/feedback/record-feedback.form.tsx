import { useRecordFeedbackMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { useAreaOptions, useChannelOptions } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';

/** Records feedback that staff heard, such as at a town hall. */
export function RecordFeedbackForm({ onSaved }: { onSaved: (id: string) => void }): ReactNode {
  const areas = useAreaOptions();
  const channels = useChannelOptions();
  const form = useForm({
    draft: 'feedback item',
    empty: {
      summary: '',
      feedbackChannelId: '',
      areaId: '',
      receivedOn: '',
      language: 'en',
      name: '',
      email: '',
      phone: '',
    },
    useSave: useRecordFeedbackMutation,
    isKeyed: true,
    paths: { name: 'contact.name', email: 'contact.email', phone: 'contact.phone' },
    inputOf: ({ summary, feedbackChannelId, areaId, receivedOn, language, ...contact }) => ({
      summary,
      language,
      ...(feedbackChannelId === '' ? {} : { feedbackChannelId }),
      ...(areaId === '' ? {} : { areaId }),
      ...(receivedOn === '' ? {} : { receivedOn }),
      ...(Object.values(contact).some(Boolean) ? { contact: filled(contact) } : {}),
    }),
    onSaved: ({ recordFeedback }) => {
      if (recordFeedback.__typename === 'RecordFeedbackPayload') onSaved(recordFeedback.feedbackItem.id);
    },
  });
  return (
    <Form form={form} label="New feedback item" action="Record feedback item">
      <TextField
        label="Change that residents asked for"
        hint="Never about an individual case."
        isLong
        isRequired
        {...form.bind('summary')}
      />
      <div className="columns">
        <SelectField
          label="Channel"
          options={[['', 'None'], ...channels]}
          {...form.bind('feedbackChannelId')}
        />
        <SelectField label="Area" options={[['', 'None'], ...areas]} {...form.bind('areaId')} />
        <TextField
          label="Received on"
          hint="Leave empty for today."
          type="date"
          {...form.bind('receivedOn')}
        />
        <TextField label="Language" hint="A language tag, such as en or es." {...form.bind('language')} />
      </div>
      <fieldset>
        <legend>Contact, if the person wants an answer</legend>
        <p className="hint">Kept apart from the feedback. Few roles can read it, and it can be erased.</p>
        <div className="columns">
          <TextField label="Name" {...form.bind('name')} />
          <TextField label="Email" {...form.bind('email')} />
          <TextField label="Phone" {...form.bind('phone')} />
        </div>
      </fieldset>
    </Form>
  );
}

function filled<T extends Readonly<Record<string, string>>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<T>;
}
