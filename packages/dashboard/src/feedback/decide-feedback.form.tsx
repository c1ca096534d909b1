import { useDecideFeedbackMutation, type DecidedFeedbackStatus } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { feedbackStatuses, isOneOf, optionsOf } from '../shared/labels.ts';
import type { FeedbackItem } from './feedback-item.ts';

const { ADOPTED, PARTIALLY_ADOPTED, DECLINED, OUT_OF_SCOPE_LEGAL } = feedbackStatuses;
const decisions: Record<DecidedFeedbackStatus, string> = {
  ADOPTED,
  PARTIALLY_ADOPTED,
  DECLINED,
  OUT_OF_SCOPE_LEGAL,
};

/** Decides the feedback item, with a reason that the public can read. */
export function DecideFeedbackForm({ item }: { item: FeedbackItem }): ReactNode {
  const form = useForm({
    draft: `decision of ${item.id}`,
    empty: { status: 'ADOPTED', decisionReason: '' },
    useSave: useDecideFeedbackMutation,
    isKeyed: false,
    inputOf: ({ status, decisionReason }) => ({
      id: item.id,
      expectedVersion: item.version,
      status: isOneOf(decisions, status) ? status : 'ADOPTED',
      decisionReason,
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Decide" action="Save decision">
      <SelectField label="Decision" options={optionsOf(decisions)} {...form.bind('status')} />
      <TextField
        label="Public reason"
        hint={
          form.values.status === 'OUT_OF_SCOPE_LEGAL'
            ? 'Name the agency that decides about it, or the law that forbids it. The public can read it.'
            : 'In words for the people who gave the feedback. The public can read it.'
        }
        isLong
        isRequired
        {...form.bind('decisionReason')}
      />
    </Form>
  );
}
