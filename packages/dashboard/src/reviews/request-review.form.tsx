import { useRequestReviewMutation, type GovernedSubjectInput } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf, reviewKinds } from '../shared/labels.ts';
import { linesOf } from './decide-review.form.tsx';

/** Asks the reviewers of the office for a review of a record. */
export function RequestReviewForm({ subject }: { subject: GovernedSubjectInput }): ReactNode {
  const form = useForm({
    draft: `review of ${Object.values(subject).join(' ')}`,
    empty: { kind: 'LEGAL', questions: '' },
    useSave: useRequestReviewMutation,
    isKeyed: true,
    inputOf: ({ kind, questions }) => ({
      subject,
      kind: isOneOf(reviewKinds, kind) ? kind : 'LEGAL',
      questions: linesOf(questions),
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Request a review" action="Request review">
      <SelectField label="Kind of review" options={optionsOf(reviewKinds)} {...form.bind('kind')} />
      <TextField
        label="Questions for the reviewers"
        hint="One per line."
        isLong
        {...form.bind('questions')}
      />
    </Form>
  );
}
