import { useUnfollowThreadMutation } from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { useSecret } from './address.ts';
import { useWords } from './language.context.ts';
import { Page } from './shared/page.tsx';
import { RequestError } from './shared/states.tsx';

/** Where the link of an e-mail stops the e-mails. It takes a button, because programs that check mail open its links. */
export function UnfollowPage(): ReactNode {
  const { words } = useWords();
  const token = useSecret();
  const unfollow = useUnfollowThreadMutation();
  const result = unfollow.data?.unfollowThread;
  return (
    <Page title={words.stopTitle}>
      {result === undefined ? (
        <>
          <p>{words.stopHint}</p>
          {unfollow.isError ? <RequestError error={unfollow.error} /> : null}
          <button
            type="button"
            className="action"
            disabled={unfollow.isPending}
            onClick={() => unfollow.mutate({ input: { token } })}
          >
            {words.unfollow}
          </button>
        </>
      ) : (
        <p role="status">{isPayload(result) ? words.stopped : words.stopUnknown}</p>
      )}
    </Page>
  );
}
