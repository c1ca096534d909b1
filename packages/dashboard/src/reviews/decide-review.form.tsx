import { useDecideReviewMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf, reviewDecisions } from '../shared/labels.ts';
import { nameOf, type Review } from './review.name.ts';

const empty = { decision: 'APPROVED', note: '', conditions: '', expiresOn: '' };

export function DecideReviewForm({ review }: { review: Review }): ReactNode {
  const form = useForm({
    draft: `decision of ${review.id}`,
    empty,
    useSave: useDecideReviewMutation,
    isKeyed: false,
    inputOf: ({ decision, note, conditions, expiresOn }) => ({
      id: review.id,
      expectedVersion: review.version,
      decision: isOneOf(reviewDecisions, decision) ? decision : 'APPROVED',
      note: note.trim() === '' ? null : note,
      ...(decision === 'APPROVED_WITH_CONDITIONS' ? { conditions: linesOf(conditions) } : {}),
      expiresOn: decision !== 'DECLINED' && expiresOn !== '' ? expiresOn : null,
    }),
  });
  const { decision } = form.values;
  const isApproval = decision !== 'DECLINED';
  return (
    <Form form={form} label={`Decision of the ${nameOf(review)}`} action="Save decision" layout="plain">
      <SelectField
        label="Decision"
        hint="A decision cannot be changed later."
        options={optionsOf(reviewDecisions)}
        {...form.bind('decision')}
      />
      {decision === 'APPROVED_WITH_CONDITIONS' ? (
        <TextField
          label="Conditions"
          hint="One per line. Everyone in the office can read them."
          isLong
          isRequired
          {...form.bind('conditions')}
        />
      ) : null}
      <TextField
        label="Reason"
        hint="Visible to staff only."
        isLong
        isRequired={!isApproval}
        {...form.bind('note')}
      />
      {isApproval ? (
        <TextField
          label="Last day of the approval"
          hint="Leave empty for an approval without an end date."
          type="date"
          {...form.bind('expiresOn')}
        />
      ) : null}
    </Form>
  );
}

/** The lines of a text that are not empty. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
