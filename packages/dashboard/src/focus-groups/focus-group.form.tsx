import {
  useCreateFocusGroupMutation,
  useProgramsQuery,
  useUpdateFocusGroupMutation,
  type FocusGroupFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsFrom, optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm, type FormState } from '../shared/form.tsx';

type Values = Readonly<Record<'title' | 'question' | 'recruitment' | 'programId', string>>;

const inputOf = ({ title, question, recruitment, programId }: Values) => ({
  title,
  question,
  recruitment: recruitment.trim() === '' ? null : recruitment,
  programId: programId === '' ? null : programId,
});

function FocusGroupFields<V extends Values>({ form }: { form: FormState<V> }): ReactNode {
  const programs = useProgramsQuery({ first: optionsMax });
  return (
    <>
      <TextField label="Title" isRequired {...form.bind('title')} />
      <TextField
        label="Question"
        hint="The participants talk about it."
        isLong
        isRequired
        {...form.bind('question')}
      />
      <TextField
        label="Recruitment"
        hint="How participants were found."
        isLong
        {...form.bind('recruitment')}
      />
      <SelectField
        label="Program"
        options={[['', 'None'], ...optionsFrom(programs.data?.programs, ({ title }) => title)]}
        {...form.bind('programId')}
      />
    </>
  );
}

export function CreateFocusGroupForm({ onSaved }: { onSaved: (id: string) => void }): ReactNode {
  const form = useForm({
    draft: 'focus group',
    empty: { title: '', question: '', recruitment: '', programId: '' },
    useSave: useCreateFocusGroupMutation,
    isKeyed: true,
    inputOf,
    onSaved: ({ createFocusGroup }) => {
      if (createFocusGroup.__typename === 'CreateFocusGroupPayload') onSaved(createFocusGroup.focusGroup.id);
    },
  });
  return (
    <Form form={form} label="New focus group" action="Create focus group">
      <FocusGroupFields form={form} />
    </Form>
  );
}

export function UpdateFocusGroupForm({ focusGroup }: { focusGroup: FocusGroupFieldsFragment }): ReactNode {
  const { id, version, title, question, recruitment, program } = focusGroup;
  const form = useForm({
    draft: `focus group ${id}`,
    empty: { title, question, recruitment: recruitment ?? '', programId: program?.id ?? '' },
    useSave: useUpdateFocusGroupMutation,
    isKeyed: false,
    inputOf: (values) => ({ id, expectedVersion: version, ...inputOf(values) }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Edit the focus group" action="Save changes">
      <FocusGroupFields form={form} />
    </Form>
  );
}
