import { RapportProvider } from '@rapport/client/provider.tsx';
import { createServer } from 'node:http';
import type { ReactNode } from 'react';

import { ViewerContext, type Viewer } from '../viewer.context.ts';

/** The requests received, by operation. */
export interface Received {
  operation: string;
  variables: Record<string, unknown>;
}

/** The answers to give, by the name of the operation. */
export type Script = Record<string, (variables: Record<string, unknown>) => object>;

export interface ScriptedApi {
  endpoint: string;
  received: Received[];
  close(): Promise<void>;
}

/**
 * Serves answers that a test has written, for states that are hard to reach with the real API. The address
 * is empty at the start.
 */
export async function startScriptedApi(script: Script): Promise<ScriptedApi> {
  window.history.replaceState(null, '', '/');
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
      const operation = /(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? '';
      const variables = body.variables ?? {};
      received.push({ operation, variables });
      const answer = script[operation]?.(variables) ?? { errors: [{ message: `No answer to ${operation}` }] };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP address.');
  return {
    endpoint: `http://127.0.0.1:${address.port}/graphql`,
    received,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const getToken = (): string => 'token-of-a-test';

interface SignedInProps {
  endpoint: string;
  can: readonly string[];
  /** The acting office. */
  acting?: Viewer['acting'];
  subject?: string;
  children: ReactNode;
}

/** The content for a user with these permissions. */
export function SignedIn({
  endpoint,
  can,
  acting = null,
  subject = 'test|person',
  children,
}: SignedInProps): ReactNode {
  const viewer: Viewer = {
    kind: 'PERSON',
    displayName: 'A person',
    subject,
    can,
    memberships: [],
    invitations: [],
    acting,
  };
  return (
    <RapportProvider endpoint={endpoint} getToken={getToken} jurisdiction="cedar-county">
      <ViewerContext value={viewer}>{children}</ViewerContext>
    </RapportProvider>
  );
}
