import {
  useCreateFeedbackChannelMutation,
  useUpdateFeedbackChannelMutation,
  type FeedbackChannelFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm, type FormState } from '../shared/form.tsx';
import { feedbackChannelKinds, isOneOf, optionsOf } from '../shared/labels.ts';

type Values = Readonly<Record<'name' | 'isOpenToPublic' | 'responseDays', string>>;

/** The values of the fields as the API takes them. */
const detailsOf = ({ name, isOpenToPublic, responseDays }: Values) => ({
  name,
  isOpenToPublic: isOpenToPublic === 'yes',
  responseDays: Number(responseDays),
});

const checkDays = ({ responseDays }: Values): { responseDays?: string } =>
  /^\d+$/.test(responseDays) ? {} : { responseDays: 'Enter a whole number from 1 to 365.' };

function ChannelFields<V extends Values>({ form }: { form: FormState<V> }): ReactNode {
  return (
    <>
      <TextField label="Name" isRequired {...form.bind('name')} />
      <div className="columns">
        <SelectField
          label="On the public site"
          hint="Whether everyone can send feedback through it, without an account."
          options={[
            ['no', 'No, staff record it'],
            ['yes', 'Yes, open to everyone'],
          ]}
          {...form.bind('isOpenToPublic')}
        />
        <TextField
          label="Days to an answer"
          hint="From 1 to 365. The public site promises it."
          type="number"
          isRequired
          {...form.bind('responseDays')}
        />
      </div>
    </>
  );
}

export function CreateChannelForm(): ReactNode {
  const form = useForm({
    draft: 'feedback channel',
    empty: { kind: 'DIGITAL', name: '', isOpenToPublic: 'no', responseDays: '30' },
    useSave: useCreateFeedbackChannelMutation,
    isKeyed: true,
    check: checkDays,
    inputOf: ({ kind, ...details }) => ({
      kind: isOneOf(feedbackChannelKinds, kind) ? kind : 'DIGITAL',
      ...detailsOf(details),
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="New channel" action="Add channel">
      <SelectField
        label="Kind of channel"
        hint="It cannot be changed later."
        options={optionsOf(feedbackChannelKinds)}
        {...form.bind('kind')}
      />
      <ChannelFields form={form} />
    </Form>
  );
}

export function UpdateChannelForm({ channel }: { channel: FeedbackChannelFieldsFragment }): ReactNode {
  const { id, version, name, isOpenToPublic, responseDays } = channel;
  const form = useForm({
    draft: `feedback channel ${id}`,
    empty: { name, isOpenToPublic: isOpenToPublic ? 'yes' : 'no', responseDays: String(responseDays) },
    useSave: useUpdateFeedbackChannelMutation,
    isKeyed: false,
    check: checkDays,
    inputOf: (values) => ({ id, expectedVersion: version, ...detailsOf(values) }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label={`Change ${name}`} action="Save channel">
      <ChannelFields form={form} />
      <p className="hint">Feedback that was received keeps its due day.</p>
    </Form>
  );
}
