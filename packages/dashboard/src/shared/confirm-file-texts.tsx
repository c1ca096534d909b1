import { useState, type ReactNode } from 'react';

import { TextField } from './fields.tsx';

/** The code of an issue about a text that seems to name a person. Its author can confirm it. */
export const likelyText = 'LIKELY_IDENTIFYING_TEXT';

/** Asks the owner of a file to confirm texts that seem to name a person, with a reason. */
export function ConfirmFileTexts({
  isBusy,
  onConfirm,
}: {
  isBusy: boolean;
  onConfirm: (reason: string) => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <div role="group" aria-label="Confirm the texts of the file" className="notice">
      <p>
        Texts of the file seem to name a person or a case. Change the file, or confirm its texts with a
        reason. The reason is kept in the audit trail.
      </p>
      <TextField
        label="Reason for keeping the texts"
        name="textConfirmation"
        value={reason}
        onChange={setReason}
      />
      <button type="button" disabled={isBusy || reason.trim() === ''} onClick={() => onConfirm(reason)}>
        Confirm and check again
      </button>
    </div>
  );
}
