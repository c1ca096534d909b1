import {
  useChangeActivityStatusMutation,
  type ActivityFieldsFragment,
  type ActivityStatus,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { ConfirmText, type TextConfirmation } from '../shared/confirm-text.tsx';
import { ConfirmButton } from '../shared/confirm-button.tsx';
import { useDraft } from '../shared/draft.ts';
import { FailureNotice, RequestError } from '../shared/states.tsx';

/** The next status of an activity. The API has the final say. */
const nextMove: Partial<Record<ActivityStatus, { to: 'ACTIVE' | 'COMPLETED'; label: string }>> = {
  PROPOSED: { to: 'ACTIVE', label: 'Activate' },
  ACTIVE: { to: 'COMPLETED', label: 'Complete' },
};

/**
 * Moves an activity to its next status, or cancels it with a reason. Shows nothing for a finished activity.
 */
export function MoveActivityForm({ activity }: { activity: ActivityFieldsFragment }): ReactNode {
  const { values, change: changeDraft, discard } = useDraft(`cancel ${activity.id}`, { reason: '' });
  const { reason } = values;
  const change = useChangeActivityStatusMutation({
    onSuccess: ({ changeActivityStatus }) => {
      if (!isPayload(changeActivityStatus)) return;
      discard();
    },
  });
  const result = change.data?.changeActivityStatus;
  const next = nextMove[activity.status];
  if (!next) return null;
  const base = { id: activity.id, expectedVersion: activity.version };
  const move = (): void => change.mutate({ input: { ...base, status: next.to } });
  const cancel = (confirmation: TextConfirmation = {}): void =>
    change.mutate({ input: { ...base, status: 'CANCELLED', reason, ...confirmation } });
  return (
    <form className="inline" onSubmit={(event) => event.preventDefault()}>
      {next.to === 'COMPLETED' ? (
        <ConfirmButton
          label={next.label}
          about={activity.title}
          consequence="A completed activity cannot become active or be canceled. This cannot be undone. Attendance can still be recorded."
          confirmLabel="Complete the activity"
          isDisabled={change.isPending}
          onConfirm={move}
        />
      ) : (
        <button type="button" className="quiet" disabled={change.isPending} onClick={move}>
          {next.label}
        </button>
      )}
      <input
        aria-label={`Reason for canceling ${activity.title}`}
        placeholder="Reason"
        size={10}
        value={reason}
        onChange={(event) => changeDraft({ reason: event.target.value })}
      />
      <ConfirmButton
        label="Cancel activity"
        about={activity.title}
        consequence="A canceled activity can no longer be changed. This cannot be undone."
        confirmLabel="Cancel the activity"
        isDisabled={reason.trim() === '' || change.isPending}
        onConfirm={() => cancel()}
      />
      {change.isError ? <RequestError error={change.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
      <ConfirmText
        failure={result && !isPayload(result) ? result : null}
        isPending={change.isPending}
        onConfirm={cancel}
      />
    </form>
  );
}
