import {
  useChangeActivityStatusMutation,
  type ActivityFieldsFragment,
  type ActivityStatus,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { ConfirmButton } from '../shared/confirm-button.tsx';
import { FailureNotice, RequestError } from '../shared/states.tsx';
import { CancelActivityForm } from './cancel-activity.form.tsx';

/** The next status of an activity. The API has the final say. */
const nextMove: Partial<Record<ActivityStatus, { to: 'ACTIVE' | 'COMPLETED'; label: string }>> = {
  PROPOSED: { to: 'ACTIVE', label: 'Activate' },
  ACTIVE: { to: 'COMPLETED', label: 'Complete' },
};

/**
 * Moves an activity to its next status, or cancels it with a reason. Shows nothing for a finished activity.
 */
export function MoveActivity({ activity }: { activity: ActivityFieldsFragment }): ReactNode {
  const change = useChangeActivityStatusMutation();
  const result = change.data?.changeActivityStatus;
  const next = nextMove[activity.status];
  if (!next) return null;
  const move = (): void =>
    change.mutate({ input: { id: activity.id, expectedVersion: activity.version, status: next.to } });
  return (
    <>
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
      {change.isError ? <RequestError error={change.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
      <CancelActivityForm activity={activity} />
    </>
  );
}
