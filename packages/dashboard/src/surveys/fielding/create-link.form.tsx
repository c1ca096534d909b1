import {
  useCreateSurveyLinkMutation,
  type CreateSurveyLinkMutation,
  type SurveyLinkKind,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../../shared/fields.tsx';
import { Form, useForm } from '../../shared/form.tsx';
import { isOneOf, optionsOf } from '../../shared/labels.ts';
import { momentOf } from '../builder/draft.write.ts';

export const linkKinds: Record<SurveyLinkKind, string> = {
  OPEN: 'Open: everyone who has it',
  SINGLE_USE: 'Invitations: one response each',
  KIOSK: 'Kiosk: people at a device of the office',
};

/** The page of the public site that takes surveys, on the host of this page. */
export const surveyPage = (): string => new URL('/public/survey', window.location.origin).href;

/** A link that was created. Its secret is shown only once. */
export type CreatedLink = Extract<
  CreateSurveyLinkMutation['createSurveyLink'],
  { __typename: 'CreateSurveyLinkPayload' }
>;

export function CreateLinkForm({
  surveyVersionId,
  onCreated,
}: {
  surveyVersionId: string;
  onCreated: (link: CreatedLink) => void;
}): ReactNode {
  const form = useForm({
    draft: `link to ${surveyVersionId}`,
    empty: { kind: 'OPEN', label: '', expiresAt: '', maxResponses: '', page: surveyPage() },
    useSave: useCreateSurveyLinkMutation,
    isKeyed: false,
    inputOf: ({ kind, label, expiresAt, maxResponses, page }) => ({
      surveyVersionId,
      kind: isOneOf(linkKinds, kind) ? kind : 'OPEN',
      label,
      expiresAt: momentOf(expiresAt),
      maxResponses: maxResponses === '' ? null : Number(maxResponses),
      page: page.trim() === '' ? null : page,
    }),
    onSaved: ({ createSurveyLink }) => {
      if (isPayload(createSurveyLink)) onCreated(createSurveyLink);
    },
  });
  return (
    <Form form={form} label="New link" action="Create link">
      <div className="columns">
        <TextField
          label="Name"
          hint="For the office, such as Town hall, March."
          isRequired
          {...form.bind('label')}
        />
        <SelectField label="Kind" options={optionsOf(linkKinds)} {...form.bind('kind')} />
        <TextField label="Ends" type="datetime-local" {...form.bind('expiresAt')} />
        <TextField label="Most responses" type="number" {...form.bind('maxResponses')} />
      </div>
      <TextField
        label="Page"
        hint="The page that takes surveys. The secret follows after #, so no server logs it."
        {...form.bind('page')}
      />
    </Form>
  );
}
