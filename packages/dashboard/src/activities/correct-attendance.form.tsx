import { useCorrectAttendanceMutation, type ActivityRecordsQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { closeCorrection } from '../shared/corrections.tsx';
import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { labelOf } from '../shared/labels.ts';

export type Attendance = NonNullable<
  ActivityRecordsQuery['activity']
>['attendances']['edges'][number]['node'];

const wholeNumber = /^\d{1,9}$/;

/** Corrects a headcount with its groups, or the key of a participant. Sends only what changed. */
export function CorrectAttendanceForm({ attendance }: { attendance: Attendance }): ReactNode {
  const { id, version, headcount, participantKey } = attendance;
  const counts = attendance.counts ?? [];
  const groupName = (index: number): string => `groups.${index}`;
  const groups = Object.fromEntries(counts.map(({ count }, index) => [groupName(index), String(count)]));
  const isHeadcount = headcount !== null;
  const empty: Record<string, string> = {
    ...(isHeadcount ? { headcount: String(headcount), ...groups } : { participantKey: participantKey ?? '' }),
    reason: '',
  };
  const form = useForm({
    draft: `correct ${id} ${version}`,
    empty,
    useSave: useCorrectAttendanceMutation,
    isKeyed: true,
    check: (values) =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([name, value]) => /^(headcount|groups)/.test(name) && !wholeNumber.test(value))
          .map(([name]) => [name, 'Enter a whole number.']),
      ),
    inputOf: (values) => {
      const isRegrouped = counts.some(
        (_count, index) => values[groupName(index)] !== empty[groupName(index)],
      );
      return {
        id,
        expectedVersion: version,
        reason: values['reason'] ?? '',
        ...(isHeadcount && values['headcount'] !== empty['headcount']
          ? { headcount: Number(values['headcount']) }
          : {}),
        ...(isRegrouped
          ? {
              groups: counts.map(({ dimension, category }, index) => ({
                dimension,
                category,
                count: Number(values[groupName(index)]),
              })),
            }
          : {}),
        ...(!isHeadcount && values['participantKey'] !== empty['participantKey']
          ? { participantKey: values['participantKey'] }
          : {}),
      };
    },
    onSaved: closeCorrection,
  });
  return (
    <Form form={form} label="Correct the attendance" action="Save correction" layout="plain">
      {isHeadcount ? (
        <div className="columns">
          <TextField label="Headcount" type="number" isRequired {...form.bind('headcount')} />
          {counts.map(({ dimension, category }, index) => (
            <TextField
              key={groupName(index)}
              label={`${labelOf(dimension)}: ${category}`}
              type="number"
              {...form.bind(groupName(index))}
            />
          ))}
        </div>
      ) : participantKey == null ? null : (
        <TextField
          label="Participant key"
          hint="A pseudonym, never a name."
          isRequired
          {...form.bind('participantKey')}
        />
      )}
      <TextField label="Reason for the correction" isRequired {...form.bind('reason')} />
    </Form>
  );
}
