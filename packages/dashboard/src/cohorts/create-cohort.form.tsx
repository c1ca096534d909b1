import { useCreateRecidivismCohortMutation, useProgramsQuery } from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';
import { cohortEvents, verdictMethods, windows } from './cohort.words.ts';

/** Creates a cohort without people. Its event, window and method are fixed from then on. */
export function CreateCohortForm({ onCreated }: { onCreated: (id: string) => void }): ReactNode {
  const programs = useProgramsQuery({ first: optionsMax });
  const form = useForm({
    draft: 'new cohort',
    empty: {
      title: '',
      startEvent: '',
      eventType: 'ARREST',
      windowMonths: '12',
      verdictMethod: 'DIFFERENCE',
      programId: '',
    },
    useSave: useCreateRecidivismCohortMutation,
    isKeyed: true,
    inputOf: ({ title, startEvent, eventType, windowMonths, verdictMethod, programId }) => ({
      title,
      startEvent,
      eventType: isOneOf(cohortEvents, eventType) ? eventType : 'ARREST',
      windowMonths: Number(windowMonths),
      verdictMethod: isOneOf(verdictMethods, verdictMethod) ? verdictMethod : 'DIFFERENCE',
      ...(programId === '' ? {} : { programId }),
    }),
    onSaved: ({ createRecidivismCohort }) => {
      if (isPayload(createRecidivismCohort)) onCreated(createRecidivismCohort.recidivismCohort.id);
    },
  });
  return (
    <Form form={form} label="New cohort" action="Create cohort">
      <p className="hint">
        The event, the months and the comparison cannot be changed later. So nobody chooses them after seeing
        a result.
      </p>
      <TextField label="Title" isRequired {...form.bind('title')} />
      <TextField
        label="Start of the follow-up"
        hint="Such as: completion of the program."
        isRequired
        {...form.bind('startEvent')}
      />
      <div className="columns">
        <SelectField label="Counted event" options={optionsOf(cohortEvents)} {...form.bind('eventType')} />
        <SelectField
          label="Months of follow-up"
          options={Object.entries(windows)}
          {...form.bind('windowMonths')}
        />
        <SelectField
          label="How two groups are compared"
          hint="The one method that decides."
          options={optionsOf(verdictMethods)}
          {...form.bind('verdictMethod')}
        />
        <SelectField
          label="Program"
          options={[
            ['', 'No program'],
            ...(programs.data?.programs.edges ?? []).map(({ node }) => [node.id, node.title] as const),
          ]}
          {...form.bind('programId')}
        />
      </div>
    </Form>
  );
}
