import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

import type { Credential } from '../auth/credential.ts';

/** How graphql-js ends a message that suggests the nearest names. */
const suggestion = / Did you mean [^?]+\?$/;

/**
 * Without introspection, suggestions would list the contract to anybody, one misspelled name at a time. Only a
 * caller with a valid token gets them. An invalid document is refused before an API key is looked up.
 */
export function useSuggestions(credentialOf: (request: Request) => Promise<Credential>): Plugin {
  const isSignedIn = (request: Request): Promise<boolean> =>
    credentialOf(request).then(
      ({ kind }) => kind === 'TOKEN',
      () => false,
    );
  return {
    async onResultProcess(payload) {
      const { request, result } = payload;
      if (!hasErrors(result) || !result.errors.some(({ message }) => suggestion.test(message))) return;
      if (await isSignedIn(request)) return;
      payload.setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
    },
  };
}

function hasErrors(result: object): result is ExecutionResult & { errors: readonly GraphQLError[] } {
  return 'errors' in result && Array.isArray(result.errors);
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message.replace(suggestion, ''), {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  });
}
