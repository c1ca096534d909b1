import { useTriageFeedbackMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { useAreaOptions } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { feedbackCategories, feedbackPriorities, isOneOf, optionsOf } from '../shared/labels.ts';
import type { FeedbackItem } from './feedback-item.ts';

/** Decides the category, the priority, the area and the day on which an answer is due. */
export function TriageFeedbackForm({ item }: { item: FeedbackItem }): ReactNode {
  const areas = useAreaOptions();
  const form = useForm({
    draft: `triage of ${item.id}`,
    empty: {
      category: item.category ?? 'OTHER',
      priority: item.priority ?? 'MEDIUM',
      areaId: item.area?.id ?? '',
      dueOn: item.dueOn,
    },
    useSave: useTriageFeedbackMutation,
    isKeyed: false,
    check: ({ dueOn }) => (dueOn === '' ? { dueOn: 'Enter a day.' } : {}),
    inputOf: ({ category, priority, areaId, dueOn }) => ({
      id: item.id,
      expectedVersion: item.version,
      category: isOneOf(feedbackCategories, category) ? category : 'OTHER',
      priority: isOneOf(feedbackPriorities, priority) ? priority : 'MEDIUM',
      areaId: areaId === '' ? null : areaId,
      dueOn,
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Triage" action="Save triage">
      <div className="columns">
        <SelectField label="Category" options={optionsOf(feedbackCategories)} {...form.bind('category')} />
        <SelectField label="Priority" options={optionsOf(feedbackPriorities)} {...form.bind('priority')} />
        <SelectField label="Area" options={[['', 'None'], ...areas]} {...form.bind('areaId')} />
        <TextField
          label="Answer due"
          hint="The resident can read this day."
          type="date"
          isRequired
          {...form.bind('dueOn')}
        />
      </div>
    </Form>
  );
}
