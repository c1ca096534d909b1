import { useState, type ReactNode } from 'react';

import { setSession, useSession } from './session.store.ts';
import { TextField } from './shared/fields.tsx';
import { Page } from './shared/page.tsx';

/** Replaces the office's own sign-in, which would provide the token. */
export function SignInPage(): ReactNode {
  const session = useSession();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<string>();
  const signIn = (): void => {
    const trimmed = token.trim().replace(/^Bearer\s+/i, '');
    if (trimmed === '') setProblem('Paste a token first.');
    else setSession({ ...session, token: trimmed });
  };
  return (
    <main className="narrow">
      <Page title="Sign in to Rapport">
        <p>
          Paste a token of your identity provider. On a machine that runs <code>npm start</code>, the output
          of that command shows tokens to try, and <code>npm run --silent token -- cedar-editor</code> prints
          a new one.
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            signIn();
          }}
        >
          <TextField
            label="Token"
            name="token"
            value={token}
            onChange={setToken}
            problem={problem}
            isSecret
            isRequired
          />
          <button type="submit">Sign in</button>
        </form>
        <p className="hint">The token stays in this tab and is removed when you close the tab.</p>
      </Page>
    </main>
  );
}
