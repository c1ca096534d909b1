import { isUnauthenticated, type RapportError } from '@rapport/client/errors.ts';
import type { Failure } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { signInAgain } from '../session.store.ts';

export function Loading({ what }: { what: string }): ReactNode {
  return (
    <p role="status" className="hint">
      Loading {what} …
    </p>
  );
}

export function Empty({ children }: { children: ReactNode }): ReactNode {
  return <p className="empty">{children}</p>;
}

/** A failed request: the error, and the id that support needs to find it. If the session has ended, the way back. */
export function RequestError({ error, onRetry }: { error: RapportError; onRetry?: () => void }): ReactNode {
  return (
    <div role="alert" className="notice problem">
      <p>{error.message}</p>
      {error.requestId === null ? null : <p className="hint">Request {error.requestId}</p>}
      {isUnauthenticated(error) ? (
        <>
          <p>Your session has ended. After you sign in again, this form still has your text.</p>
          <button type="button" onClick={signInAgain}>
            Sign in again
          </button>
        </>
      ) : onRetry ? (
        <button type="button" className="quiet" onClick={onRetry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

/** Failures of a mutation as a whole. Failures of a field are shown next to the field. */
export function Problems({ messages }: { messages: readonly string[] }): ReactNode {
  if (messages.length === 0) return null;
  return (
    <div role="alert" className="notice problem">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}

/** An expected failure outside of a form. */
export function FailureNotice({ failure }: { failure: Failure }): ReactNode {
  return (
    <Problems
      messages={
        failure.__typename === 'ValidationError'
          ? failure.issues.map(({ message }) => message)
          : [failure.message]
      }
    />
  );
}
