import { useAssignFeedbackMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { useStaffOptions } from '../shared/choices.ts';
import { SelectField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import type { FeedbackItem } from './feedback-item.ts';

/** Gives the feedback item to a member of staff, or to nobody. */
export function AssignFeedbackForm({ item }: { item: FeedbackItem }): ReactNode {
  const { options } = useStaffOptions();
  const form = useForm({
    draft: `assignment of ${item.id}`,
    empty: { staffMemberId: item.assignee?.id ?? '' },
    useSave: useAssignFeedbackMutation,
    isKeyed: false,
    inputOf: ({ staffMemberId }) => ({
      id: item.id,
      expectedVersion: item.version,
      staffMemberId: staffMemberId === '' ? null : staffMemberId,
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Assign" action="Save assignment">
      <SelectField
        label="Member of staff"
        options={[['', 'Nobody'], ...options]}
        {...form.bind('staffMemberId')}
      />
    </Form>
  );
}
