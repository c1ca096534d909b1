import { useRescheduleSurveyVersionMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../../shared/fields.tsx';
import { Form, useForm } from '../../shared/form.tsx';
import { localTime } from '../builder/draft.read.ts';
import { momentOf } from '../builder/draft.write.ts';

interface RescheduleFormProps {
  version: { id: string; version: number; closesAt: string | null };
}

/** Moves the closing date of a version. */
export function RescheduleForm({ version }: RescheduleFormProps): ReactNode {
  const { id, version: expectedVersion } = version;
  const form = useForm({
    draft: `closing of ${id} ${expectedVersion}`,
    empty: { closesAt: localTime(version.closesAt) },
    useSave: useRescheduleSurveyVersionMutation,
    isKeyed: false,
    inputOf: ({ closesAt }) => ({ id, expectedVersion, closesAt: momentOf(closesAt) }),
  });
  return (
    <Form form={form} label="Closing date" action="Save closing date">
      <TextField
        label="Closes"
        type="datetime-local"
        hint="Leave it empty to close it yourself."
        {...form.bind('closesAt')}
      />
    </Form>
  );
}
