import { useRecordAttendanceMutation } from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useState, type ReactNode } from 'react';

import { useIdempotencyKey } from '../shared/idempotency.ts';
import { FailureNotice, RequestError } from '../shared/states.tsx';

/** Adds a headcount to an activity. */
export function RecordAttendanceForm({
  activityId,
  title,
}: {
  activityId: string;
  title: string;
}): ReactNode {
  const [count, setCount] = useState('');
  const idempotency = useIdempotencyKey();
  const record = useRecordAttendanceMutation({
    onSuccess: ({ recordAttendance }) => {
      if (!isPayload(recordAttendance)) return;
      setCount('');
      // The same number again is another count, not a retry.
      idempotency.renew();
    },
  });
  const result = record.data?.recordAttendance;
  const headcount = /^\d{1,9}$/.test(count) ? Number(count) : null;
  const submit = (): void => {
    if (headcount === null) return;
    const input = { activityId, attendance: { headcount } };
    record.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } });
  };
  return (
    <form
      className="inline"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        aria-label={`Headcount of ${title}`}
        inputMode="numeric"
        size={5}
        value={count}
        onChange={(event) => setCount(event.target.value)}
      />
      <button type="submit" className="quiet" disabled={headcount === null || record.isPending}>
        Add
      </button>
      {record.isError ? <RequestError error={record.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
    </form>
  );
}
