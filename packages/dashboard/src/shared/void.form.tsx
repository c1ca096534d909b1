import type { MutationHook } from '@rapport/client/mutation-hooks.ts';
import type { VoidAttendanceInput } from '@rapport/client/generated/hooks.ts';
import type { Failure } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { closeCorrection, type CorrectableRecord } from './corrections.tsx';
import { TextField } from './fields.tsx';
import { Form, useForm } from './form.tsx';

interface VoidFormProps<Data> {
  record: Pick<CorrectableRecord, 'id' | 'version'>;
  /** The words for the record, such as "headcount of 42". */
  name: string;
  /** The mutation. The inputs of all of them have the same fields. */
  useVoid: MutationHook<Data, { readonly input: VoidAttendanceInput }>;
}

/** Voids a record with a reason. */
export function VoidForm<
  Data extends Readonly<Record<string, Failure | { readonly __typename: `${string}Payload` }>>,
>({ record: { id, version }, name, useVoid }: VoidFormProps<Data>): ReactNode {
  const form = useForm({
    draft: `void ${id}`,
    empty: { reason: '' },
    useSave: useVoid,
    isKeyed: true,
    inputOf: ({ reason }) => ({ id, expectedVersion: version, reason }),
    onSaved: closeCorrection,
  });
  return (
    <Form
      form={form}
      label={`Void: ${name}`}
      action="Void"
      consequence="A void record counts in no figure. It stays visible with its history. This cannot be undone."
      confirmLabel="Void the record"
      isReady={form.values.reason.trim() !== ''}
      layout="plain"
    >
      <TextField label="Reason for the void" isRequired {...form.bind('reason')} />
    </Form>
  );
}
