import {
  useCreateProgramMutation,
  type CreateProgramInput,
  type ProgramType,
} from '@rapport/client/generated/hooks.ts';
import { inputProblems, isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { ConfirmText, type TextConfirmation } from '../shared/confirm-text.tsx';
import { useDraft } from '../shared/draft.ts';
import { SelectField, TextField, useFocusOnProblem } from '../shared/fields.tsx';
import { useIdempotencyKey } from '../shared/idempotency.ts';
import { isOneOf, optionsOf, programTypes } from '../shared/labels.ts';
import { Problems, RequestError } from '../shared/states.tsx';

const empty = {
  title: '',
  type: 'COMMUNITY_FORUM',
  summary: '',
  targetProblem: '',
  targetPopulation: '',
  startsOn: '',
  endsOn: '',
};
const fields = [
  'title',
  'type',
  'summary',
  'targetProblem',
  'targetPopulation',
  'startsOn',
  'endsOn',
] as const;

export function CreateProgramForm({ onCreated }: { onCreated: () => void }): ReactNode {
  const { values, change, discard } = useDraft('new program', empty);
  const type: ProgramType = isOneOf(programTypes, values.type) ? values.type : 'COMMUNITY_FORUM';
  const idempotency = useIdempotencyKey();
  const create = useCreateProgramMutation({
    onSuccess: ({ createProgram }) => {
      if (!isPayload(createProgram)) return;
      idempotency.renew();
      discard();
      onCreated();
    },
  });
  const result = create.data?.createProgram;
  const form = useFocusOnProblem(result);
  const problems = result && !isPayload(result) ? inputProblems(result, fields) : null;
  const bind = (name: keyof typeof empty) => ({
    name,
    value: values[name],
    onChange: (value: string) => change({ [name]: value }),
    problem: problems?.byField[name],
  });
  const submit = (confirmation: TextConfirmation = {}): void => {
    const given = Object.entries(values).filter(([, value]) => value.trim() !== '');
    const input: CreateProgramInput = { ...Object.fromEntries(given), title: values.title, type };
    create.mutate({ input: { ...input, ...confirmation, idempotencyKey: idempotency.keyFor(input) } });
  };

  return (
    <form
      ref={form}
      className="card"
      aria-label="New program"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>New program</h2>
      {create.isError ? <RequestError error={create.error} /> : null}
      <Problems messages={problems?.general ?? []} />
      <TextField label="Title" isRequired {...bind('title')} />
      <SelectField label="Type" options={optionsOf(programTypes)} {...bind('type')} />
      <TextField label="Summary" isLong {...bind('summary')} />
      <TextField label="Problem" isLong {...bind('targetProblem')} />
      <TextField label="Target population" {...bind('targetPopulation')} />
      <div className="columns">
        <TextField label="First day" type="date" {...bind('startsOn')} />
        <TextField label="Last day" type="date" {...bind('endsOn')} />
      </div>
      <ConfirmText
        failure={result && !isPayload(result) ? result : null}
        isPending={create.isPending}
        onConfirm={submit}
      />
      <button type="submit" disabled={create.isPending}>
        {create.isPending ? 'Saving …' : 'Create program'}
      </button>
    </form>
  );
}
