import {
  useAnswerIndicatorItemMutation,
  type IndicatorAnswerValue,
  type IndicatorDefinitionFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { useContext, type ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';
import { ViewerContext } from '../viewer.context.ts';

export type Item = IndicatorDefinitionFieldsFragment['items'][number];

export const answerValues: Record<IndicatorAnswerValue, string> = {
  YES: 'Yes',
  NO: 'No',
  NOT_AVAILABLE: 'Not available',
};

/** The answer of the office: whether a figure includes or excludes something, or a note on its context. */
export function AnswerItemForm({ item, onSaved }: { item: Item; onSaved: () => void }): ReactNode {
  const today = useContext(ViewerContext)?.acting?.today ?? '';
  const form = useForm({
    draft: `answer to ${item.id}`,
    empty: { value: item.answer?.value ?? 'YES', note: item.answer?.note ?? '', effectiveFrom: today },
    useSave: useAnswerIndicatorItemMutation,
    isKeyed: true,
    check: ({ effectiveFrom }) => (effectiveFrom === '' ? { effectiveFrom: 'Enter a day.' } : {}),
    inputOf: ({ value, note, effectiveFrom }) => ({
      indicatorItemId: item.id,
      value: isOneOf(answerValues, value) ? value : 'NOT_AVAILABLE',
      effectiveFrom,
      ...(note.trim() === '' ? {} : { note }),
    }),
    onSaved,
  });
  return (
    <Form form={form} label={`Answer: ${item.text}`} action="Save answer" layout="plain">
      <div className="columns">
        <SelectField label="Answer" options={optionsOf(answerValues)} {...form.bind('value')} />
        <TextField label="Since" type="date" isRequired {...form.bind('effectiveFrom')} />
      </div>
      <TextField label="Note" isLong {...form.bind('note')} />
    </Form>
  );
}
