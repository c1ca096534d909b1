import { useEraseFeedbackContactMutation, useFeedbackContactQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { ActButton } from '../shared/act-button.tsx';
import { Fact } from '../shared/record-page.tsx';
import { Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';

/** Who gave the feedback. It is read only when the user asks for it, because each read is in the audit trail. */
export function FeedbackContactPanel({ id }: { id: string }): ReactNode {
  const canRead = useCan('feedbackContact.read');
  const canErase = useCan('feedbackContact.write');
  const [isAsked, setIsAsked] = useState(false);
  const query = useFeedbackContactQuery({ id }, { enabled: canRead && isAsked });
  if (!canRead) return null;
  const contact = query.data?.feedbackItem?.contact;
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact">Contact</h2>
      {isAsked ? null : (
        <>
          <p className="hint">Who gave the feedback, if they said so. Each look is in the audit trail.</p>
          <button type="button" className="quiet" onClick={() => setIsAsked(true)}>
            Show the contact
          </button>
        </>
      )}
      {isAsked && query.isPending ? <Loading what="the contact" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {contact === null ? <p role="status">Nobody left a name or an address, or it was erased.</p> : null}
      {contact ? (
        <>
          <dl>
            <Fact name="Name">{contact.name}</Fact>
            <Fact name="Email">{contact.email}</Fact>
            <Fact name="Phone">{contact.phone}</Fact>
            <Fact name="Wants news">
              {contact.wantsNews ? 'Yes' : contact.isNewsUnconfirmed ? 'Not confirmed yet' : 'No'}
            </Fact>
          </dl>
          {canErase ? (
            <ActButton
              label="Erase the contact"
              useAct={useEraseFeedbackContactMutation}
              input={{ feedbackItemId: id }}
              consequence="The name and the addresses are erased, and the feedback item stays. This cannot be undone."
              confirmLabel="Erase"
            />
          ) : null}
        </>
      ) : null}
    </section>
  );
}
