import {
  useCorrectExpenditureMutation,
  type ExpenditureFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { closeCorrection } from '../shared/corrections.tsx';
import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { moneyText, parseMoney } from './money.ts';

export function CorrectExpenditureForm({
  expenditure,
}: {
  expenditure: ExpenditureFieldsFragment;
}): ReactNode {
  const { id, version, description, amountCents, spentOn } = expenditure;
  const form = useForm({
    draft: `correct ${id} ${version}`,
    empty: { description, amountCents: moneyText(amountCents), spentOn, reason: '' },
    useSave: useCorrectExpenditureMutation,
    isKeyed: true,
    check: (values) =>
      parseMoney(values.amountCents) === null ? { amountCents: 'Enter dollars, such as 1234.50.' } : {},
    inputOf: (values) => {
      const cents = parseMoney(values.amountCents);
      return {
        id,
        expectedVersion: version,
        reason: values.reason,
        ...(values.description === description ? {} : { description: values.description }),
        ...(cents === amountCents ? {} : { amountCents: cents }),
        ...(values.spentOn === spentOn ? {} : { spentOn: values.spentOn }),
      };
    },
    onSaved: closeCorrection,
  });
  return (
    <Form form={form} label="Correct the expenditure" action="Save correction" layout="plain">
      <TextField label="Description" isRequired {...form.bind('description')} />
      <div className="columns">
        <TextField label="Amount in dollars" isRequired {...form.bind('amountCents')} />
        <TextField label="Day" type="date" isRequired {...form.bind('spentOn')} />
      </div>
      <TextField label="Reason for the correction" isRequired {...form.bind('reason')} />
    </Form>
  );
}
