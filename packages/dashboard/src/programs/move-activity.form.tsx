import {
  useChangeActivityStatusMutation,
  type ActivityFieldsFragment,
  type ActivityStatus,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import { FailureNotice, RequestError } from '../shared/states.tsx';
import { refreshProgram } from './refresh-program.ts';

/** The next status of an activity. The API has the final say. */
const nextMove: Partial<Record<ActivityStatus, { to: ActivityStatus; label: string }>> = {
  PROPOSED: { to: 'ACTIVE', label: 'Activate' },
  ACTIVE: { to: 'COMPLETED', label: 'Complete' },
};

/**
 * Moves an activity to its next status, or cancels it with a reason. Shows nothing for a finished activity.
 */
export function MoveActivityForm({ activity }: { activity: ActivityFieldsFragment }): ReactNode {
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const change = useChangeActivityStatusMutation({
    onSuccess: async ({ changeActivityStatus }) => {
      if (!isPayload(changeActivityStatus)) return;
      await refreshProgram(cache);
    },
  });
  const result = change.data?.changeActivityStatus;
  const next = nextMove[activity.status];
  if (!next) return null;
  const base = { id: activity.id, expectedVersion: activity.version };
  return (
    <form
      className="inline"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ input: { ...base, status: 'CANCELLED', reason } });
      }}
    >
      <button
        type="button"
        className="quiet"
        disabled={change.isPending}
        onClick={() => change.mutate({ input: { ...base, status: next.to } })}
      >
        {next.label}
      </button>
      <input
        aria-label={`Reason for canceling ${activity.title}`}
        placeholder="Reason"
        size={10}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" className="quiet" disabled={reason.trim() === '' || change.isPending}>
        Cancel activity
      </button>
      {change.isError ? <RequestError error={change.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
    </form>
  );
}
