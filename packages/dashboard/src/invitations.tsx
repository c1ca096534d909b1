import {
  useAcceptInvitationMutation,
  useDeclineInvitationMutation,
} from '@rapport/client/generated/hooks.ts';
import { isFailure, type Failure } from '@rapport/client/result.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import { labelOf } from './shared/labels.ts';
import { FailureNotice, RequestError } from './shared/states.tsx';
import type { Viewer } from './viewer.context.ts';

/** The invitations of the user, each to accept or decline. Nothing if there is no invitation. */
export function Invitations({ viewer }: { viewer: Viewer }): ReactNode {
  const cache = useQueryClient();
  const accept = useAcceptInvitationMutation();
  const decline = useDeclineInvitationMutation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const isBusy = accept.isPending || decline.isPending;
  const error = accept.error ?? decline.error;
  if (viewer.invitations.length === 0) return null;

  const answer = async (slug: string, accepts: boolean): Promise<void> => {
    setFailure(null);
    const variables = { input: { jurisdiction: slug } };
    const result = accepts
      ? (await accept.mutateAsync(variables)).acceptInvitation
      : (await decline.mutateAsync(variables)).declineInvitation;
    if (isFailure(result)) setFailure(result);
    else await cache.invalidateQueries();
  };
  // The state has the error of a rejected mutation.
  const begin = (slug: string, accepts: boolean): void => void answer(slug, accepts).catch(() => undefined);

  return (
    <section className="notice" aria-label="Invitations">
      {viewer.invitations.map(({ slug, name, role }) => (
        <p key={slug}>
          {name} invites you as {labelOf(role)}.{' '}
          <button type="button" disabled={isBusy} onClick={() => begin(slug, true)}>
            Accept
          </button>{' '}
          <button type="button" className="quiet" disabled={isBusy} onClick={() => begin(slug, false)}>
            Decline
          </button>
        </p>
      ))}
      {failure ? <FailureNotice failure={failure} /> : null}
      {error ? <RequestError error={error} /> : null}
    </section>
  );
}
