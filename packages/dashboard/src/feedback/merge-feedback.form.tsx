import { useFeedbackItemsQuery, useMergeFeedbackMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsFrom, optionsMax } from '../shared/choices.ts';
import { SelectField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { formatDay } from '../shared/labels.ts';
import type { FeedbackItem } from './feedback-item.ts';

/** Merges the feedback item into another one, which answers for both. */
export function MergeFeedbackForm({ item }: { item: FeedbackItem }): ReactNode {
  const query = useFeedbackItemsQuery({ first: optionsMax, filter: { isDuplicate: false } });
  const others = optionsFrom(
    query.data?.feedbackItems,
    ({ summary, receivedOn }) => `${shortened(summary)} (${formatDay(receivedOn)})`,
  ).filter(([id]) => id !== item.id);
  const form = useForm({
    draft: `merge of ${item.id}`,
    empty: { keptId: '' },
    useSave: useMergeFeedbackMutation,
    isKeyed: false,
    inputOf: ({ keptId }) => ({ id: item.id, expectedVersion: item.version, keptId }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Merge as a duplicate" action="Merge" isReady={form.values.keptId !== ''}>
      <SelectField
        label="Feedback item to keep"
        hint={`It answers for both, and the resident sees its answer. You can undo the merge. The latest ${optionsMax} feedback items are listed.`}
        options={[['', 'Choose a feedback item'], ...others]}
        {...form.bind('keptId')}
      />
    </Form>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
