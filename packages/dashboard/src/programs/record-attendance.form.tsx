import { useRecordAttendanceMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Form, useForm } from '../shared/form.tsx';

/** Adds a headcount to an activity. */
export function RecordAttendanceForm({
  activityId,
  title,
}: {
  activityId: string;
  title: string;
}): ReactNode {
  const form = useForm({
    draft: `headcount of ${activityId}`,
    empty: { headcount: '' },
    useSave: useRecordAttendanceMutation,
    isKeyed: true,
    paths: { headcount: 'attendance.headcount' },
    inputOf: ({ headcount }) => ({ activityId, attendance: { headcount: Number(headcount) } }),
  });
  const { name, value, onChange, problem } = form.bind('headcount');
  return (
    <Form
      form={form}
      label={`Attendance of ${title}`}
      action="Add"
      isReady={/^\d{1,9}$/.test(value)}
      layout="row"
    >
      <input
        aria-label={`Headcount of ${title}`}
        aria-invalid={problem !== undefined}
        inputMode="numeric"
        size={5}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem === undefined ? null : <p className="field-problem">{problem}</p>}
    </Form>
  );
}
