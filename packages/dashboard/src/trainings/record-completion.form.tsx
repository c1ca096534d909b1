import {
  useRecordTrainingCompletionMutation,
  useStaffMembersQuery,
  useTrainingsQuery,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';

const choose: readonly [string, string] = ['', 'Choose'];

/** Records that a staff member completed a training. */
export function RecordCompletionForm({ onSaved }: { onSaved: () => void }): ReactNode {
  const staff = useStaffMembersQuery({ first: optionsMax, filter: { isCurrent: true } });
  const trainings = useTrainingsQuery({ first: optionsMax });
  const form = useForm({
    draft: 'new training completion',
    empty: { staffMemberId: '', trainingId: '', completedOn: '', hours: '' },
    useSave: useRecordTrainingCompletionMutation,
    isKeyed: true,
    check: ({ staffMemberId, trainingId, completedOn, hours }) => ({
      ...(staffMemberId === '' ? { staffMemberId: 'Choose a staff member.' } : {}),
      ...(trainingId === '' ? { trainingId: 'Choose a training.' } : {}),
      ...(completedOn === '' ? { completedOn: 'Enter a day.' } : {}),
      ...(isHours(hours) ? {} : { hours: 'Enter a number of hours, such as 1.5.' }),
    }),
    inputOf: ({ staffMemberId, trainingId, completedOn, hours }) => ({
      staffMemberId,
      trainingId,
      completedOn,
      ...(hours.trim() === '' ? {} : { hours: Number(hours) }),
    }),
    onSaved,
  });
  return (
    <Form form={form} label="New training completion" action="Record completion">
      <div className="columns">
        <SelectField
          label="Staff member"
          isRequired
          options={[
            choose,
            ...(staff.data?.staffMembers.edges ?? []).map(({ node }) => [node.id, node.displayName] as const),
          ]}
          {...form.bind('staffMemberId')}
        />
        <SelectField
          label="Training"
          isRequired
          options={[
            choose,
            ...(trainings.data?.trainings.edges ?? [])
              .filter(({ node }) => node.retiredAt === null)
              .map(({ node }) => [node.id, node.title] as const),
          ]}
          {...form.bind('trainingId')}
        />
        <TextField label="Day of completion" type="date" isRequired {...form.bind('completedOn')} />
        <TextField label="Hours" {...form.bind('hours')} />
      </div>
    </Form>
  );
}

/** A number of hours, or empty. */
export function isHours(text: string): boolean {
  return /^(\d+([.]\d+)?)?$/.test(text.trim());
}
