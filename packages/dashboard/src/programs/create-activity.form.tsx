import {
  useCreateActivityMutation,
  type ActivityKind,
  type ActivityMode,
} from '@rapport/client/generated/hooks.ts';
import { inputProblems, isPayload } from '@rapport/client/result.ts';
import { useState, type ReactNode } from 'react';

import { ConfirmText, type TextConfirmation } from '../shared/confirm-text.tsx';
import { useDraft } from '../shared/draft.ts';
import { SelectField, TextField, useFocusOnProblem } from '../shared/fields.tsx';
import { useIdempotencyKey } from '../shared/idempotency.ts';
import { activityKinds, activityModes, isOneOf, optionsOf } from '../shared/labels.ts';
import { Problems, RequestError } from '../shared/states.tsx';

const empty = { title: '', kind: 'FORUM', mode: 'IN_PERSON', place: '', startsAt: '', endsAt: '' };
const fields = ['title', 'kind', 'mode', 'place', 'startsAt', 'endsAt'] as const;

export function CreateActivityForm({
  programId,
  onCreated,
}: {
  programId: string;
  onCreated: () => void;
}): ReactNode {
  const { values, change, discard } = useDraft(`new activity of ${programId}`, empty);
  const kind: ActivityKind = isOneOf(activityKinds, values.kind) ? values.kind : 'FORUM';
  const mode: ActivityMode = isOneOf(activityModes, values.mode) ? values.mode : 'IN_PERSON';
  const [hasNoStart, setHasNoStart] = useState(false);
  const idempotency = useIdempotencyKey();
  const create = useCreateActivityMutation({
    onSuccess: ({ createActivity }) => {
      if (!isPayload(createActivity)) return;
      discard();
      onCreated();
    },
  });
  const result = create.data?.createActivity;
  const form = useFocusOnProblem(result);
  const problems = result && !isPayload(result) ? inputProblems(result, fields) : null;
  const bind = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: (value: string) => change({ [name]: value }),
    problem: name === 'startsAt' && hasNoStart ? 'Enter a start time.' : problems?.byField[name],
  });
  const submit = (confirmation: TextConfirmation = {}): void => {
    // An empty text is not a valid time.
    setHasNoStart(values.startsAt === '');
    if (values.startsAt === '') return;
    const input = {
      programId,
      kind,
      mode,
      title: values.title,
      place: values.place.trim() === '' ? null : values.place,
      startsAt: new Date(values.startsAt).toISOString(),
      endsAt: values.endsAt === '' ? null : new Date(values.endsAt).toISOString(),
    };
    create.mutate({ input: { ...input, ...confirmation, idempotencyKey: idempotency.keyFor(input) } });
  };

  return (
    <form
      ref={form}
      className="card"
      aria-label="New activity"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {create.isError ? <RequestError error={create.error} /> : null}
      <Problems messages={problems?.general ?? []} />
      <TextField label="Title" isRequired {...bind('title')} />
      <div className="columns">
        <SelectField label="Kind" options={optionsOf(activityKinds)} {...bind('kind')} />
        <SelectField label="Format" options={optionsOf(activityModes)} {...bind('mode')} />
        <TextField label="Starts" type="datetime-local" isRequired {...bind('startsAt')} />
        <TextField label="Ends" type="datetime-local" {...bind('endsAt')} />
      </div>
      <TextField label="Location" {...bind('place')} />
      <ConfirmText
        failure={result && !isPayload(result) ? result : null}
        isPending={create.isPending}
        onConfirm={submit}
      />
      <button type="submit" disabled={create.isPending}>
        {create.isPending ? 'Saving …' : 'Create activity'}
      </button>
    </form>
  );
}
