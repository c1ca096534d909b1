import {
  useAcceptSharingOfferMutation,
  useDeclineSharingOfferMutation,
  useRevokeDataSharingMutation,
  useWithdrawSharingOfferMutation,
  type AcceptSharingOfferInput,
  type DataSharingAgreementFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { MutationHook } from '@rapport/client/mutation-hooks.ts';
import type { Failure } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';

type Agreement = Pick<
  DataSharingAgreementFieldsFragment,
  'id' | 'version' | 'status' | 'officeName' | 'agencyName'
>;

/** Withdraws an offer or revokes an agreement, with a reason. */
export function EndSharingForm({ agreement }: { agreement: Agreement }): ReactNode {
  return agreement.status === 'OFFERED' ? (
    <WithdrawForm agreement={agreement} />
  ) : (
    <RevokeForm agreement={agreement} />
  );
}

const endOf = ({ id, version }: Agreement) => ({
  draft: `end sharing ${id}`,
  empty: { reason: '' },
  isKeyed: false as const,
  inputOf: ({ reason }: { reason: string }) => ({ id, expectedVersion: version, reason }),
});

function WithdrawForm({ agreement }: { agreement: Agreement }): ReactNode {
  const form = useForm({ ...endOf(agreement), useSave: useWithdrawSharingOfferMutation });
  return (
    <Form
      form={form}
      label={`Withdraw the offer to ${agreement.agencyName}`}
      action="Withdraw"
      consequence="The agency can no longer accept this offer. You can make another one."
      confirmLabel="Withdraw the offer"
      isReady={form.values.reason.trim() !== ''}
      layout="plain"
    >
      <TextField label="Reason" isRequired {...form.bind('reason')} />
    </Form>
  );
}

function RevokeForm({ agreement }: { agreement: Agreement }): ReactNode {
  const form = useForm({ ...endOf(agreement), useSave: useRevokeDataSharingMutation });
  return (
    <Form
      form={form}
      label={`Revoke the agreement with ${agreement.agencyName}`}
      action="Revoke"
      consequence="The agency reads nothing by this agreement from now on. Tables that it has frozen say that they hold withdrawn data. This cannot be undone."
      confirmLabel="Revoke the agreement"
      isReady={form.values.reason.trim() !== ''}
      layout="plain"
    >
      <TextField label="Reason" isRequired {...form.bind('reason')} />
    </Form>
  );
}

interface AnswerProps {
  agreement: Agreement;
  isAccepted: boolean;
}

/** Accepts or declines the offer of an office, with a note if there is one. */
export function AnswerOfferForm(props: AnswerProps): ReactNode {
  return props.isAccepted ? (
    <AnswerForm {...props} useAnswer={useAcceptSharingOfferMutation} />
  ) : (
    <AnswerForm {...props} useAnswer={useDeclineSharingOfferMutation} />
  );
}

function AnswerForm<
  Data extends Readonly<Record<string, Failure | { readonly __typename: `${string}Payload` }>>,
>({
  agreement: { id, version, officeName },
  isAccepted,
  useAnswer,
}: AnswerProps & {
  /** The mutation. The inputs of both have the same fields. */
  useAnswer: MutationHook<Data, { readonly input: AcceptSharingOfferInput }>;
}): ReactNode {
  const form = useForm({
    draft: `answer offer ${id} ${isAccepted}`,
    empty: { note: '' },
    useSave: useAnswer,
    isKeyed: false,
    inputOf: ({ note }) => ({ id, expectedVersion: version, ...(note.trim() === '' ? {} : { note }) }),
  });
  const verb = isAccepted ? 'Accept' : 'Decline';
  return (
    <Form
      form={form}
      label={`${verb} the offer of ${officeName}`}
      action={verb}
      consequence={
        isAccepted
          ? 'The agency reads the shared figures on the days on which the agreement is in force. The office sees every use.'
          : 'The office sees that its offer was declined. This cannot be undone.'
      }
      confirmLabel={`${verb} the offer`}
      layout="plain"
    >
      <TextField label="Note to the office" {...form.bind('note')} />
    </Form>
  );
}
