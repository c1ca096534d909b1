import type { Failure } from '@rapport/client/result.ts';
import { useState, type ReactNode } from 'react';

import { TextField } from './fields.tsx';

/** The field of an input that confirms its texts. */
export interface TextConfirmation {
  textConfirmation?: { reason: string };
}

/**
 * The step after texts of a form seem to name a person: the author confirms them with a reason, and the form
 * is sent again. Shows nothing for other failures, and for identifiers, which cannot be confirmed.
 */
export function ConfirmText({
  failure,
  isPending,
  onConfirm,
}: {
  failure: Failure | null;
  isPending: boolean;
  onConfirm: (confirmation: TextConfirmation) => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  if (failure?.__typename !== 'IdentifyingTextError' || !failure.canConfirm) return null;
  return (
    <div role="group" aria-label="Confirm the text" className="notice">
      <p>
        The text seems to name a person or a case. Change it, or confirm it with a reason. The reason is kept
        in the audit trail.
      </p>
      <TextField
        label="Reason for keeping the text"
        name="textConfirmation"
        value={reason}
        onChange={setReason}
      />
      <button
        type="button"
        disabled={isPending || reason.trim() === ''}
        onClick={() => onConfirm({ textConfirmation: { reason } })}
      >
        Confirm and send
      </button>
    </div>
  );
}
