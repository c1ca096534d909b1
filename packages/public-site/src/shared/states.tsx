import type { RapportError } from '@rapport/client/errors.ts';
import type { ReactNode } from 'react';

import { useWords } from '../language.context.ts';

export function Loading(): ReactNode {
  const { words } = useWords();
  return <p role="status">{words.loading}</p>;
}

/** A failed request, in the reader's language. */
export function RequestError({ error, onRetry }: { error: RapportError; onRetry?: () => void }): ReactNode {
  const { words } = useWords();
  const text =
    error.code === 'NETWORK' ? words.network : error.code === 'RATE_LIMITED' ? words.busy : words.failed;
  return (
    <div role="alert" className="problem">
      <p>{text}</p>
      {onRetry ? (
        <button type="button" onClick={onRetry}>
          {words.retry}
        </button>
      ) : null}
    </div>
  );
}
