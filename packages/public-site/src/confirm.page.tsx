import { useConfirmFollowThreadMutation } from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { addressOf, useSecret } from './address.ts';
import { useWords } from './language.context.ts';
import { Page } from './shared/page.tsx';
import { RequestError } from './shared/states.tsx';

/** Where the owner of an address confirms that it can get news. It takes a button, because programs that check mail open its links. */
export function ConfirmPage(): ReactNode {
  const { words } = useWords();
  const token = useSecret();
  const confirm = useConfirmFollowThreadMutation();
  const result = confirm.data?.confirmFollowThread;
  if (result === undefined)
    return (
      <Page title={words.confirmTitle}>
        <p>{words.confirmHint}</p>
        {confirm.isError ? <RequestError error={confirm.error} /> : null}
        <p>
          <button
            type="button"
            className="action"
            disabled={confirm.isPending}
            onClick={() => confirm.mutate({ input: { token } })}
          >
            {words.confirm}
          </button>
        </p>
        <p>
          <a href={`${addressOf('unfollow')}#${token}`}>{words.decline}</a>
        </p>
      </Page>
    );
  return (
    <Page title={words.confirmTitle}>
      <p role="status">{isPayload(result) ? words.followed : words.confirmUnknown}</p>
      {isPayload(result) ? (
        <p>
          <a href={`${addressOf('thread')}#${token}`}>{words.openThread}</a>
        </p>
      ) : null}
    </Page>
  );
}
