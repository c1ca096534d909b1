import { useCreateActivityMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { activityKinds, activityModes, isOneOf, optionsOf } from '../shared/labels.ts';

const empty = { title: '', kind: 'FORUM', mode: 'IN_PERSON', place: '', startsAt: '', endsAt: '' };

export function CreateActivityForm({
  programId,
  onCreated,
}: {
  programId: string;
  onCreated: () => void;
}): ReactNode {
  const form = useForm({
    draft: `new activity of ${programId}`,
    empty,
    useSave: useCreateActivityMutation,
    isKeyed: true,
    // An empty text is not a valid time.
    check: ({ startsAt }) => (startsAt === '' ? { startsAt: 'Enter a start time.' } : {}),
    inputOf: ({ title, kind, mode, place, startsAt, endsAt }) => ({
      programId,
      kind: isOneOf(activityKinds, kind) ? kind : 'FORUM',
      mode: isOneOf(activityModes, mode) ? mode : 'IN_PERSON',
      title,
      place: place.trim() === '' ? null : place,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: endsAt === '' ? null : new Date(endsAt).toISOString(),
    }),
    onSaved: onCreated,
  });
  return (
    <Form form={form} label="New activity" action="Create activity">
      <TextField label="Title" isRequired {...form.bind('title')} />
      <div className="columns">
        <SelectField label="Kind" options={optionsOf(activityKinds)} {...form.bind('kind')} />
        <SelectField label="Format" options={optionsOf(activityModes)} {...form.bind('mode')} />
        <TextField label="Starts" type="datetime-local" isRequired {...form.bind('startsAt')} />
        <TextField label="Ends" type="datetime-local" {...form.bind('endsAt')} />
      </div>
      <TextField label="Location" {...form.bind('place')} />
    </Form>
  );
}
