import { useCreateSurveyInvitationsMutation } from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { TextField } from '../../shared/fields.tsx';
import { Form, useForm } from '../../shared/form.tsx';
import { surveyPage } from './create-link.form.tsx';

interface CreateInvitationsFormProps {
  surveyLinkId: string;
  /** Gets the file with the secrets, which are shown only once. */
  onCreated: (csv: string) => void;
}

export function CreateInvitationsForm({ surveyLinkId, onCreated }: CreateInvitationsFormProps): ReactNode {
  const form = useForm({
    draft: `invitations of ${surveyLinkId}`,
    empty: { count: '', channel: '', page: surveyPage() },
    useSave: useCreateSurveyInvitationsMutation,
    isKeyed: false,
    check: ({ count }) => (count === '' ? { count: 'Enter a number.' } : {}),
    inputOf: ({ count, channel, page }) => ({
      surveyLinkId,
      count: Number(count),
      channel: channel.trim() === '' ? null : channel,
      page: page.trim() === '' ? null : page,
    }),
    onSaved: ({ createSurveyInvitations }) => {
      if (isPayload(createSurveyInvitations)) onCreated(createSurveyInvitations.csv);
    },
  });
  return (
    <Form form={form} label="New invitations" action="Create invitations">
      <div className="columns">
        <TextField label="Invitations" type="number" isRequired {...form.bind('count')} />
        <TextField label="Sent by" hint="Such as letter." {...form.bind('channel')} />
        <TextField label="Page" {...form.bind('page')} />
      </div>
    </Form>
  );
}
