import { useRecordExpenditureMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { parseMoney } from './money.ts';

/** Records money that was spent from a budget line. */
export function RecordExpenditureForm({
  budgetLineId,
  onSaved,
}: {
  budgetLineId: string;
  onSaved: () => void;
}): ReactNode {
  const form = useForm({
    draft: `expenditure of ${budgetLineId}`,
    empty: { description: '', amountCents: '', spentOn: '' },
    useSave: useRecordExpenditureMutation,
    isKeyed: true,
    check: ({ amountCents, spentOn }) => ({
      ...(parseMoney(amountCents) === null ? { amountCents: 'Enter dollars, such as 1234.50.' } : {}),
      ...(spentOn === '' ? { spentOn: 'Enter a day.' } : {}),
    }),
    inputOf: ({ description, amountCents, spentOn }) => ({
      budgetLineId,
      description,
      amountCents: parseMoney(amountCents) ?? 0,
      spentOn,
    }),
    onSaved,
  });
  return (
    <Form form={form} label="New expenditure" action="Record expenditure">
      <TextField label="Description" isRequired {...form.bind('description')} />
      <div className="columns">
        <TextField
          label="Amount in dollars"
          hint="Negative for a refund."
          isRequired
          {...form.bind('amountCents')}
        />
        <TextField label="Day" type="date" isRequired {...form.bind('spentOn')} />
      </div>
    </Form>
  );
}
