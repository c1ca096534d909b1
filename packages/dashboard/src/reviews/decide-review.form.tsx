import { useDecideReviewMutation, type ReviewDecision } from '@rapport/client/generated/hooks.ts';
import { inputProblems, isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { ConfirmText, type TextConfirmation } from '../shared/confirm-text.tsx';
import { useDraft } from '../shared/draft.ts';
import { SelectField, TextField, useFocusOnProblem } from '../shared/fields.tsx';
import { isOneOf, optionsOf, reviewDecisions } from '../shared/labels.ts';
import { Problems, RequestError } from '../shared/states.tsx';
import { nameOf, type Review } from './review.name.ts';

const empty = { decision: 'APPROVED', note: '', conditions: '', expiresOn: '' };
const fields = ['decision', 'note', 'conditions', 'expiresOn'] as const;

export function DecideReviewForm({ review }: { review: Review }): ReactNode {
  const { values, change, discard } = useDraft(`decision of ${review.id}`, empty);
  const decision: ReviewDecision = isOneOf(reviewDecisions, values.decision) ? values.decision : 'APPROVED';
  const decide = useDecideReviewMutation({
    onSuccess: ({ decideReview }) => {
      if (!isPayload(decideReview)) return;
      discard();
    },
  });
  const result = decide.data?.decideReview;
  const form = useFocusOnProblem(result);
  const problems = result && !isPayload(result) ? inputProblems(result, fields) : null;
  const isApproval = decision !== 'DECLINED';
  const bind = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: (value: string) => change({ [name]: value }),
    problem: problems?.byField[name],
  });
  const submit = (confirmation: TextConfirmation = {}): void => {
    const conditions = values.conditions
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    decide.mutate({
      input: {
        id: review.id,
        expectedVersion: review.version,
        decision,
        note: values.note.trim() === '' ? null : values.note,
        conditions: decision === 'APPROVED_WITH_CONDITIONS' ? conditions : null,
        expiresOn: isApproval && values.expiresOn !== '' ? values.expiresOn : null,
        ...confirmation,
      },
    });
  };

  return (
    <form
      ref={form}
      aria-label={`Decision of the ${nameOf(review)}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {decide.isError ? <RequestError error={decide.error} /> : null}
      <Problems messages={problems?.general ?? []} />
      <SelectField
        label="Decision"
        hint="A decision cannot be changed later."
        options={optionsOf(reviewDecisions)}
        {...bind('decision')}
      />
      {decision === 'APPROVED_WITH_CONDITIONS' ? (
        <TextField
          label="Conditions"
          hint="One per line. Everyone in the office can read them."
          isLong
          isRequired
          {...bind('conditions')}
        />
      ) : null}
      <TextField
        label="Reason"
        hint="Visible to staff only."
        isLong
        isRequired={!isApproval}
        {...bind('note')}
      />
      {isApproval ? (
        <TextField
          label="Last day of the approval"
          hint="Leave empty for an approval without an end date."
          type="date"
          {...bind('expiresOn')}
        />
      ) : null}
      <ConfirmText
        failure={result && !isPayload(result) ? result : null}
        isPending={decide.isPending}
        onConfirm={submit}
      />
      <button type="submit" disabled={decide.isPending}>
        {decide.isPending ? 'Saving …' : 'Save decision'}
      </button>
    </form>
  );
}
