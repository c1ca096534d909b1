import { useCreateProgramMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf, programTypes } from '../shared/labels.ts';

const empty = {
  title: '',
  type: 'COMMUNITY_FORUM',
  summary: '',
  targetProblem: '',
  targetPopulation: '',
  startsOn: '',
  endsOn: '',
};

export function CreateProgramForm({ onCreated }: { onCreated: () => void }): ReactNode {
  const form = useForm({
    draft: 'new program',
    empty,
    useSave: useCreateProgramMutation,
    isKeyed: true,
    inputOf: ({ title, type, ...optional }) => ({
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== '')),
      title,
      type: isOneOf(programTypes, type) ? type : 'COMMUNITY_FORUM',
    }),
    onSaved: onCreated,
  });
  return (
    <Form form={form} label="New program" action="Create program">
      <h2>New program</h2>
      <TextField label="Title" isRequired {...form.bind('title')} />
      <SelectField label="Type" options={optionsOf(programTypes)} {...form.bind('type')} />
      <TextField label="Summary" isLong {...form.bind('summary')} />
      <TextField label="Problem" isLong {...form.bind('targetProblem')} />
      <TextField label="Target population" {...form.bind('targetPopulation')} />
      <div className="columns">
        <TextField label="First day" type="date" {...form.bind('startsOn')} />
        <TextField label="Last day" type="date" {...form.bind('endsOn')} />
      </div>
    </Form>
  );
}
